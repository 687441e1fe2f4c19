CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "value" BYTEA,
    "frozen" BYTEA,
    "filled" BYTEA,
    "fixed" BYTEA,
    PRIMARY KEY ("id")
);
