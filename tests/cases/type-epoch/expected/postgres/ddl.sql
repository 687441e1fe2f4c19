CREATE TABLE IF NOT EXISTS "moments" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "seconds" TIMESTAMP(0),
    "thirds" TIMESTAMP(3),
    "millis" TIMESTAMP(3),
    "whole" TIMESTAMP(0),
    "micros" TIMESTAMP(6),
    "fixed" TIMESTAMP(3),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "buckets" (
    "at" TIMESTAMP(3) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("at")
);
