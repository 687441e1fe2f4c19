-- upsert `people`: 1 row
INSERT INTO "people" ("id", "first", "last")
SELECT new."id", new."first", new."last"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "first", "last")
ON CONFLICT ("id") DO UPDATE SET
    "first" = excluded."first",
    "last" = excluded."last";
-- $1 = [1]
-- $2 = ["Ada"]
-- $3 = ["Lovelace"]

-- update `people`: 1 row
UPDATE "people" SET
    "last" = $1::TEXT
WHERE "id" = $2::INT4;
-- ("King", 1)

