-- upsert `posts`: 1 row
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "event_timestamp" = excluded."event_timestamp";
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\",\"how to\"]", "[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]", "[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]", 10, 2, 1, 0, 0.3, "published", "2025-01-20 10:00:00.000000", "2025-01-20 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000001", "2025-01-20 10:00:00.000000")

-- delete `posts`: 1 row
DELETE FROM "posts"
WHERE "post_id" = ?;
-- ("aaa111bbb222ccc333ddd448")

