CREATE TABLE IF NOT EXISTS "categories" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(20) NOT NULL,
    CONSTRAINT "uq_name" UNIQUE ("name")
);

CREATE TABLE IF NOT EXISTS "books" (
    "isbn" VARCHAR(9) NOT NULL,
    "title" VARCHAR(20),
    "category_id" BIGINT,
    PRIMARY KEY ("isbn"),
    CONSTRAINT "fk_category" FOREIGN KEY ("category_id")
        REFERENCES "categories" ("id")
);
