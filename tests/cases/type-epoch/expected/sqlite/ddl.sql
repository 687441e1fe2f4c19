CREATE TABLE IF NOT EXISTS "moments" (
    "id" VARCHAR(20) NOT NULL,
    "seconds" TEXT,
    "thirds" TEXT,
    "millis" TEXT,
    "whole" TEXT,
    "micros" TEXT,
    "fixed" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "buckets" (
    "at" TEXT NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("at")
);
