-- upsert `sums`: 1 row
INSERT INTO "sums" ("id", "small", "whole", "big", "unsigned", "huge", "price", "long", "longest", "note")
SELECT new."id", new."small", new."whole", new."big", new."unsigned", new."huge"::NUMERIC, new."price"::NUMERIC, new."long"::NUMERIC, new."longest"::NUMERIC, new."note"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::INT8[],
    $5::INT8[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[]
) AS new ("id", "small", "whole", "big", "unsigned", "huge", "price", "long", "longest", "note")
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note",
    "small" = COALESCE("sums"."small" + excluded."small", "sums"."small", excluded."small"),
    "whole" = COALESCE("sums"."whole" + excluded."whole", "sums"."whole", excluded."whole"),
    "big" = COALESCE("sums"."big" + excluded."big", "sums"."big", excluded."big"),
    "unsigned" = COALESCE(("sums"."unsigned" + excluded."unsigned" - 2147483648)::INT4 + 2147483648, "sums"."unsigned", excluded."unsigned"),
    "huge" = COALESCE(("sums"."huge" + excluded."huge" - 9223372036854775808)::INT8 + 9223372036854775808, "sums"."huge", excluded."huge"),
    "price" = COALESCE("sums"."price" + excluded."price", "sums"."price", excluded."price"),
    "long" = COALESCE("sums"."long" + excluded."long", "sums"."long", excluded."long"),
    "longest" = COALESCE("sums"."longest" + excluded."longest", "sums"."longest", excluded."longest");
-- $1 = [1]
-- $2 = [1]
-- $3 = [1]
-- $4 = [9007199254740993]
-- $5 = [1]
-- $6 = [9007199254740993]
-- $7 = [1.10]
-- $8 = [9999999999.9999999999]
-- $9 = [12345678901234567890123456789012345.000000000000000000000000000001]
-- $10 = ["a"]

