CREATE TABLE IF NOT EXISTS "plain" (
    "id" INT NOT NULL,
    "name" VARCHAR(5),
    "country" CHAR(2),
    "data" BLOB,
    "number" BIGINT,
    "money" TEXT,
    "rough" SMALLINT,
    "large" TEXT,
    "ratio" DOUBLE PRECISION,
    "day" TEXT,
    "clock" TEXT,
    "at" TEXT,
    "level" VARCHAR(4) CHECK ("level" IN ('low', 'high')),
    PRIMARY KEY ("id")
);
