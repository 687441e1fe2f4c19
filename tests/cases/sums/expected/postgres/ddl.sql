CREATE TABLE IF NOT EXISTS "sums" (
    "id" INT NOT NULL,
    "small" SMALLINT,
    "whole" INT,
    "big" BIGINT,
    "unsigned" BIGINT CHECK ("unsigned" BETWEEN 0 AND 4294967295),
    "huge" NUMERIC(20,0) CHECK ("huge" BETWEEN 0 AND 18446744073709551615),
    "price" DECIMAL(5,2),
    "long" DECIMAL(40,10),
    "longest" DECIMAL(65,30),
    "note" VARCHAR(9),
    PRIMARY KEY ("id")
);
