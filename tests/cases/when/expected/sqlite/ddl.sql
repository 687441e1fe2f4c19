CREATE TABLE IF NOT EXISTS "docs" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "gifts" (
    "id" INT NOT NULL,
    "note" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "items" (
    "id" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "note" VARCHAR(9),
    PRIMARY KEY ("id", "sku")
);
