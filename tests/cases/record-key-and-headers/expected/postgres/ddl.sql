CREATE TABLE IF NOT EXISTS "stock" (
    "sku" VARCHAR(20) COLLATE "C" NOT NULL,
    "quantity" INT NOT NULL,
    "warehouse" VARCHAR(20),
    "topic" VARCHAR(60) NOT NULL,
    "position" BIGINT NOT NULL,
    "moved_at" TIMESTAMP(3) NOT NULL,
    PRIMARY KEY ("sku")
);
