CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "body" TEXT NOT NULL,
    PRIMARY KEY ("id")
);
