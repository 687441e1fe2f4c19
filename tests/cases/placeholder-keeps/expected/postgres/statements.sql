-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
SELECT new."id", new."title", new."body", new."doc"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "title", "body", "doc")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "body" = excluded."body",
    "doc" = excluded."doc"
WHERE ROW("articles"."title", "articles"."body", "articles"."doc")::RECORD
    *<> ROW(excluded."title", excluded."body", excluded."doc")::RECORD;
-- $1 = [1]
-- $2 = ["One"]
-- $3 = ["long text"]
-- $4 = ["{\"a\":1}"]

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
SELECT new."id", new."title", new."body", new."doc"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "title", "body", "doc")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title"
WHERE ROW("articles"."title")::RECORD
    *<> ROW(excluded."title")::RECORD;
-- $1 = [1]
-- $2 = ["One!"]
-- $3 = [NULL]
-- $4 = [NULL]

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
SELECT new."id", new."title", new."body", new."doc"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "title", "body", "doc")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "body" = excluded."body"
WHERE ROW("articles"."title", "articles"."body")::RECORD
    *<> ROW(excluded."title", excluded."body")::RECORD;
-- $1 = [2]
-- $2 = ["Two!"]
-- $3 = [NULL]
-- $4 = [NULL]

-- upsert `articles`: 1 row
INSERT INTO "articles" ("id", "title", "body", "doc")
SELECT new."id", new."title", new."body", new."doc"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "title", "body", "doc")
ON CONFLICT ("id") DO UPDATE SET
    "title" = excluded."title",
    "doc" = excluded."doc"
WHERE ROW("articles"."title", "articles"."doc")::RECORD
    *<> ROW(excluded."title", excluded."doc")::RECORD;
-- $1 = [3]
-- $2 = ["Three"]
-- $3 = [NULL]
-- $4 = ["{\"b\":2}"]

