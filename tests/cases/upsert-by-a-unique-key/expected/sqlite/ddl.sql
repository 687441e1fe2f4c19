CREATE TABLE IF NOT EXISTS "visitors" (
    "id" INT NOT NULL,
    "email" VARCHAR(40) NOT NULL,
    "page" VARCHAR(20),
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_visitors_email" UNIQUE ("email")
);
