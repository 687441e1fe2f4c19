CREATE TABLE IF NOT EXISTS "people" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "items" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    PRIMARY KEY ("id")
);
