-- upsert `readings`: 3 rows
INSERT INTO "readings" ("id", "value", "sender")
SELECT new."id", new."value", new."sender"
FROM UNNEST(
    $1::INT4[],
    $2::FLOAT8[],
    $3::TEXT[]
) AS new ("id", "value", "sender")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value",
    "sender" = excluded."sender"
WHERE ROW("readings"."value", "readings"."sender")::RECORD
    *<> ROW(excluded."value", excluded."sender")::RECORD;
-- $1 = [1, 2, 3]
-- $2 = [1.5, 2, NULL]
-- $3 = ["north", "north", "north"]

