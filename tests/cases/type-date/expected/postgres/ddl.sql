CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "value" DATE,
    "frozen" DATE,
    "filled" DATE DEFAULT '2025-01-31',
    "fixed" DATE,
    "unread" DATE DEFAULT '2025-01-31',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" DATE NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" DATE NOT NULL,
    "number" INT NOT NULL,
    "other" DATE,
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
