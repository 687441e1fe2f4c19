-- upsert `documents`: 1 row
INSERT INTO "documents" ("id", "n", "m", "meta")
SELECT new."id"::BPCHAR, new."n", new."m", new."meta"::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::INT4[],
    $4::TEXT[]
) AS new ("id", "n", "m", "meta")
ON CONFLICT ("id") DO UPDATE SET
    "n" = excluded."n",
    "m" = excluded."m",
    "meta" = excluded."meta"
WHERE ROW("documents"."n", "documents"."m", "documents"."meta")::RECORD
    *<> ROW(excluded."n", excluded."m", excluded."meta")::RECORD;
-- $1 = ["596e275826f08b2730779e1f"]
-- $2 = [5]
-- $3 = [6]
-- $4 = ["{\"n\":6,\"at\":{\"$date\":0},\"id\":{\"$oid\":\"596e275826f08b2730779e1f\"}}"]

