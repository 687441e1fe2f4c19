-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name", "kind", "born", "opens", "created", "seen", "updated", "balance", "since", "extra", "photo", "active", "changed_at")
SELECT new."id", new."name", new."kind", new."born", new."opens", new."created", new."seen", new."updated", new."balance"::NUMERIC, new."since", new."extra"::JSONB, new."photo", new."active", new."changed_at"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::DATE[],
    $5::TIME[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::BYTEA[],
    $13::BOOL[],
    $14::TIMESTAMP[]
) AS new ("id", "name", "kind", "born", "opens", "created", "seen", "updated", "balance", "since", "extra", "photo", "active", "changed_at")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "kind" = excluded."kind",
    "born" = excluded."born",
    "opens" = excluded."opens",
    "created" = excluded."created",
    "seen" = excluded."seen",
    "updated" = excluded."updated",
    "balance" = excluded."balance",
    "since" = excluded."since",
    "extra" = excluded."extra",
    "photo" = excluded."photo",
    "active" = excluded."active",
    "changed_at" = excluded."changed_at"
WHERE ROW("customers"."name", "customers"."kind", "customers"."born", "customers"."opens", "customers"."created", "customers"."seen", "customers"."updated", "customers"."balance", "customers"."since", "customers"."extra", "customers"."photo", "customers"."active", "customers"."changed_at")::RECORD
    *<> ROW(excluded."name", excluded."kind", excluded."born", excluded."opens", excluded."created", excluded."seen", excluded."updated", excluded."balance", excluded."since", excluded."extra", excluded."photo", excluded."active", excluded."changed_at")::RECORD;
-- $1 = [1]
-- $2 = ["Anne Kretchmar"]
-- $3 = ["person"]
-- $4 = ["2000-01-01"]
-- $5 = ["08:30:00.000000"]
-- $6 = ["2018-06-20 06:37:03.123"]
-- $7 = ["2018-06-20 15:13:16.945104"]
-- $8 = ["2018-06-20 06:37:03"]
-- $9 = [12345678901234567.89]
-- $10 = [2016]
-- $11 = ["{\"lang\":\"de\",\"rates\":[1.5,9007199254740993]}"]
-- $12 = ["AP8Q"]
-- $13 = [true]
-- $14 = ["2016-06-10 17:50:29.100"]

-- delete `customers`: 1 row
DELETE FROM "customers" AS stored
USING UNNEST(
    $1::INT4[]
) AS given (column1)
WHERE "stored"."id" = given.column1::INT4;
-- $1 = [3]

