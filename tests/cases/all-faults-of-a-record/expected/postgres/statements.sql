-- upsert `bookings`: 1 row
INSERT INTO "bookings" ("id", "name", "email", "day")
SELECT new."id", new."name", new."email", new."day"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::DATE[]
) AS new ("id", "name", "email", "day")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "day" = excluded."day"
WHERE ROW("bookings"."name", "bookings"."email", "bookings"."day")::RECORD
    *<> ROW(excluded."name", excluded."email", excluded."day")::RECORD;
-- $1 = [1]
-- $2 = ["Ann"]
-- $3 = [NULL]
-- $4 = ["2025-01-31"]

-- upsert `nights`: 1 row
INSERT INTO "nights" ("booking", "number", "price")
SELECT new."booking", new."number", new."price"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("booking", "number", "price")
ON CONFLICT ("booking", "number") DO UPDATE SET
    "price" = excluded."price"
WHERE ROW("nights"."price")::RECORD
    *<> ROW(excluded."price")::RECORD;
-- $1 = [1]
-- $2 = [0]
-- $3 = [10.00]

