-- upsert `visitors`: 1 row
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page"
WHERE ROW("visitors"."page")::RECORD
    *<> ROW(excluded."page")::RECORD;
-- $1 = [1]
-- $2 = ["ann@x"]
-- $3 = ["first"]

