CREATE TABLE IF NOT EXISTS "plain" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "value" UUID,
    "frozen" UUID,
    "filled" UUID DEFAULT '01890a5d-ac96-774b-bcce-b302099a8057',
    "fixed" UUID,
    "unread" UUID DEFAULT '01890a5d-ac96-774b-bcce-b302099a8057',
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "keyed" (
    "code" UUID NOT NULL,
    "id" VARCHAR(20) NOT NULL,
    "state" VARCHAR(20),
    PRIMARY KEY ("code")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "code" UUID NOT NULL,
    "number" INT NOT NULL,
    "other" UUID,
    PRIMARY KEY ("code", "number"),
    CONSTRAINT "uq_parts" UNIQUE ("other", "number"),
    CONSTRAINT "fk_parts_keyed" FOREIGN KEY ("code")
        REFERENCES "keyed" ("code") ON DELETE CASCADE
);
