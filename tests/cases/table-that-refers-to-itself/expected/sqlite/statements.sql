-- upsert `people`: 1 row
INSERT INTO "people" ("id", "boss")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss";
-- ("ann", NULL)

