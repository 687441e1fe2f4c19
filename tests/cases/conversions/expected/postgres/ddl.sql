CREATE TABLE IF NOT EXISTS "plain" (
    "id" INT NOT NULL,
    "name" VARCHAR(5),
    "country" CHAR(2),
    "data" BYTEA,
    "number" BIGINT,
    "money" DECIMAL(6,2),
    "rough" SMALLINT,
    "large" NUMERIC(20,0) CHECK ("large" BETWEEN 0 AND 18446744073709551615),
    "ratio" DOUBLE PRECISION,
    "day" DATE,
    "clock" TIME(0),
    "at" TIMESTAMP(3),
    "level" VARCHAR(4) CHECK ("level" IN ('low', 'high')),
    PRIMARY KEY ("id")
);
