CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" CHAR(3),
    "frozen" CHAR(3),
    "filled" CHAR(3) DEFAULT 'EUR',
    "fixed" CHAR(3),
    "unread" CHAR(3) DEFAULT 'EUR',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" CHAR(3) NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" CHAR(3) NOT NULL,
    "number" INT NOT NULL,
    "other" CHAR(3),
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
