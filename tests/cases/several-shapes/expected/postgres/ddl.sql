CREATE TABLE IF NOT EXISTS "customers" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    "name" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "notes" (
    "id" INT NOT NULL,
    "text" VARCHAR(40) NOT NULL,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "readings" (
    "id" INT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "alarms" (
    "of" INT NOT NULL,
    "alarm" VARCHAR(9) COLLATE "C" NOT NULL,
    PRIMARY KEY ("of", "alarm"),
    CONSTRAINT "fk_alarms_reading" FOREIGN KEY ("of")
        REFERENCES "readings" ("id")
);
