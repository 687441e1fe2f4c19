CREATE TABLE IF NOT EXISTS "customers" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    "paid" DECIMAL(12,4),
    "at" TIMESTAMP(6),
    "opens" TIME(6),
    "zoned" TIMESTAMP(6),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "orders" (
    "id" BIGINT NOT NULL,
    "total" DECIMAL(12,2),
    "ordered" TIMESTAMP(0),
    "note" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "deletes" (
    "table_name" VARCHAR(40) COLLATE "C" NOT NULL,
    "row_data" JSONB,
    PRIMARY KEY ("table_name")
);
