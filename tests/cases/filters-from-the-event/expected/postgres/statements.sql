-- upsert `chosen`: 1 row
INSERT INTO "chosen" ("id", "shelf", "at", "count", "place")
SELECT new."id", new."shelf", new."at", new."count", new."place"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[],
    $5::TEXT[]
) AS new ("id", "shelf", "at", "count", "place")
ON CONFLICT ("id", "shelf", "at") DO UPDATE SET
    "count" = excluded."count",
    "place" = excluded."place"
WHERE ROW("chosen"."count", "chosen"."place")::RECORD
    *<> ROW(excluded."count", excluded."place")::RECORD;
-- $1 = [1]
-- $2 = ["top"]
-- $3 = [1]
-- $4 = [4]
-- $5 = ["hall"]

-- upsert `names`: 3 rows
INSERT INTO "names" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id", "name") DO NOTHING;
-- $1 = [1, 1, 1]
-- $2 = ["Ann", "B.*", "Ben"]

