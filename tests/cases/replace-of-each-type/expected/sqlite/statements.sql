-- replace `things`: rows that the event no longer has
DELETE FROM "things"
WHERE "owner" = ?
    AND ("code") NOT IN (?);
-- ("smallint", 1)

-- replace `things`: 1 row
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

