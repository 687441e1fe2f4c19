CREATE TABLE IF NOT EXISTS "pages" (
    "id" VARCHAR(20) NOT NULL,
    "views" BIGINT,
    PRIMARY KEY ("id")
);
