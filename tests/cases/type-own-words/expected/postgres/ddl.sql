CREATE TABLE IF NOT EXISTS "hosts" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "prose" TEXT,
    "address" INET,
    "price" NUMERIC(12, 4),
    "currency" CHAR(3) DEFAULT 'EUR',
    "ratio" FLOAT8 NOT NULL,
    "details" JSON,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "names" (
    "name" VARCHAR(20) COLLATE "C" NOT NULL,
    "count" INTEGER,
    PRIMARY KEY ("name")
);
