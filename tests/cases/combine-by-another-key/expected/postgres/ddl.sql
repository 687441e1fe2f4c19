CREATE TABLE IF NOT EXISTS "owners" (
    "id" INT NOT NULL,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "links" (
    "id" INT NOT NULL,
    "code" VARCHAR(9) COLLATE "C" NOT NULL,
    "owner" INT,
    "clicks" BIGINT,
    "earned" DECIMAL(20,2),
    "first" TIMESTAMP(6),
    "last" TIMESTAMP(6),
    "title" VARCHAR(20),
    "changed" TIMESTAMP(6),
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_code" UNIQUE ("code"),
    CONSTRAINT "fk_owner" FOREIGN KEY ("owner")
        REFERENCES "owners" ("id")
);
