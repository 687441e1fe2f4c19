-- upsert `contacts`: 1 row
INSERT INTO "contacts" ("id", "name", "phone", "city")
SELECT new."id", new."name", new."phone", new."city"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "phone", "city")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "phone" = excluded."phone",
    "city" = excluded."city"
WHERE ROW("contacts"."name", "contacts"."phone", "contacts"."city")::RECORD
    *<> ROW(excluded."name", excluded."phone", excluded."city")::RECORD;
-- $1 = [1]
-- $2 = ["Ada Sample"]
-- $3 = ["100"]
-- $4 = ["Oslo"]

-- upsert `contacts`: 1 row
INSERT INTO "contacts" ("id", "name", "phone", "city")
SELECT new."id", new."name", new."phone", new."city"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "phone", "city")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "city" = excluded."city"
WHERE ROW("contacts"."name", "contacts"."city")::RECORD
    *<> ROW(excluded."name", excluded."city")::RECORD;
-- $1 = [1]
-- $2 = ["Ada Sample"]
-- $3 = [NULL]
-- $4 = ["Lima"]

