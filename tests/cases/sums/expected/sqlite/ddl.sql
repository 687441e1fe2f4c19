CREATE TABLE IF NOT EXISTS "sums" (
    "id" INT NOT NULL,
    "small" SMALLINT,
    "whole" INT,
    "big" BIGINT,
    "unsigned" BIGINT CHECK ("unsigned" BETWEEN 0 AND 4294967295),
    "huge" TEXT,
    "price" TEXT,
    "long" TEXT,
    "longest" TEXT,
    "note" VARCHAR(9),
    PRIMARY KEY ("id")
);
