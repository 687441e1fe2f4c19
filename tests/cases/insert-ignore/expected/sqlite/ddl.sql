CREATE TABLE IF NOT EXISTS "people" (
    "person" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("person")
);

CREATE TABLE IF NOT EXISTS "badges" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "person" VARCHAR(20) NOT NULL,
    "badge" VARCHAR(20) NOT NULL,
    "serial" INT,
    "first" INT,
    CONSTRAINT "uq_badge" UNIQUE ("person", "badge"),
    CONSTRAINT "uq_serial" UNIQUE ("serial"),
    CONSTRAINT "fk_person" FOREIGN KEY ("person")
        REFERENCES "people" ("person")
);
