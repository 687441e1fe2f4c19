CREATE TABLE IF NOT EXISTS "owners" (
    "id" INT NOT NULL,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "links" (
    "id" INT NOT NULL,
    "code" VARCHAR(9) NOT NULL,
    "owner" INT,
    "clicks" BIGINT,
    "earned" TEXT,
    "first" TEXT,
    "last" TEXT,
    "title" VARCHAR(20),
    "changed" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_code" UNIQUE ("code"),
    CONSTRAINT "fk_owner" FOREIGN KEY ("owner")
        REFERENCES "owners" ("id")
);
