-- upsert `extremes`: 1 row
INSERT INTO "extremes" ("id", "small_min", "small_max", "whole_min", "whole_max", "big_min", "big_max", "unsigned_min", "unsigned_max", "huge_min", "huge_max", "price_min", "price_max", "long_min", "long_max", "ratio_min", "ratio_max", "flag_min", "flag_max", "day_min", "day_max", "clock_min", "clock_max", "moment_min", "moment_max", "word_min", "word_max", "essay_min", "essay_max", "paid_fill", "bytes_fill", "data_fill", "state_fill", "session_fill", "country_fill", "total_fill")
SELECT new."id", new."small_min", new."small_max", new."whole_min", new."whole_max", new."big_min", new."big_max", new."unsigned_min", new."unsigned_max", new."huge_min"::NUMERIC, new."huge_max"::NUMERIC, new."price_min"::NUMERIC, new."price_max"::NUMERIC, new."long_min"::NUMERIC, new."long_max"::NUMERIC, new."ratio_min", new."ratio_max", new."flag_min", new."flag_max", new."day_min", new."day_max", new."clock_min", new."clock_max", new."moment_min", new."moment_max", new."word_min", new."word_max", new."essay_min", new."essay_max", new."paid_fill", new."bytes_fill", new."data_fill"::JSONB, new."state_fill", new."session_fill"::UUID, new."country_fill"::BPCHAR, new."total_fill"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[],
    $6::INT8[],
    $7::INT8[],
    $8::INT8[],
    $9::INT8[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::TEXT[],
    $16::FLOAT8[],
    $17::FLOAT8[],
    $18::BOOL[],
    $19::BOOL[],
    $20::DATE[],
    $21::DATE[],
    $22::TIME[],
    $23::TIME[],
    $24::TIMESTAMP[],
    $25::TIMESTAMP[],
    $26::TEXT[],
    $27::TEXT[],
    $28::TEXT[],
    $29::TEXT[],
    $30::BOOL[],
    $31::BYTEA[],
    $32::TEXT[],
    $33::TEXT[],
    $34::TEXT[],
    $35::TEXT[],
    $36::TEXT[]
) AS new ("id", "small_min", "small_max", "whole_min", "whole_max", "big_min", "big_max", "unsigned_min", "unsigned_max", "huge_min", "huge_max", "price_min", "price_max", "long_min", "long_max", "ratio_min", "ratio_max", "flag_min", "flag_max", "day_min", "day_max", "clock_min", "clock_max", "moment_min", "moment_max", "word_min", "word_max", "essay_min", "essay_max", "paid_fill", "bytes_fill", "data_fill", "state_fill", "session_fill", "country_fill", "total_fill")
ON CONFLICT ("id") DO UPDATE SET
    "small_min" = CASE WHEN "extremes"."small_min" IS NULL OR (excluded."small_min" < "extremes"."small_min") THEN excluded."small_min" ELSE "extremes"."small_min" END,
    "small_max" = CASE WHEN "extremes"."small_max" IS NULL OR ("extremes"."small_max" < excluded."small_max") THEN excluded."small_max" ELSE "extremes"."small_max" END,
    "whole_min" = CASE WHEN "extremes"."whole_min" IS NULL OR (excluded."whole_min" < "extremes"."whole_min") THEN excluded."whole_min" ELSE "extremes"."whole_min" END,
    "whole_max" = CASE WHEN "extremes"."whole_max" IS NULL OR ("extremes"."whole_max" < excluded."whole_max") THEN excluded."whole_max" ELSE "extremes"."whole_max" END,
    "big_min" = CASE WHEN "extremes"."big_min" IS NULL OR (excluded."big_min" < "extremes"."big_min") THEN excluded."big_min" ELSE "extremes"."big_min" END,
    "big_max" = CASE WHEN "extremes"."big_max" IS NULL OR ("extremes"."big_max" < excluded."big_max") THEN excluded."big_max" ELSE "extremes"."big_max" END,
    "unsigned_min" = CASE WHEN "extremes"."unsigned_min" IS NULL OR (excluded."unsigned_min" < "extremes"."unsigned_min") THEN excluded."unsigned_min" ELSE "extremes"."unsigned_min" END,
    "unsigned_max" = CASE WHEN "extremes"."unsigned_max" IS NULL OR ("extremes"."unsigned_max" < excluded."unsigned_max") THEN excluded."unsigned_max" ELSE "extremes"."unsigned_max" END,
    "huge_min" = CASE WHEN "extremes"."huge_min" IS NULL OR (excluded."huge_min" < "extremes"."huge_min") THEN excluded."huge_min" ELSE "extremes"."huge_min" END,
    "huge_max" = CASE WHEN "extremes"."huge_max" IS NULL OR ("extremes"."huge_max" < excluded."huge_max") THEN excluded."huge_max" ELSE "extremes"."huge_max" END,
    "price_min" = CASE WHEN "extremes"."price_min" IS NULL OR (excluded."price_min" < "extremes"."price_min") THEN excluded."price_min" ELSE "extremes"."price_min" END,
    "price_max" = CASE WHEN "extremes"."price_max" IS NULL OR ("extremes"."price_max" < excluded."price_max") THEN excluded."price_max" ELSE "extremes"."price_max" END,
    "long_min" = CASE WHEN "extremes"."long_min" IS NULL OR (excluded."long_min" < "extremes"."long_min") THEN excluded."long_min" ELSE "extremes"."long_min" END,
    "long_max" = CASE WHEN "extremes"."long_max" IS NULL OR ("extremes"."long_max" < excluded."long_max") THEN excluded."long_max" ELSE "extremes"."long_max" END,
    "ratio_min" = CASE WHEN "extremes"."ratio_min" IS NULL OR (excluded."ratio_min" < "extremes"."ratio_min") THEN excluded."ratio_min" ELSE "extremes"."ratio_min" END,
    "ratio_max" = CASE WHEN "extremes"."ratio_max" IS NULL OR ("extremes"."ratio_max" < excluded."ratio_max") THEN excluded."ratio_max" ELSE "extremes"."ratio_max" END,
    "flag_min" = CASE WHEN "extremes"."flag_min" IS NULL OR (excluded."flag_min" < "extremes"."flag_min") THEN excluded."flag_min" ELSE "extremes"."flag_min" END,
    "flag_max" = CASE WHEN "extremes"."flag_max" IS NULL OR ("extremes"."flag_max" < excluded."flag_max") THEN excluded."flag_max" ELSE "extremes"."flag_max" END,
    "day_min" = CASE WHEN "extremes"."day_min" IS NULL OR (excluded."day_min" < "extremes"."day_min") THEN excluded."day_min" ELSE "extremes"."day_min" END,
    "day_max" = CASE WHEN "extremes"."day_max" IS NULL OR ("extremes"."day_max" < excluded."day_max") THEN excluded."day_max" ELSE "extremes"."day_max" END,
    "clock_min" = CASE WHEN "extremes"."clock_min" IS NULL OR (excluded."clock_min" < "extremes"."clock_min") THEN excluded."clock_min" ELSE "extremes"."clock_min" END,
    "clock_max" = CASE WHEN "extremes"."clock_max" IS NULL OR ("extremes"."clock_max" < excluded."clock_max") THEN excluded."clock_max" ELSE "extremes"."clock_max" END,
    "moment_min" = CASE WHEN "extremes"."moment_min" IS NULL OR (excluded."moment_min" < "extremes"."moment_min") THEN excluded."moment_min" ELSE "extremes"."moment_min" END,
    "moment_max" = CASE WHEN "extremes"."moment_max" IS NULL OR ("extremes"."moment_max" < excluded."moment_max") THEN excluded."moment_max" ELSE "extremes"."moment_max" END,
    "word_min" = CASE WHEN "extremes"."word_min" IS NULL OR (excluded."word_min" COLLATE "C" < "extremes"."word_min" COLLATE "C") THEN excluded."word_min" ELSE "extremes"."word_min" END,
    "word_max" = CASE WHEN "extremes"."word_max" IS NULL OR ("extremes"."word_max" COLLATE "C" < excluded."word_max" COLLATE "C") THEN excluded."word_max" ELSE "extremes"."word_max" END,
    "essay_min" = CASE WHEN "extremes"."essay_min" IS NULL OR (excluded."essay_min" COLLATE "C" < "extremes"."essay_min" COLLATE "C") THEN excluded."essay_min" ELSE "extremes"."essay_min" END,
    "essay_max" = CASE WHEN "extremes"."essay_max" IS NULL OR ("extremes"."essay_max" COLLATE "C" < excluded."essay_max" COLLATE "C") THEN excluded."essay_max" ELSE "extremes"."essay_max" END,
    "paid_fill" = COALESCE("extremes"."paid_fill", excluded."paid_fill"),
    "bytes_fill" = COALESCE("extremes"."bytes_fill", excluded."bytes_fill"),
    "data_fill" = COALESCE("extremes"."data_fill", excluded."data_fill"),
    "state_fill" = COALESCE("extremes"."state_fill", excluded."state_fill"),
    "session_fill" = COALESCE("extremes"."session_fill", excluded."session_fill"),
    "country_fill" = COALESCE("extremes"."country_fill", excluded."country_fill"),
    "total_fill" = COALESCE("extremes"."total_fill", excluded."total_fill");
-- $1 = [1]
-- $2 = [9]
-- $3 = [9]
-- $4 = [9]
-- $5 = [9]
-- $6 = [9007199254740993]
-- $7 = [9007199254740993]
-- $8 = [9]
-- $9 = [9]
-- $10 = [9]
-- $11 = [9]
-- $12 = [9.50]
-- $13 = [9.50]
-- $14 = [9.50]
-- $15 = [9.50]
-- $16 = [9.5]
-- $17 = [9.5]
-- $18 = [true]
-- $19 = [true]
-- $20 = ["2025-01-31"]
-- $21 = ["2025-01-31"]
-- $22 = ["09:00:00.500"]
-- $23 = ["09:00:00.500"]
-- $24 = ["2025-01-15 10:00:00.000000"]
-- $25 = ["2025-01-15 10:00:00.000000"]
-- $26 = ["b"]
-- $27 = ["b"]
-- $28 = ["b"]
-- $29 = ["b"]
-- $30 = [NULL]
-- $31 = [NULL]
-- $32 = [NULL]
-- $33 = [NULL]
-- $34 = [NULL]
-- $35 = [NULL]
-- $36 = [NULL]

