CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) NOT NULL,
    "value" TEXT,
    "frozen" TEXT,
    "filled" TEXT DEFAULT '01890a5d-ac96-774b-bcce-b302099a8057',
    "fixed" TEXT,
    "unread" TEXT DEFAULT '01890a5d-ac96-774b-bcce-b302099a8057',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" TEXT NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" TEXT NOT NULL,
    "number" INT NOT NULL,
    "other" TEXT,
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
