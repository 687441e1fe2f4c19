-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "name", "country", "data", "number", "money", "rough", "large", "ratio", "day", "clock", "at", "level")
SELECT new."id", new."name", new."country"::BPCHAR, new."data", new."number", new."money"::NUMERIC, new."rough", new."large"::NUMERIC, new."ratio", new."day", new."clock", new."at", new."level"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::BYTEA[],
    $5::INT8[],
    $6::TEXT[],
    $7::INT4[],
    $8::TEXT[],
    $9::FLOAT8[],
    $10::DATE[],
    $11::TIME[],
    $12::TIMESTAMP[],
    $13::TEXT[]
) AS new ("id", "name", "country", "data", "number", "money", "rough", "large", "ratio", "day", "clock", "at", "level")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "country" = excluded."country",
    "data" = excluded."data",
    "number" = excluded."number",
    "money" = excluded."money",
    "rough" = excluded."rough",
    "large" = excluded."large",
    "ratio" = excluded."ratio",
    "day" = excluded."day",
    "clock" = excluded."clock",
    "at" = excluded."at",
    "level" = excluded."level"
WHERE ROW("plain"."name", "plain"."country", "plain"."data", "plain"."number", "plain"."money", "plain"."rough", "plain"."large", "plain"."ratio", "plain"."day", "plain"."clock", "plain"."at", "plain"."level")::RECORD
    *<> ROW(excluded."name", excluded."country", excluded."data", excluded."number", excluded."money", excluded."rough", excluded."large", excluded."ratio", excluded."day", excluded."clock", excluded."at", excluded."level")::RECORD;
-- $1 = [1]
-- $2 = ["Ana"]
-- $3 = ["NO"]
-- $4 = ["AP8="]
-- $5 = [-1]
-- $6 = [1234.50]
-- $7 = [7]
-- $8 = [18446744073709551615]
-- $9 = [1000.5]
-- $10 = ["2025-01-16"]
-- $11 = ["13:45:00"]
-- $12 = ["2019-06-05 11:45:00.250"]
-- $13 = ["low"]

