-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name", "paid", "at", "opens", "zoned")
SELECT new."id", new."name", new."paid"::NUMERIC, new."at", new."opens", new."zoned"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TIMESTAMP[],
    $5::TIME[],
    $6::TIMESTAMP[]
) AS new ("id", "name", "paid", "at", "opens", "zoned")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "paid" = excluded."paid",
    "at" = excluded."at",
    "opens" = excluded."opens",
    "zoned" = excluded."zoned"
WHERE ROW("customers"."name", "customers"."paid", "customers"."at", "customers"."opens", "customers"."zoned")::RECORD
    *<> ROW(excluded."name", excluded."paid", excluded."at", excluded."opens", excluded."zoned")::RECORD;
-- $1 = [1005]
-- $2 = ["john doe"]
-- $3 = [12.3456]
-- $4 = ["2019-06-05 10:11:08.470123"]
-- $5 = ["13:45:00.123456"]
-- $6 = ["2019-06-05 10:11:08.470123"]

-- delete `customers`: 1 row
DELETE FROM "customers" AS stored
USING UNNEST(
    $1::INT4[]
) AS given (column1)
WHERE "stored"."id" = given.column1::INT4;
-- $1 = [1005]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "total", "ordered", "note")
SELECT new."id", new."total"::NUMERIC, new."ordered", new."note"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TIMESTAMP[],
    $4::TEXT[]
) AS new ("id", "total", "ordered", "note")
ON CONFLICT ("id") DO UPDATE SET
    "total" = excluded."total",
    "ordered" = excluded."ordered",
    "note" = excluded."note"
WHERE ROW("orders"."total", "orders"."ordered", "orders"."note")::RECORD
    *<> ROW(excluded."total", excluded."ordered", excluded."note")::RECORD;
-- $1 = [1]
-- $2 = [19.99]
-- $3 = ["2018-03-03 13:52:34"]
-- $4 = ["first"]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "total", "ordered", "note")
SELECT new."id", new."total"::NUMERIC, new."ordered", new."note"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TIMESTAMP[],
    $4::TEXT[]
) AS new ("id", "total", "ordered", "note")
ON CONFLICT ("id") DO UPDATE SET
    "total" = excluded."total",
    "ordered" = excluded."ordered"
WHERE ROW("orders"."total", "orders"."ordered")::RECORD
    *<> ROW(excluded."total", excluded."ordered")::RECORD;
-- $1 = [1]
-- $2 = [25.99]
-- $3 = ["2018-03-03 13:52:34"]
-- $4 = [NULL]

-- truncate `orders`: all rows
DELETE FROM "orders";

-- upsert `deletes`: 1 row
INSERT INTO "deletes" ("table_name", "row_data")
SELECT new."table_name", new."row_data"::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("table_name", "row_data")
ON CONFLICT ("table_name") DO UPDATE SET
    "row_data" = excluded."row_data"
WHERE ROW("deletes"."row_data")::RECORD
    *<> ROW(excluded."row_data")::RECORD;
-- $1 = ["AUDIT"]
-- $2 = ["{\"ID\":9,\"TOTAL\":19.99,\"ORDERED\":\"2018-03-03T13:52:34Z\"}"]

