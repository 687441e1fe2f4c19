CREATE TABLE IF NOT EXISTS "readings" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "sensor" VARCHAR(20) COLLATE "C",
    "version" VARCHAR(5),
    "format" VARCHAR(60),
    "urgent" BOOLEAN,
    "number" SMALLINT,
    "data" JSONB,
    "same" JSONB,
    "bytes" BYTEA,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "gone" (
    "sensor" VARCHAR(20) COLLATE "C" NOT NULL,
    "at" TIMESTAMP(0),
    PRIMARY KEY ("sensor")
);
