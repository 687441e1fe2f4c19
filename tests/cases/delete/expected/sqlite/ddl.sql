CREATE TABLE IF NOT EXISTS "books" (
    "id" INT NOT NULL,
    "isbn" VARCHAR(20) NOT NULL,
    "title" VARCHAR(40),
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_isbn" UNIQUE ("isbn")
);

CREATE TABLE IF NOT EXISTS "pages" (
    "book" INT NOT NULL,
    "number" INT NOT NULL,
    "words" INT,
    PRIMARY KEY ("book", "number"),
    CONSTRAINT "fk_page" FOREIGN KEY ("book")
        REFERENCES "books" ("id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "notes" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "book" INT,
    "number" INT,
    "text" VARCHAR(40),
    CONSTRAINT "fk_note" FOREIGN KEY ("book")
        REFERENCES "books" ("id") ON DELETE SET NULL
);
