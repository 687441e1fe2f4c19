CREATE TABLE IF NOT EXISTS "pages" (
    "id" VARCHAR(20) COLLATE "C" NOT NULL,
    "views" BIGINT,
    PRIMARY KEY ("id")
);
