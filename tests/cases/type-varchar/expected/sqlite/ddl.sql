CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" VARCHAR(4),
    "frozen" VARCHAR(4),
    "filled" VARCHAR(4) DEFAULT 'none',
    "fixed" VARCHAR(4),
    "unread" VARCHAR(4) DEFAULT 'none',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" VARCHAR(4) NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" VARCHAR(4) NOT NULL,
    "number" INT NOT NULL,
    "other" VARCHAR(4),
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
