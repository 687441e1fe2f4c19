CREATE TABLE IF NOT EXISTS "people" (
    "id" INT NOT NULL,
    "name" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "people_tags" (
    "person_id" INT NOT NULL,
    "tag" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("person_id", "tag")
);
