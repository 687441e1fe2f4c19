CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" BLOB,
    "frozen" BLOB,
    "filled" BLOB,
    "fixed" BLOB,
    PRIMARY KEY ("id")
);
