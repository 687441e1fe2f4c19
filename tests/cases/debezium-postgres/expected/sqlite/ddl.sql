CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "code" TEXT,
    "price" TEXT,
    "valid_to" TEXT,
    "made_on" TEXT,
    "opens" VARCHAR(20),
    "days" TEXT,
    "tags" TEXT,
    "attributes" TEXT,
    "doc" TEXT,
    "text" TEXT,
    "blob" BLOB,
    PRIMARY KEY ("id")
);
