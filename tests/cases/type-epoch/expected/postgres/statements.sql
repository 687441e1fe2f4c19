-- upsert `moments`: 1 row
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros"
WHERE ROW("moments"."seconds", "moments"."thirds", "moments"."millis", "moments"."whole", "moments"."micros")::RECORD
    *<> ROW(excluded."seconds", excluded."thirds", excluded."millis", excluded."whole", excluded."micros")::RECORD;
-- $1 = ["now"]
-- $2 = ["2025-01-15 14:00:00"]
-- $3 = ["2025-01-15 14:00:00.000"]
-- $4 = ["2025-01-15 14:00:00.123"]
-- $5 = [NULL]
-- $6 = ["2025-01-15 14:00:00.123456"]
-- $7 = ["2025-01-31 12:00:00.500"]

-- update `moments`: 1 row
UPDATE "moments" AS stored SET
    "millis" = given.column1::TIMESTAMP,
    "fixed" = given.column2::TIMESTAMP
FROM UNNEST(
    $1::TIMESTAMP[],
    $2::TIMESTAMP[],
    $3::TEXT[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::TEXT;
-- $1 = ["2025-01-15 14:00:00.999"]
-- $2 = ["2025-01-15 14:00:00.999"]
-- $3 = ["now"]

-- upsert `buckets`: 1 row
INSERT INTO "buckets" ("at", "state")
SELECT new."at", new."state"
FROM UNNEST(
    $1::TIMESTAMP[],
    $2::TEXT[]
) AS new ("at", "state")
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state"
WHERE ROW("buckets"."state")::RECORD
    *<> ROW(excluded."state")::RECORD;
-- $1 = ["2025-01-15 14:00:00.000"]
-- $2 = ["first"]

-- update `buckets`: 1 row
UPDATE "buckets" AS stored SET
    "state" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[]
) AS given (column1, column2)
WHERE "stored"."at" = given.column2::TIMESTAMP;
-- $1 = ["found"]
-- $2 = ["2025-01-15 14:00:00.001"]

