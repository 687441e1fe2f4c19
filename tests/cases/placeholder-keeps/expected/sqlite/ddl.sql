CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "title" VARCHAR(40),
    "body" TEXT,
    "doc" TEXT,
    PRIMARY KEY ("id")
);
