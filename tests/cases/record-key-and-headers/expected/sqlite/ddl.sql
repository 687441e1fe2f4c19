CREATE TABLE IF NOT EXISTS "stock" (
    "sku" VARCHAR(20) NOT NULL,
    "quantity" INT NOT NULL,
    "warehouse" VARCHAR(20),
    "topic" VARCHAR(60) NOT NULL,
    "position" BIGINT NOT NULL,
    "moved_at" TEXT NOT NULL,
    PRIMARY KEY ("sku")
);
