CREATE TABLE IF NOT EXISTS "chosen" (
    "id" INT NOT NULL,
    "shelf" VARCHAR(9) COLLATE "C" NOT NULL,
    "at" INT NOT NULL,
    "count" INT,
    "place" VARCHAR(9),
    PRIMARY KEY ("id", "shelf", "at")
);

CREATE TABLE IF NOT EXISTS "names" (
    "id" INT NOT NULL,
    "name" VARCHAR(9) COLLATE "C" NOT NULL,
    PRIMARY KEY ("id", "name")
);
