CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "value" JSONB,
    "frozen" JSONB,
    "filled" JSONB,
    "fixed" JSONB,
    PRIMARY KEY ("id")
);
