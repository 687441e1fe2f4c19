-- upsert `posts`: 1 row
INSERT INTO `posts` (`post_id`, `author_id`, `author_name`, `title`, `body`, `tags_json`, `media_json`, `mentions_json`, `view_count`, `like_count`, `comment_count`, `share_count`, `engagement_rate`, `status`, `created_at`, `updated_at`, `event_id`, `event_timestamp`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `posts_new`
ON DUPLICATE KEY UPDATE
    `author_id` = IF(`posts`.`post_id` = `posts_new`.`post_id`, `posts_new`.`author_id`, (SELECT 1 UNION ALL SELECT 2)),
    `author_name` = `posts_new`.`author_name`,
    `title` = `posts_new`.`title`,
    `body` = `posts_new`.`body`,
    `tags_json` = `posts_new`.`tags_json`,
    `media_json` = `posts_new`.`media_json`,
    `mentions_json` = `posts_new`.`mentions_json`,
    `view_count` = `posts_new`.`view_count`,
    `like_count` = `posts_new`.`like_count`,
    `comment_count` = `posts_new`.`comment_count`,
    `share_count` = `posts_new`.`share_count`,
    `engagement_rate` = `posts_new`.`engagement_rate`,
    `status` = `posts_new`.`status`,
    `updated_at` = `posts_new`.`updated_at`,
    `event_id` = `posts_new`.`event_id`,
    `event_timestamp` = `posts_new`.`event_timestamp`;
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\",\"how to\"]", "[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]", "[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]", 10, 2, 1, 0, 0.3, "published", "2025-01-20 10:00:00.000000", "2025-01-20 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000001", "2025-01-20 10:00:00.000000")

-- delete `posts`: 1 row
DELETE FROM `posts`
WHERE `post_id` = ?;
-- ("aaa111bbb222ccc333ddd448")

