-- upsert `seats`: 1 row
INSERT INTO "seats" ("guest", "row", "seat", "note")
SELECT new."guest", new."row", new."seat", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("guest", "row", "seat", "note")
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note"
WHERE ROW("seats"."row", "seats"."seat", "seats"."note")::RECORD
    *<> ROW(excluded."row", excluded."seat", excluded."note")::RECORD;
-- $1 = ["ann"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]

