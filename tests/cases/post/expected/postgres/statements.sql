-- upsert `posts`: 1 row
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp"
WHERE ROW("posts"."author_id", "posts"."author_name", "posts"."title", "posts"."body", "posts"."tags_json", "posts"."media_json", "posts"."mentions_json", "posts"."view_count", "posts"."like_count", "posts"."comment_count", "posts"."share_count", "posts"."engagement_rate", "posts"."status", "posts"."updated_at", "posts"."event_id", "posts"."event_timestamp")::RECORD
    *<> ROW(excluded."author_id", excluded."author_name", excluded."title", excluded."body", excluded."tags_json", excluded."media_json", excluded."mentions_json", excluded."view_count", excluded."like_count", excluded."comment_count", excluded."share_count", excluded."engagement_rate", excluded."status", excluded."updated_at", excluded."event_id", excluded."event_timestamp")::RECORD;
-- $1 = ["aaa111bbb222ccc333ddd444"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = ["Glazes"]
-- $5 = ["Which glaze holds?\nAsking for a mug."]
-- $6 = ["[\"ceramics\",\"how to\"]"]
-- $7 = ["[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]"]
-- $8 = ["[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]"]
-- $9 = [10]
-- $10 = [2]
-- $11 = [1]
-- $12 = [0]
-- $13 = [0.3]
-- $14 = ["published"]
-- $15 = ["2025-01-20 10:00:00.000000"]
-- $16 = ["2025-01-20 10:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000001"]
-- $18 = ["2025-01-20 10:00:00.000000"]

-- delete `posts`: 1 row
DELETE FROM "posts" AS stored
USING UNNEST(
    $1::TEXT[]
) AS given (column1)
WHERE "stored"."post_id" = given.column1::TEXT;
-- $1 = ["aaa111bbb222ccc333ddd448"]

