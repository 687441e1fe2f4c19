CREATE TABLE IF NOT EXISTS "films" (
    "id" INT NOT NULL,
    "code" VARCHAR(9),
    "year" SMALLINT,
    "rating" TEXT NOT NULL,
    "maker" VARCHAR(20),
    "label" VARCHAR(20),
    "mood" VARCHAR(5),
    "place" VARCHAR(9),
    "kept" VARCHAR(9),
    "tag" VARCHAR(9),
    "seen_at" TEXT,
    "version" INT,
    "stamp" INT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_films" UNIQUE ("code")
);

CREATE TABLE IF NOT EXISTS "actors" (
    "film" INT NOT NULL,
    "number" INT NOT NULL,
    "age" SMALLINT,
    PRIMARY KEY ("film", "number")
);
