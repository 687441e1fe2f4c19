CREATE TABLE IF NOT EXISTS "people" (
    "id" INT NOT NULL,
    "first" VARCHAR(20) NOT NULL,
    "last" VARCHAR(20) NOT NULL,
    "name" TEXT GENERATED ALWAYS AS (first || ' ' || last) STORED,
    "small" TEXT AS (lower(last)) VIRTUAL,
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "idx_people_name" ON "people" ("name");
