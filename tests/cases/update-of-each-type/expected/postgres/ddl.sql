CREATE TABLE IF NOT EXISTS "readings" (
    "id" VARCHAR(10) COLLATE "C" NOT NULL,
    "exact" DECIMAL(20,4),
    "widest" DECIMAL(65,30),
    "double" DOUBLE PRECISION,
    "flag" BOOLEAN,
    "day" DATE,
    "second" TIMESTAMP(0),
    "milli" TIMESTAMP(3),
    "micro" TIMESTAMP(6),
    "whole" INT,
    "big" BIGINT,
    "words" VARCHAR(20),
    "prose" TEXT,
    "document" JSONB,
    "number" INT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_readings_number" UNIQUE ("number")
);
