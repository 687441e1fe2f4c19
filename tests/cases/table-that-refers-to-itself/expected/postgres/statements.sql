-- upsert `people`: 1 row
INSERT INTO "people" ("id", "boss")
SELECT new."id", new."boss"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "boss")
ON CONFLICT ("id") DO UPDATE SET
    "boss" = excluded."boss"
WHERE ROW("people"."boss")::RECORD
    *<> ROW(excluded."boss")::RECORD;
-- $1 = ["ann"]
-- $2 = [NULL]

