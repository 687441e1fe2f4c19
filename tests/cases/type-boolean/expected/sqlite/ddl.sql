CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" BOOLEAN,
    "frozen" BOOLEAN,
    "filled" BOOLEAN DEFAULT 1,
    "fixed" BOOLEAN,
    "unread" BOOLEAN DEFAULT 1,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" BOOLEAN NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" BOOLEAN NOT NULL,
    "number" INT NOT NULL,
    "other" BOOLEAN,
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
