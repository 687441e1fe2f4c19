CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "value" TIMESTAMP(3),
    "frozen" TIMESTAMP(3),
    "filled" TIMESTAMP(3) DEFAULT '2025-01-31 12:00:00.000',
    "fixed" TIMESTAMP(3),
    "unread" TIMESTAMP(3) DEFAULT '2025-01-31 12:00:00.000',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" TIMESTAMP(3) NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" TIMESTAMP(3) NOT NULL,
    "number" INT NOT NULL,
    "other" TIMESTAMP(3),
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
