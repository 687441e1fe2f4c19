-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "n", "lang", "meta", "changed_at")
SELECT new."id"::BPCHAR, new."n", new."lang", new."meta"::JSONB, new."changed_at"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[]
) AS new ("id", "n", "lang", "meta", "changed_at")
ON CONFLICT ("id") DO UPDATE SET
    "n" = excluded."n",
    "lang" = excluded."lang",
    "meta" = excluded."meta",
    "changed_at" = excluded."changed_at"
WHERE ROW("customers"."n", "customers"."lang", "customers"."meta", "customers"."changed_at")::RECORD
    *<> ROW(excluded."n", excluded."lang", excluded."meta", excluded."changed_at")::RECORD;
-- $1 = ["596e275826f08b2730779e01"]
-- $2 = [5]
-- $3 = ["de"]
-- $4 = ["{\"lang\":\"de\",\"id\":{\"$oid\":\"x\"}}"]
-- $5 = ["2019-05-27 13:58:28.001"]

-- update `customers`: 1 row
UPDATE "customers" AS stored SET
    "lang" = given.column1::TEXT,
    "changed_at" = given.column2::TIMESTAMP
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TEXT[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::TEXT::BPCHAR;
-- $1 = ["en"]
-- $2 = ["2019-05-27 13:58:28.001"]
-- $3 = ["596e275826f08b2730779e01"]

