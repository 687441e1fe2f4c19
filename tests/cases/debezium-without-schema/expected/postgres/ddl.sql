CREATE TABLE IF NOT EXISTS "customers" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    "kind" VARCHAR(6) CHECK ("kind" IN ('person', 'firm')),
    "born" DATE,
    "opens" TIME(6),
    "created" TIMESTAMP(3),
    "seen" TIMESTAMP(6),
    "updated" TIMESTAMP(0),
    "balance" DECIMAL(20,2),
    "since" SMALLINT,
    "extra" JSONB,
    "photo" BYTEA,
    "active" BOOLEAN,
    "changed_at" TIMESTAMP(3) NOT NULL,
    PRIMARY KEY ("id")
);
