CREATE TABLE IF NOT EXISTS "people" (
    "id" INT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "source" VARCHAR(9) NOT NULL,
    "note" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("id")
);
