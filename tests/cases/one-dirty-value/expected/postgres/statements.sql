-- upsert `films`: 1 row
INSERT INTO "films" ("id", "title", "year")
SELECT new."id", new."title", new."year"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("id", "title", "year")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "year" = excluded."year"
WHERE ROW("films"."title", "films"."year")::RECORD
    *<> ROW(excluded."title", excluded."year")::RECORD;
-- $1 = [1]
-- $2 = ["Harbour"]
-- $3 = [1987]

