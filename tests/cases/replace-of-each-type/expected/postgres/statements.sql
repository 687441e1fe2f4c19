-- replace `things`: rows that the event no longer has
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND ("things"."code") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "smallint"
-- $2 = [1]

-- replace `things`: 1 row
WITH new AS (
    SELECT new."owner", new."code", new."a_smallint", new."a_int", new."a_bigint", new."a_uint", new."a_ubigint"::NUMERIC, new."a_decimal"::NUMERIC, new."a_double", new."a_boolean", new."a_char"::BPCHAR, new."a_varchar", new."a_blank", new."a_text", new."a_binary", new."a_date", new."a_time", new."a_datetime", new."a_uuid"::UUID, new."a_json"::JSONB, new."a_enum", new."note"
    FROM UNNEST(
        $1::TEXT[],
        $2::INT4[],
        $3::INT4[],
        $4::INT4[],
        $5::INT8[],
        $6::INT8[],
        $7::TEXT[],
        $8::TEXT[],
        $9::FLOAT8[],
        $10::BOOL[],
        $11::TEXT[],
        $12::TEXT[],
        $13::TEXT[],
        $14::TEXT[],
        $15::BYTEA[],
        $16::DATE[],
        $17::TIME[],
        $18::TIMESTAMP[],
        $19::TEXT[],
        $20::TEXT[],
        $21::TEXT[],
        $22::INT4[]
    ) AS new ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
),
changed AS (
    UPDATE "things" SET
        "a_smallint" = new."a_smallint",
        "a_int" = new."a_int",
        "a_bigint" = new."a_bigint",
        "a_uint" = new."a_uint",
        "a_ubigint" = new."a_ubigint",
        "a_decimal" = new."a_decimal",
        "a_double" = new."a_double",
        "a_boolean" = new."a_boolean",
        "a_char" = new."a_char",
        "a_varchar" = new."a_varchar",
        "a_blank" = new."a_blank",
        "a_text" = new."a_text",
        "a_binary" = new."a_binary",
        "a_date" = new."a_date",
        "a_time" = new."a_time",
        "a_datetime" = new."a_datetime",
        "a_uuid" = new."a_uuid",
        "a_json" = new."a_json",
        "a_enum" = new."a_enum",
        "note" = new."note"
    FROM new
    WHERE "things"."owner" = new."owner" AND "things"."code" = new."code" AND (
        "things"."a_smallint" IS DISTINCT FROM new."a_smallint"
        OR "things"."a_int" IS DISTINCT FROM new."a_int"
        OR "things"."a_bigint" IS DISTINCT FROM new."a_bigint"
        OR "things"."a_uint" IS DISTINCT FROM new."a_uint"
        OR "things"."a_ubigint" IS DISTINCT FROM new."a_ubigint"
        OR "things"."a_decimal" IS DISTINCT FROM new."a_decimal"
        OR "things"."a_double" IS DISTINCT FROM new."a_double"
        OR "things"."a_boolean" IS DISTINCT FROM new."a_boolean"
        OR "things"."a_char" IS DISTINCT FROM new."a_char"
        OR "things"."a_varchar" IS DISTINCT FROM new."a_varchar"
        OR "things"."a_blank" IS DISTINCT FROM new."a_blank"
        OR "things"."a_text" IS DISTINCT FROM new."a_text"
        OR "things"."a_binary" IS DISTINCT FROM new."a_binary"
        OR "things"."a_date" IS DISTINCT FROM new."a_date"
        OR "things"."a_time" IS DISTINCT FROM new."a_time"
        OR "things"."a_datetime" IS DISTINCT FROM new."a_datetime"
        OR "things"."a_uuid" IS DISTINCT FROM new."a_uuid"
        OR "things"."a_json"::TEXT COLLATE "C" IS DISTINCT FROM new."a_json"::TEXT COLLATE "C"
        OR "things"."a_enum" IS DISTINCT FROM new."a_enum"
        OR "things"."note" IS DISTINCT FROM new."note"
    )
)
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
SELECT "owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note" FROM new
WHERE NOT EXISTS (
    SELECT FROM "things" AS stored WHERE stored."owner" = new."owner" AND stored."code" = new."code"
)
ON CONFLICT ("owner", "code") DO UPDATE SET
    "a_smallint" = excluded."a_smallint",
    "a_int" = excluded."a_int",
    "a_bigint" = excluded."a_bigint",
    "a_uint" = excluded."a_uint",
    "a_ubigint" = excluded."a_ubigint",
    "a_decimal" = excluded."a_decimal",
    "a_double" = excluded."a_double",
    "a_boolean" = excluded."a_boolean",
    "a_char" = excluded."a_char",
    "a_varchar" = excluded."a_varchar",
    "a_blank" = excluded."a_blank",
    "a_text" = excluded."a_text",
    "a_binary" = excluded."a_binary",
    "a_date" = excluded."a_date",
    "a_time" = excluded."a_time",
    "a_datetime" = excluded."a_datetime",
    "a_uuid" = excluded."a_uuid",
    "a_json" = excluded."a_json",
    "a_enum" = excluded."a_enum",
    "note" = excluded."note"
WHERE
    "things"."a_smallint" IS DISTINCT FROM excluded."a_smallint"
    OR "things"."a_int" IS DISTINCT FROM excluded."a_int"
    OR "things"."a_bigint" IS DISTINCT FROM excluded."a_bigint"
    OR "things"."a_uint" IS DISTINCT FROM excluded."a_uint"
    OR "things"."a_ubigint" IS DISTINCT FROM excluded."a_ubigint"
    OR "things"."a_decimal" IS DISTINCT FROM excluded."a_decimal"
    OR "things"."a_double" IS DISTINCT FROM excluded."a_double"
    OR "things"."a_boolean" IS DISTINCT FROM excluded."a_boolean"
    OR "things"."a_char" IS DISTINCT FROM excluded."a_char"
    OR "things"."a_varchar" IS DISTINCT FROM excluded."a_varchar"
    OR "things"."a_blank" IS DISTINCT FROM excluded."a_blank"
    OR "things"."a_text" IS DISTINCT FROM excluded."a_text"
    OR "things"."a_binary" IS DISTINCT FROM excluded."a_binary"
    OR "things"."a_date" IS DISTINCT FROM excluded."a_date"
    OR "things"."a_time" IS DISTINCT FROM excluded."a_time"
    OR "things"."a_datetime" IS DISTINCT FROM excluded."a_datetime"
    OR "things"."a_uuid" IS DISTINCT FROM excluded."a_uuid"
    OR "things"."a_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."a_json"::TEXT COLLATE "C"
    OR "things"."a_enum" IS DISTINCT FROM excluded."a_enum"
    OR "things"."note" IS DISTINCT FROM excluded."note";
-- $1 = ["smallint"]
-- $2 = [1]
-- $3 = [1]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = [NULL]
-- $15 = [NULL]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

