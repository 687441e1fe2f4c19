-- upsert `links`: 1 row
INSERT INTO "links" ("id", "next")
SELECT new."id", new."next"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "next")
ON CONFLICT ("id") DO UPDATE SET
    "next" = excluded."next"
WHERE ROW("links"."next")::RECORD
    *<> ROW(excluded."next")::RECORD;
-- $1 = [1]
-- $2 = [NULL]

-- delete `links`: 1 row
DELETE FROM "links"
WHERE "id" = $1::INT4;
-- (8)

