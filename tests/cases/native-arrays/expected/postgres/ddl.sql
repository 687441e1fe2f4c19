CREATE TABLE IF NOT EXISTS "articles" (
    "id" INT NOT NULL,
    "tags" TEXT[],
    "sizes" BIGINT[],
    "prices" NUMERIC(12,4)[],
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "variants" (
    "article" INT NOT NULL,
    "code" VARCHAR(20) COLLATE "C" NOT NULL,
    "colours" VARCHAR(20)[],
    "parts" JSONB[],
    PRIMARY KEY ("article", "code")
);
