-- tests/cases/replace-of-each-type/events.ndjson:1: set smallint
-- replace `things`: what the event no longer has
--    where owner          smallint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "smallint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       smallint
--    code        1
--    a_smallint  1
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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

-- tests/cases/replace-of-each-type/events.ndjson:2: set int
-- replace `things`: what the event no longer has
--    where owner          int
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "int"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       int
--    code        1
--    a_smallint  NULL
--    a_int       1
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["int"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [1]
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

-- tests/cases/replace-of-each-type/events.ndjson:3: set bigint
-- replace `things`: what the event no longer has
--    where owner          bigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "bigint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       bigint
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    9007199254740993
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["bigint"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [9007199254740993]
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

-- tests/cases/replace-of-each-type/events.ndjson:4: set uint
-- replace `things`: what the event no longer has
--    where owner          uint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "uint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       uint
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      4294967295
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["uint"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [4294967295]
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

-- tests/cases/replace-of-each-type/events.ndjson:5: set ubigint
-- replace `things`: what the event no longer has
--    where owner          ubigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "ubigint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       ubigint
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   18446744073709551615
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["ubigint"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [18446744073709551615]
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

-- tests/cases/replace-of-each-type/events.ndjson:6: set decimal
-- replace `things`: what the event no longer has
--    where owner          decimal
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "decimal"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       decimal
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   123456789012345678901234567890.000000000…
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["decimal"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [123456789012345678901234567890.0000000001]
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

-- tests/cases/replace-of-each-type/events.ndjson:7: set double
-- replace `things`: what the event no longer has
--    where owner          double
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "double"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       double
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    0.1
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["double"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [0.1]
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

-- tests/cases/replace-of-each-type/events.ndjson:8: set boolean
-- replace `things`: what the event no longer has
--    where owner          boolean
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "boolean"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       boolean
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   true
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["boolean"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [true]
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

-- tests/cases/replace-of-each-type/events.ndjson:9: set char
-- replace `things`: what the event no longer has
--    where owner          char
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "char"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       char
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      ab
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["char"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = ["ab"]
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

-- tests/cases/replace-of-each-type/events.ndjson:10: set varchar
-- replace `things`: what the event no longer has
--    where owner          varchar
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "varchar"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       varchar
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   é
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["varchar"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = ["é"]
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

-- tests/cases/replace-of-each-type/events.ndjson:11: set blank
-- replace `things`: what the event no longer has
--    where owner          blank
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "blank"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       blank
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     a
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["blank"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = ["a"]
-- $14 = [NULL]
-- $15 = [NULL]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:12: set text
-- replace `things`: what the event no longer has
--    where owner          text
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "text"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       text
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      Straße
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["text"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $14 = ["Straße"]
-- $15 = [NULL]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:13: set binary
-- replace `things`: what the event no longer has
--    where owner          binary
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "binary"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       binary
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    AAE=
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["binary"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $15 = ["AAE="]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:14: set date
-- replace `things`: what the event no longer has
--    where owner          date
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "date"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       date
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      2025-01-01
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["date"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $16 = ["2025-01-01"]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:15: set time
-- replace `things`: what the event no longer has
--    where owner          time
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "time"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       time
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      10:00:00.000001
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["time"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $17 = ["10:00:00.000001"]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:16: set datetime
-- replace `things`: what the event no longer has
--    where owner          datetime
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "datetime"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       datetime
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  2025-01-01 10:00:00.000001
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["datetime"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $18 = ["2025-01-01 10:00:00.000001"]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:17: set uuid
-- replace `things`: what the event no longer has
--    where owner          uuid
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "uuid"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       uuid
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      0190a1b2-0000-7000-8000-000000000001
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["uuid"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $19 = ["0190a1b2-0000-7000-8000-000000000001"]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:18: set json
-- replace `things`: what the event no longer has
--    where owner          json
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "json"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       json
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      {"a":[1,2],"b":"x"}
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["json"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $20 = ["{\"a\":[1,2],\"b\":\"x\"}"]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:19: set enum
-- replace `things`: what the event no longer has
--    where owner          enum
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "enum"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       enum
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      new
--    note        NULL
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
-- $1 = ["enum"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $21 = ["new"]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:20: set smallint
-- replace `things`: what the event no longer has
--    where owner          smallint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "smallint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       smallint
--    code        1
--    a_smallint  2
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $3 = [2]
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

-- tests/cases/replace-of-each-type/events.ndjson:21: set int
-- replace `things`: what the event no longer has
--    where owner          int
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "int"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       int
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["int"]
-- $2 = [1]
-- $3 = [NULL]
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

-- tests/cases/replace-of-each-type/events.ndjson:22: set bigint
-- replace `things`: what the event no longer has
--    where owner          bigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "bigint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       bigint
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    9007199254740992
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["bigint"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [9007199254740992]
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

-- tests/cases/replace-of-each-type/events.ndjson:23: set uint
-- replace `things`: what the event no longer has
--    where owner          uint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "uint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       uint
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      4294967294
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["uint"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [4294967294]
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

-- tests/cases/replace-of-each-type/events.ndjson:24: set ubigint
-- replace `things`: what the event no longer has
--    where owner          ubigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "ubigint"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       ubigint
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   18446744073709551614
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["ubigint"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [18446744073709551614]
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

-- tests/cases/replace-of-each-type/events.ndjson:25: set decimal
-- replace `things`: what the event no longer has
--    where owner          decimal
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "decimal"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       decimal
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   123456789012345678901234567890.000000000…
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["decimal"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [123456789012345678901234567890.0000000002]
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

-- tests/cases/replace-of-each-type/events.ndjson:26: set double
-- replace `things`: what the event no longer has
--    where owner          double
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "double"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       double
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    0.10000000000000002
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["double"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [0.10000000000000002]
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

-- tests/cases/replace-of-each-type/events.ndjson:27: set boolean
-- replace `things`: what the event no longer has
--    where owner          boolean
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "boolean"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       boolean
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   false
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["boolean"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [false]
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

-- tests/cases/replace-of-each-type/events.ndjson:28: set char
-- replace `things`: what the event no longer has
--    where owner          char
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "char"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       char
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      aB
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["char"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = ["aB"]
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

-- tests/cases/replace-of-each-type/events.ndjson:29: set varchar
-- replace `things`: what the event no longer has
--    where owner          varchar
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "varchar"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       varchar
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   e
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["varchar"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = ["e"]
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

-- tests/cases/replace-of-each-type/events.ndjson:30: set blank
-- replace `things`: what the event no longer has
--    where owner          blank
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "blank"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       blank
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     a
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["blank"]
-- $2 = [1]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = ["a "]
-- $14 = [NULL]
-- $15 = [NULL]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:31: set text
-- replace `things`: what the event no longer has
--    where owner          text
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "text"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       text
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      Strasse
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["text"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $14 = ["Strasse"]
-- $15 = [NULL]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:32: set binary
-- replace `things`: what the event no longer has
--    where owner          binary
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "binary"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       binary
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    AAA=
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["binary"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $15 = ["AAA="]
-- $16 = [NULL]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:33: set date
-- replace `things`: what the event no longer has
--    where owner          date
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "date"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       date
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      2025-01-02
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["date"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $16 = ["2025-01-02"]
-- $17 = [NULL]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:34: set time
-- replace `things`: what the event no longer has
--    where owner          time
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "time"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       time
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      10:00:00.000002
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["time"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $17 = ["10:00:00.000002"]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:35: set datetime
-- replace `things`: what the event no longer has
--    where owner          datetime
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "datetime"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       datetime
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  2025-01-01 10:00:00.000002
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["datetime"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $18 = ["2025-01-01 10:00:00.000002"]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:36: set uuid
-- replace `things`: what the event no longer has
--    where owner          uuid
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "uuid"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       uuid
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      0190a1b2-0000-7000-8000-000000000002
--    a_json      NULL
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["uuid"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $19 = ["0190a1b2-0000-7000-8000-000000000002"]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:37: set json
-- replace `things`: what the event no longer has
--    where owner          json
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "json"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       json
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      {"a":[2,1],"b":"x"}
--    a_enum      NULL
--    note        NULL
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
-- $1 = ["json"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $20 = ["{\"a\":[2,1],\"b\":\"x\"}"]
-- $21 = [NULL]
-- $22 = [NULL]

-- tests/cases/replace-of-each-type/events.ndjson:38: set enum
-- replace `things`: what the event no longer has
--    where owner          enum
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("code")
        WHERE kept."code" = "things"."code"
    );
-- $1 = "enum"
-- $2 = [1]

-- replace `things`: 1 row
--    owner       enum
--    code        1
--    a_smallint  NULL
--    a_int       NULL
--    a_bigint    NULL
--    a_uint      NULL
--    a_ubigint   NULL
--    a_decimal   NULL
--    a_double    NULL
--    a_boolean   NULL
--    a_char      NULL
--    a_varchar   NULL
--    a_blank     NULL
--    a_text      NULL
--    a_binary    NULL
--    a_date      NULL
--    a_time      NULL
--    a_datetime  NULL
--    a_uuid      NULL
--    a_json      NULL
--    a_enum      New
--    note        NULL
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
-- $1 = ["enum"]
-- $2 = [1]
-- $3 = [NULL]
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
-- $21 = ["New"]
-- $22 = [NULL]

