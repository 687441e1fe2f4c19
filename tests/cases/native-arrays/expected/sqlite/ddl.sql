CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "tags" TEXT,
    "sizes" TEXT,
    "prices" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "variants" (
    "article" INT NOT NULL,
    "code" VARCHAR(20) NOT NULL,
    "colours" TEXT,
    "parts" TEXT,
    PRIMARY KEY ("article", "code")
);
