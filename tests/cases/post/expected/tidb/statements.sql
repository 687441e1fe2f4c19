-- upsert `posts`: 1 row
INSERT INTO `posts` (`post_id`, `author_id`, `author_name`, `title`, `body`, `tags_json`, `media_json`, `mentions_json`, `view_count`, `like_count`, `comment_count`, `share_count`, `engagement_rate`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `author_id` = CASE WHEN `post_id` = VALUES(`post_id`) THEN VALUES(`author_id`) WHEN EXP(1000) > 0 THEN VALUES(`author_id`) END,
    `author_name` = VALUES(`author_name`),
    `title` = VALUES(`title`),
    `body` = VALUES(`body`),
    `tags_json` = VALUES(`tags_json`),
    `media_json` = VALUES(`media_json`),
    `mentions_json` = VALUES(`mentions_json`),
    `view_count` = VALUES(`view_count`),
    `like_count` = VALUES(`like_count`),
    `comment_count` = VALUES(`comment_count`),
    `share_count` = VALUES(`share_count`),
    `engagement_rate` = VALUES(`engagement_rate`),
    `status` = VALUES(`status`),
    `updated_at` = VALUES(`updated_at`),
    `event_id` = VALUES(`event_id`),
    `event_timestamp` = VALUES(`event_timestamp`);
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\",\"how to\"]", "[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]", "[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]", 10, 2, 1, 0, 0.3, "published", "2025-01-20 10:00:00.000000", "2025-01-20 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000001", "2025-01-20 10:00:00.000000")

-- delete `posts`: 1 row
DELETE FROM `posts`
WHERE `post_id` IN (?, NULL);
-- ("aaa111bbb222ccc333ddd448")

