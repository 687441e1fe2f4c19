CREATE TABLE IF NOT EXISTS `posts` (
    `id` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `author` VARCHAR(20),
    `text` VARCHAR(80),
    `shared_id` VARCHAR(9),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `post_tags` (
    `post_id` VARCHAR(9) COLLATE utf8mb4_0900_bin NOT NULL,
    `tag` VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`post_id`, `tag`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
