CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" TEXT,
    "frozen" TEXT,
    "filled" TEXT,
    "fixed" TEXT,
    PRIMARY KEY ("id")
);
