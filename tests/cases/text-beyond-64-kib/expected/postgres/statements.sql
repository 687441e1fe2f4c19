-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "body")
SELECT new."id", new."body"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "body")
ON CONFLICT ("id") DO UPDATE SET
    "body" = excluded."body"
WHERE ROW("articles"."body")::RECORD
    *<> ROW(excluded."body")::RECORD;
-- $1 = [1]
-- $2 = ["@70000@"]

