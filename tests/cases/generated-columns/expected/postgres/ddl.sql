CREATE TABLE IF NOT EXISTS "people" (
    "id" INT NOT NULL,
    "first" VARCHAR(20) NOT NULL,
    "last" VARCHAR(20) NOT NULL,
    "name" VARCHAR(41) GENERATED ALWAYS AS (first || ' ' || last) STORED,
    "small" VARCHAR(20) GENERATED ALWAYS AS (lower(last)) STORED,
    PRIMARY KEY ("id")
);
CREATE INDEX IF NOT EXISTS "idx_people_name" ON "people" ("name");
