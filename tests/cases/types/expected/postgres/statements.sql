-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
SELECT new."id", new."exact"::NUMERIC, new."widest"::NUMERIC, new."double", new."flag", new."day", new."second", new."milli", new."micro", new."whole", new."big", new."words", new."prose", new."document"::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::FLOAT8[],
    $5::BOOL[],
    $6::DATE[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TIMESTAMP[],
    $10::INT4[],
    $11::INT8[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[]
) AS new ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document"
WHERE ROW("readings"."exact", "readings"."widest", "readings"."double", "readings"."flag", "readings"."day", "readings"."second", "readings"."milli", "readings"."micro", "readings"."whole", "readings"."big", "readings"."words", "readings"."prose", "readings"."document")::RECORD
    *<> ROW(excluded."exact", excluded."widest", excluded."double", excluded."flag", excluded."day", excluded."second", excluded."milli", excluded."micro", excluded."whole", excluded."big", excluded."words", excluded."prose", excluded."document")::RECORD;
-- $1 = ["full"]
-- $2 = [19.9000]
-- $3 = [1.000000000000000000000000000000]
-- $4 = [0.1]
-- $5 = [true]
-- $6 = ["2024-02-29"]
-- $7 = ["2025-01-15 14:00:00"]
-- $8 = ["2025-01-15 14:00:00.123"]
-- $9 = ["2025-01-15 14:00:00.123456"]
-- $10 = [1]
-- $11 = [1]
-- $12 = ["ä🛒"]
-- $13 = ["two\nlines"]
-- $14 = ["[1,{\"a\":null}]"]

