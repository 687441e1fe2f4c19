CREATE TABLE IF NOT EXISTS `posts` (
    `id` INT NOT NULL,
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `comments` (
    `post_id` INT NOT NULL,
    `id` INT NOT NULL,
    `parent_id` INT,
    `depth` INT,
    `position` INT,
    `text` VARCHAR(20),
    PRIMARY KEY (`post_id`, `id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;
