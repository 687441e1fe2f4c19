CREATE TABLE IF NOT EXISTS "things" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "gone" (
    "id" INT NOT NULL,
    PRIMARY KEY ("id")
);
