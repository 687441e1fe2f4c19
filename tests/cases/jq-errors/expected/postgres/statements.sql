-- upsert `things`: 1 row
INSERT INTO "things" ("id", "part", "a", "b", "c")
SELECT new."id", new."part", new."a", new."b", new."c"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[]
) AS new ("id", "part", "a", "b", "c")
ON CONFLICT ("id", "part") DO UPDATE SET
    "a" = excluded."a",
    "b" = excluded."b",
    "c" = excluded."c"
WHERE ROW("things"."a", "things"."b", "things"."c")::RECORD
    *<> ROW(excluded."a", excluded."b", excluded."c")::RECORD;
-- $1 = [1]
-- $2 = [1]
-- $3 = [7]
-- $4 = ["x"]
-- $5 = ["{\"x\":1.50}"]

