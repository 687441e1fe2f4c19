CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" BIGINT CHECK ("value" BETWEEN 0 AND 4294967295),
    "frozen" BIGINT CHECK ("frozen" BETWEEN 0 AND 4294967295),
    "filled" BIGINT CHECK ("filled" BETWEEN 0 AND 4294967295) DEFAULT 4294967295,
    "fixed" BIGINT CHECK ("fixed" BETWEEN 0 AND 4294967295),
    "unread" BIGINT CHECK ("unread" BETWEEN 0 AND 4294967295) DEFAULT 4294967295,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" BIGINT CHECK ("code" BETWEEN 0 AND 4294967295) NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" BIGINT CHECK ("code" BETWEEN 0 AND 4294967295) NOT NULL,
    "number" INT NOT NULL,
    "other" BIGINT CHECK ("other" BETWEEN 0 AND 4294967295),
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
