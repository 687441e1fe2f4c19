CREATE TABLE IF NOT EXISTS "readings" (
    "id" VARCHAR(20) NOT NULL,
    "sensor" VARCHAR(20),
    "version" VARCHAR(5),
    "format" VARCHAR(60),
    "urgent" BOOLEAN,
    "number" SMALLINT,
    "data" TEXT,
    "same" TEXT,
    "bytes" BLOB,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "gone" (
    "sensor" VARCHAR(20) NOT NULL,
    "at" TEXT,
    PRIMARY KEY ("sensor")
);
