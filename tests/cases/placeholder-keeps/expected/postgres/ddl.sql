CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "title" VARCHAR(40),
    "body" TEXT,
    "doc" JSONB,
    PRIMARY KEY ("id")
);
