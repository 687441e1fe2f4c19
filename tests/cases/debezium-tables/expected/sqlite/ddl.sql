CREATE TABLE IF NOT EXISTS "customers" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    "paid" TEXT,
    "at" TEXT,
    "opens" TEXT,
    "zoned" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "orders" (
    "id" BIGINT NOT NULL,
    "total" TEXT,
    "ordered" TEXT,
    "note" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "deletes" (
    "table_name" VARCHAR(40) NOT NULL,
    "row_data" TEXT,
    PRIMARY KEY ("table_name")
);
