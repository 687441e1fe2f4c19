CREATE TABLE IF NOT EXISTS "contacts" (
    "id" INT NOT NULL,
    "mail" VARCHAR(20),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "phones" (
    "id" INT NOT NULL,
    "position" INT NOT NULL,
    "mail" VARCHAR(20),
    "number" VARCHAR(9),
    PRIMARY KEY ("id", "position")
);

CREATE TABLE IF NOT EXISTS "notes" (
    "id" INT NOT NULL,
    "note" VARCHAR(9) COLLATE "C" NOT NULL,
    PRIMARY KEY ("id", "note")
);

CREATE TABLE IF NOT EXISTS "parents" (
    "name" VARCHAR(9) COLLATE "C" NOT NULL,
    "parent" VARCHAR(9),
    PRIMARY KEY ("name")
);
