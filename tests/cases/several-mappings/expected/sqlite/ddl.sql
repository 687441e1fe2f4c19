CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INT NOT NULL,
    "name" VARCHAR(20) NOT NULL,
    "visits" INT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_accounts_name" UNIQUE ("name")
);

CREATE TABLE IF NOT EXISTS "visits" (
    "id" VARCHAR(9) NOT NULL,
    "account" INT NOT NULL,
    "pages" INT NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_visits_account" FOREIGN KEY ("account")
        REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "readings" (
    "id" INT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    PRIMARY KEY ("id")
);
