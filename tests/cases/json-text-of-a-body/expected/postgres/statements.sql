-- upsert `things`: 1 row
INSERT INTO "things" ("id", "lang", "meta")
SELECT new."id", new."lang", new."meta"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "lang", "meta")
ON CONFLICT ("id") DO UPDATE SET
    "lang" = excluded."lang",
    "meta" = excluded."meta"
WHERE ROW("things"."lang", "things"."meta")::RECORD
    *<> ROW(excluded."lang", excluded."meta")::RECORD;
-- $1 = [1]
-- $2 = ["de"]
-- $3 = ["{\"lang\":\"de\"}"]

-- upsert `originals`: 1 row
INSERT INTO "originals" ("id", "meta")
SELECT new."id", new."meta"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "meta")
ON CONFLICT ("id") DO UPDATE SET
    "meta" = excluded."meta"
WHERE ROW("originals"."meta")::RECORD
    *<> ROW(excluded."meta")::RECORD;
-- $1 = [1]
-- $2 = ["\"{\\\"lang\\\": \\\"de\\\"}\""]

