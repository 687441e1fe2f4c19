CREATE TABLE IF NOT EXISTS "people" (
    "id" INT NOT NULL,
    "name" VARCHAR(9),
    "email" VARCHAR(9),
    "state" VARCHAR(9) NOT NULL,
    "tags" TEXT,
    "note" VARCHAR(9),
    "first" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "notes" (
    "id" INT NOT NULL,
    "at" INT NOT NULL,
    "text" VARCHAR(9),
    "mark" TEXT,
    PRIMARY KEY ("id", "at")
);
