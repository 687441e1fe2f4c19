-- upsert `things`: 1 row
INSERT INTO "things" ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
SELECT new."id", new."source", new."whole", new."exact"::NUMERIC, new."double", new."flag", new."day", new."moment", new."document"::JSONB, new."nothing", new."status", new."tags"::JSONB, new."mood"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::FLOAT8[],
    $6::BOOL[],
    $7::DATE[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[]
) AS new ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
ON CONFLICT ("id") DO UPDATE SET
    "source" = excluded."source",
    "document" = excluded."document"
WHERE ROW("things"."source", "things"."document")::RECORD
    *<> ROW(excluded."source", excluded."document")::RECORD;
-- $1 = ["a"]
-- $2 = ["it's \\ \"constant\""]
-- $3 = [42]
-- $4 = [1.50]
-- $5 = [1000]
-- $6 = [true]
-- $7 = ["2024-02-29"]
-- $8 = ["2025-01-15 12:00:00.000"]
-- $9 = ["{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}"]
-- $10 = [NULL]
-- $11 = ["new"]
-- $12 = ["[]"]
-- $13 = [NULL]

-- update `things`: 1 row
UPDATE "things" AS stored SET
    "status" = given.column1::TEXT,
    "whole" = given.column2::INT4,
    "document" = given.column3::TEXT::JSONB,
    "mood" = given.column4::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[]
) AS given (column1, column2, column3, column4, column5)
WHERE "stored"."id" = given.column5::TEXT;
-- $1 = ["ended"]
-- $2 = [NULL]
-- $3 = ["{\"ended\":true}"]
-- $4 = [NULL]
-- $5 = ["e"]

