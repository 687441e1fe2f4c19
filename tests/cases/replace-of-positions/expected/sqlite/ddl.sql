CREATE TABLE IF NOT EXISTS "songs" (
    "list" VARCHAR(10) NOT NULL,
    "song" VARCHAR(10) NOT NULL,
    "position" INT,
    PRIMARY KEY ("list", "song"),
    CONSTRAINT "uq_position" UNIQUE ("list", "position")
);

CREATE TABLE IF NOT EXISTS "places" (
    "list" VARCHAR(10) NOT NULL,
    "position" INT NOT NULL,
    "song" VARCHAR(10),
    PRIMARY KEY ("list", "position")
);
