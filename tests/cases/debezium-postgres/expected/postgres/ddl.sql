CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "code" UUID,
    "price" DECIMAL(20,3),
    "valid_to" TIMESTAMP(6),
    "made_on" DATE,
    "opens" VARCHAR(20),
    "days" JSONB,
    "tags" JSONB,
    "attributes" JSONB,
    "doc" JSONB,
    "text" TEXT,
    "blob" BYTEA,
    PRIMARY KEY ("id")
);
