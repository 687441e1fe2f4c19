-- upsert `documents`: 1 row
INSERT INTO "documents" ("id", "visits", "price", "seen", "key", "photo", "first")
SELECT new."id"::BPCHAR, new."visits", new."price"::NUMERIC, new."seen", new."key"::UUID, new."photo", new."first"::BPCHAR
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::TEXT[],
    $4::TIMESTAMP[],
    $5::TEXT[],
    $6::BYTEA[],
    $7::TEXT[]
) AS new ("id", "visits", "price", "seen", "key", "photo", "first")
ON CONFLICT ("id") DO UPDATE SET
    "visits" = excluded."visits",
    "price" = excluded."price",
    "seen" = excluded."seen",
    "key" = excluded."key",
    "photo" = excluded."photo",
    "first" = excluded."first"
WHERE ROW("documents"."visits", "documents"."price", "documents"."seen", "documents"."key", "documents"."photo", "documents"."first")::RECORD
    *<> ROW(excluded."visits", excluded."price", excluded."seen", excluded."key", excluded."photo", excluded."first")::RECORD;
-- $1 = ["596e275826f08b2730779e1f"]
-- $2 = [9007199254740994]
-- $3 = [6.20]
-- $4 = ["2012-12-24 12:15:30.501"]
-- $5 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $6 = ["a2Fma2E="]
-- $7 = ["596e275826f08b2730779e20"]

