CREATE TABLE IF NOT EXISTS "addresses" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT,
    "user_id" INT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "city" VARCHAR(9) NOT NULL,
    CONSTRAINT "uq_address" UNIQUE ("country", "user_id")
);

CREATE TABLE IF NOT EXISTS "visits" (
    "visit" INT NOT NULL,
    "user_id" INT NOT NULL,
    "country" CHAR(2) NOT NULL,
    PRIMARY KEY ("visit"),
    CONSTRAINT "fk_visit" FOREIGN KEY ("country", "user_id")
        REFERENCES "addresses" ("country", "user_id") ON DELETE CASCADE
);
