CREATE TABLE IF NOT EXISTS "people" (
    "id" VARCHAR(10) COLLATE "C" NOT NULL,
    "boss" VARCHAR(10) COLLATE "C",
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_people_boss" FOREIGN KEY ("boss")
        REFERENCES "people" ("id") ON DELETE SET NULL
);
