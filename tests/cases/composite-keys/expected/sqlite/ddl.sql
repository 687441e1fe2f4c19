CREATE TABLE IF NOT EXISTS "accounts" (
    "tenant" VARCHAR(10) NOT NULL,
    "number" BIGINT NOT NULL,
    "opened" TEXT NOT NULL,
    "name" VARCHAR(20),
    PRIMARY KEY ("tenant", "number", "opened")
);

CREATE TABLE IF NOT EXISTS "entries" (
    "tenant" VARCHAR(10) NOT NULL,
    "number" BIGINT NOT NULL,
    "opened" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    PRIMARY KEY ("tenant", "number", "opened", "line"),
    CONSTRAINT "fk_entries_account" FOREIGN KEY ("tenant", "number", "opened")
        REFERENCES "accounts" ("tenant", "number", "opened") ON DELETE CASCADE
);
