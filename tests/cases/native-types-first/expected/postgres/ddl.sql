CREATE TABLE IF NOT EXISTS "hosts" (
    "id" INT NOT NULL,
    "address" VARCHAR(45),
    "token" UUID,
    "n" INT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_n" UNIQUE ("n")
);
