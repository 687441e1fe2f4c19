CREATE TABLE IF NOT EXISTS "readings" (
    "id" VARCHAR(10) NOT NULL,
    "exact" TEXT,
    "widest" TEXT,
    "double" DOUBLE PRECISION,
    "flag" BOOLEAN,
    "day" TEXT,
    "second" TEXT,
    "milli" TEXT,
    "micro" TEXT,
    "whole" INT,
    "big" BIGINT,
    "words" VARCHAR(20),
    "prose" TEXT,
    "document" TEXT,
    PRIMARY KEY ("id")
);
