CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "value" VARCHAR(6) CHECK ("value" IN ('new', 'in use', 'New', '7')),
    "frozen" VARCHAR(6) CHECK ("frozen" IN ('new', 'in use', 'New', '7')),
    "filled" VARCHAR(6) CHECK ("filled" IN ('new', 'in use', 'New', '7')) DEFAULT 'new',
    "fixed" VARCHAR(6) CHECK ("fixed" IN ('new', 'in use', 'New', '7')),
    "unread" VARCHAR(6) CHECK ("unread" IN ('new', 'in use', 'New', '7')) DEFAULT 'new',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" VARCHAR(6) COLLATE "C" CHECK ("code" IN ('new', 'in use', 'New', '7')) NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" VARCHAR(6) COLLATE "C" CHECK ("code" IN ('new', 'in use', 'New', '7')) NOT NULL,
    "number" INT NOT NULL,
    "other" VARCHAR(6) COLLATE "C" CHECK ("other" IN ('new', 'in use', 'New', '7')),
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
