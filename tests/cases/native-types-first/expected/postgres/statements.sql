-- upsert `hosts`: 1 row
INSERT INTO "hosts" ("id", "address", "token", "n")
SELECT new."id", new."address", new."token"::UUID, new."n"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "address", "token", "n")
ON CONFLICT ("id") DO UPDATE SET
    "address" = excluded."address",
    "n" = excluded."n"
WHERE ROW("hosts"."address", "hosts"."n")::RECORD
    *<> ROW(excluded."address", excluded."n")::RECORD;
-- $1 = [1]
-- $2 = ["2001:db8::1"]
-- $3 = ["0190a1b2-0000-7000-8000-000000000001"]
-- $4 = [1]

-- upsert `hosts`: 1 row
INSERT INTO "hosts" ("id", "address", "token", "n")
SELECT new."id", new."address", new."token"::UUID, new."n"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "address", "token", "n")
ON CONFLICT ("id") DO UPDATE SET
    "token" = excluded."token"
WHERE ROW("hosts"."token")::RECORD
    *<> ROW(excluded."token")::RECORD;
-- $1 = [2]
-- $2 = ["2001:db8::4"]
-- $3 = ["0190a1b2-0000-7000-8000-000000000005"]
-- $4 = [9]

