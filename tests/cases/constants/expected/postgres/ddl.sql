CREATE TABLE IF NOT EXISTS "things" (
    "id" VARCHAR(10) COLLATE "C" NOT NULL,
    "source" VARCHAR(40) NOT NULL,
    "whole" INT,
    "exact" DECIMAL(10,2),
    "double" DOUBLE PRECISION,
    "flag" BOOLEAN,
    "day" DATE,
    "moment" TIMESTAMP(3),
    "document" JSONB,
    "nothing" INT,
    "status" VARCHAR(10),
    "tags" JSONB,
    "mood" VARCHAR(10),
    PRIMARY KEY ("id")
);
