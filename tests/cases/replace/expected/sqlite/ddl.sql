CREATE TABLE IF NOT EXISTS "menus" (
    "id" VARCHAR(10) NOT NULL,
    "name" VARCHAR(20),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "dishes" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "menu" VARCHAR(10) NOT NULL,
    "code" VARCHAR(10) NOT NULL,
    "place" INT,
    "price" TEXT,
    "facts" TEXT,
    "label" TEXT,
    CONSTRAINT "uq_dish" UNIQUE ("menu", "code"),
    CONSTRAINT "uq_place" UNIQUE ("menu", "place"),
    CONSTRAINT "fk_dish" FOREIGN KEY ("menu")
        REFERENCES "menus" ("id") ON DELETE CASCADE
);
