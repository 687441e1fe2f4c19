-- upsert `mails`: 1 row
INSERT INTO "mails" ("id", "amount", "unit")
SELECT new."id", new."amount"::NUMERIC, new."unit"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "amount", "unit")
ON CONFLICT ("id") DO UPDATE SET
    "amount" = excluded."amount",
    "unit" = excluded."unit"
WHERE ROW("mails"."amount", "mails"."unit")::RECORD
    *<> ROW(excluded."amount", excluded."unit")::RECORD;
-- $1 = [1]
-- $2 = [12345678901234567890.10]
-- $3 = ["EUR"]

-- upsert `parts`: 2 rows
INSERT INTO "parts" ("mail", "position", "n")
SELECT new."mail", new."position", new."n"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[]
) AS new ("mail", "position", "n")
ON CONFLICT ("mail", "position") DO UPDATE SET
    "n" = excluded."n"
WHERE ROW("parts"."n")::RECORD
    *<> ROW(excluded."n")::RECORD;
-- $1 = [1, 1]
-- $2 = [1, 2]
-- $3 = [1, 2]

