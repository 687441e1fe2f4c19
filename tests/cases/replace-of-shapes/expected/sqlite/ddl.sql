CREATE TABLE IF NOT EXISTS "taxes" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "owner" VARCHAR(10) NOT NULL,
    "item" VARCHAR(10) NOT NULL,
    "place" INT NOT NULL,
    "rate" TEXT,
    "label" VARCHAR(20),
    CONSTRAINT "uq_tax" UNIQUE ("owner", "item", "place")
);

CREATE TABLE IF NOT EXISTS "facts" (
    "owner" VARCHAR(10) NOT NULL,
    "name" VARCHAR(10) NOT NULL,
    "value" VARCHAR(20),
    PRIMARY KEY ("owner", "name")
);
