CREATE TABLE IF NOT EXISTS "given" (
    "column1" INT NOT NULL,
    "stored" VARCHAR(9) NOT NULL,
    "position" INT,
    "given" INT,
    PRIMARY KEY ("column1"),
    CONSTRAINT "uq_stored" UNIQUE ("stored")
);

CREATE TABLE IF NOT EXISTS "stored" (
    "given" INT NOT NULL,
    "column2" INT NOT NULL,
    "position" INT,
    PRIMARY KEY ("given", "column2")
);
