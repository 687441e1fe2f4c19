CREATE TABLE IF NOT EXISTS "films" (
    "id" INT NOT NULL,
    "code" VARCHAR(9) COLLATE "C",
    "year" SMALLINT,
    "rating" DECIMAL(3,1) NOT NULL,
    "maker" VARCHAR(20),
    "label" VARCHAR(20),
    "mood" VARCHAR(5),
    "place" VARCHAR(9),
    "kept" VARCHAR(9),
    "tag" VARCHAR(9),
    "seen_at" TIMESTAMP(3),
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
