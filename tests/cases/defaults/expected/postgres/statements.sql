-- upsert `things`: 1 row
INSERT INTO "things" ("id", "both", "absent")
SELECT new."id", new."both", new."absent"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT4[]
) AS new ("id", "both", "absent")
ON CONFLICT ("id") DO UPDATE SET
    "both" = excluded."both"
WHERE ROW("things"."both")::RECORD
    *<> ROW(excluded."both")::RECORD;
-- $1 = ["a"]
-- $2 = [NULL]
-- $3 = [6]

