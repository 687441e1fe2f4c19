-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "day", "compact", "at", "amount", "score", "data", "first")
SELECT new."id", new."day", new."compact", new."at", new."amount"::NUMERIC, new."score"::NUMERIC, new."data", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::DATE[],
    $3::DATE[],
    $4::TIMESTAMP[],
    $5::TEXT[],
    $6::TEXT[],
    $7::BYTEA[],
    $8::TEXT[]
) AS new ("id", "day", "compact", "at", "amount", "score", "data", "first")
ON CONFLICT ("id") DO UPDATE SET
    "day" = excluded."day",
    "compact" = excluded."compact",
    "at" = excluded."at",
    "amount" = excluded."amount",
    "score" = excluded."score",
    "data" = excluded."data",
    "first" = excluded."first"
WHERE ROW("plain"."day", "plain"."compact", "plain"."at", "plain"."amount", "plain"."score", "plain"."data", "plain"."first")::RECORD
    *<> ROW(excluded."day", excluded."compact", excluded."at", excluded."amount", excluded."score", excluded."data", excluded."first")::RECORD;
-- $1 = [1]
-- $2 = ["2025-01-31"]
-- $3 = ["2025-01-31"]
-- $4 = ["2025-01-31 10:00:00"]
-- $5 = [1234567.50]
-- $6 = [3.0]
-- $7 = ["AP+r"]
-- $8 = ["A12"]

