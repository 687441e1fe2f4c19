CREATE TABLE IF NOT EXISTS "hosts" (
    "id" VARCHAR(20) NOT NULL,
    "prose" TEXT,
    "address" VARCHAR(45),
    "price" TEXT,
    "currency" CHAR(3) DEFAULT 'EUR',
    "ratio" REAL NOT NULL,
    "details" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "names" (
    "name" VARCHAR(20) NOT NULL,
    "count" BIGINT CHECK ("count" BETWEEN 0 AND 4294967295),
    PRIMARY KEY ("name")
);
