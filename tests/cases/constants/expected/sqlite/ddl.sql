CREATE TABLE IF NOT EXISTS "things" (
    "id" VARCHAR(10) NOT NULL,
    "source" VARCHAR(40) NOT NULL,
    "whole" INT,
    "exact" TEXT,
    "double" DOUBLE PRECISION,
    "flag" BOOLEAN,
    "day" TEXT,
    "moment" TEXT,
    "document" TEXT,
    "nothing" INT,
    "status" VARCHAR(10),
    "tags" TEXT,
    "mood" VARCHAR(10),
    PRIMARY KEY ("id")
);
