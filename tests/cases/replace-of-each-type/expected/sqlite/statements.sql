-- tests/cases/replace-of-each-type/events.ndjson:1: set smallint
-- replace `things`: what the event no longer has
--    where owner          smallint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("smallint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("smallint", 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:2: set int
-- replace `things`: what the event no longer has
--    where owner          int
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("int", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("int", 1, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:3: set bigint
-- replace `things`: what the event no longer has
--    where owner          bigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("bigint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("bigint", 1, NULL, NULL, 9007199254740993, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:4: set uint
-- replace `things`: what the event no longer has
--    where owner          uint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("uint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("uint", 1, NULL, NULL, NULL, 4294967295, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:5: set ubigint
-- replace `things`: what the event no longer has
--    where owner          ubigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("ubigint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("ubigint", 1, NULL, NULL, NULL, NULL, 18446744073709551615, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:6: set decimal
-- replace `things`: what the event no longer has
--    where owner          decimal
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("decimal", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("decimal", 1, NULL, NULL, NULL, NULL, NULL, 123456789012345678901234567890.0000000001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:7: set double
-- replace `things`: what the event no longer has
--    where owner          double
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("double", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("double", 1, NULL, NULL, NULL, NULL, NULL, NULL, 0.1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:8: set boolean
-- replace `things`: what the event no longer has
--    where owner          boolean
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("boolean", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("boolean", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:9: set char
-- replace `things`: what the event no longer has
--    where owner          char
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("char", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("char", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "ab", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:10: set varchar
-- replace `things`: what the event no longer has
--    where owner          varchar
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("varchar", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("varchar", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "é", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:11: set blank
-- replace `things`: what the event no longer has
--    where owner          blank
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("blank", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("blank", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "a", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:12: set text
-- replace `things`: what the event no longer has
--    where owner          text
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("text", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("text", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "Straße", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:13: set binary
-- replace `things`: what the event no longer has
--    where owner          binary
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("binary", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("binary", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "AAE=", NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:14: set date
-- replace `things`: what the event no longer has
--    where owner          date
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("date", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("date", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "2025-01-01", NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:15: set time
-- replace `things`: what the event no longer has
--    where owner          time
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("time", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("time", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "10:00:00.000001", NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:16: set datetime
-- replace `things`: what the event no longer has
--    where owner          datetime
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("datetime", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("datetime", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "2025-01-01 10:00:00.000001", NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:17: set uuid
-- replace `things`: what the event no longer has
--    where owner          uuid
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("uuid", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("uuid", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "0190a1b2-0000-7000-8000-000000000001", NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:18: set json
-- replace `things`: what the event no longer has
--    where owner          json
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("json", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("json", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "{\"a\":[1,2],\"b\":\"x\"}", NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:19: set enum
-- replace `things`: what the event no longer has
--    where owner          enum
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("enum", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("enum", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "new", NULL)

-- tests/cases/replace-of-each-type/events.ndjson:20: set smallint
-- replace `things`: what the event no longer has
--    where owner          smallint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("smallint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("smallint", 1, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:21: set int
-- replace `things`: what the event no longer has
--    where owner          int
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("int", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("int", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:22: set bigint
-- replace `things`: what the event no longer has
--    where owner          bigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("bigint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("bigint", 1, NULL, NULL, 9007199254740992, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:23: set uint
-- replace `things`: what the event no longer has
--    where owner          uint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("uint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("uint", 1, NULL, NULL, NULL, 4294967294, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:24: set ubigint
-- replace `things`: what the event no longer has
--    where owner          ubigint
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("ubigint", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("ubigint", 1, NULL, NULL, NULL, NULL, 18446744073709551614, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:25: set decimal
-- replace `things`: what the event no longer has
--    where owner          decimal
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("decimal", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("decimal", 1, NULL, NULL, NULL, NULL, NULL, 123456789012345678901234567890.0000000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:26: set double
-- replace `things`: what the event no longer has
--    where owner          double
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("double", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("double", 1, NULL, NULL, NULL, NULL, NULL, NULL, 0.10000000000000002, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:27: set boolean
-- replace `things`: what the event no longer has
--    where owner          boolean
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("boolean", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("boolean", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:28: set char
-- replace `things`: what the event no longer has
--    where owner          char
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("char", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("char", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "aB", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:29: set varchar
-- replace `things`: what the event no longer has
--    where owner          varchar
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("varchar", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("varchar", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "e", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:30: set blank
-- replace `things`: what the event no longer has
--    where owner          blank
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("blank", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("blank", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "a ", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:31: set text
-- replace `things`: what the event no longer has
--    where owner          text
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("text", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("text", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "Strasse", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:32: set binary
-- replace `things`: what the event no longer has
--    where owner          binary
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("binary", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("binary", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "AAA=", NULL, NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:33: set date
-- replace `things`: what the event no longer has
--    where owner          date
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("date", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("date", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "2025-01-02", NULL, NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:34: set time
-- replace `things`: what the event no longer has
--    where owner          time
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("time", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("time", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "10:00:00.000002", NULL, NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:35: set datetime
-- replace `things`: what the event no longer has
--    where owner          datetime
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("datetime", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("datetime", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "2025-01-01 10:00:00.000002", NULL, NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:36: set uuid
-- replace `things`: what the event no longer has
--    where owner          uuid
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("uuid", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("uuid", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "0190a1b2-0000-7000-8000-000000000002", NULL, NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:37: set json
-- replace `things`: what the event no longer has
--    where owner          json
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("json", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("json", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "{\"a\":[2,1],\"b\":\"x\"}", NULL, NULL)

-- tests/cases/replace-of-each-type/events.ndjson:38: set enum
-- replace `things`: what the event no longer has
--    where owner          enum
--    and code is none of  1
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("enum", 1)

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
INSERT INTO "things" ("owner", "code", "a_smallint", "a_int", "a_bigint", "a_uint", "a_ubigint", "a_decimal", "a_double", "a_boolean", "a_char", "a_varchar", "a_blank", "a_text", "a_binary", "a_date", "a_time", "a_datetime", "a_uuid", "a_json", "a_enum", "note")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "things"."a_smallint" IS NOT excluded."a_smallint"
    OR "things"."a_int" IS NOT excluded."a_int"
    OR "things"."a_bigint" IS NOT excluded."a_bigint"
    OR "things"."a_uint" IS NOT excluded."a_uint"
    OR "things"."a_ubigint" IS NOT excluded."a_ubigint"
    OR "things"."a_decimal" IS NOT excluded."a_decimal"
    OR "things"."a_double" IS NOT excluded."a_double"
    OR "things"."a_boolean" IS NOT excluded."a_boolean"
    OR "things"."a_char" COLLATE BINARY IS NOT excluded."a_char"
    OR "things"."a_varchar" COLLATE BINARY IS NOT excluded."a_varchar"
    OR "things"."a_blank" COLLATE BINARY IS NOT excluded."a_blank"
    OR "things"."a_text" COLLATE BINARY IS NOT excluded."a_text"
    OR "things"."a_binary" IS NOT excluded."a_binary"
    OR "things"."a_date" IS NOT excluded."a_date"
    OR "things"."a_time" IS NOT excluded."a_time"
    OR "things"."a_datetime" IS NOT excluded."a_datetime"
    OR "things"."a_uuid" IS NOT excluded."a_uuid"
    OR "things"."a_json" COLLATE BINARY IS NOT excluded."a_json"
    OR "things"."a_enum" COLLATE BINARY IS NOT excluded."a_enum"
    OR "things"."note" IS NOT excluded."note";
-- ("enum", 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "New", NULL)

