CREATE TABLE IF NOT EXISTS "articles" (
    "id" VARCHAR(20) NOT NULL,
    "name" VARCHAR(40),
    "about" TEXT,
    "price" TEXT,
    "version" INT NOT NULL,
    "inserted_at" TEXT NOT NULL,
    "changed_at" TEXT,
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "idx_articles_changed" ON "articles" ("changed_at");

CREATE TABLE IF NOT EXISTS "variants" (
    "number" INTEGER PRIMARY KEY AUTOINCREMENT,
    "article" VARCHAR(20) NOT NULL,
    "code" VARCHAR(20) NOT NULL,
    "size" INT,
    "inserted_at" TEXT,
    "changed_at" TEXT,
    CONSTRAINT "uq_variant" UNIQUE ("article", "code"),
    CONSTRAINT "fk_variant" FOREIGN KEY ("article")
        REFERENCES "articles" ("id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "visits" (
    "article" VARCHAR(20) NOT NULL,
    "seen_at" TEXT,
    PRIMARY KEY ("article")
);
