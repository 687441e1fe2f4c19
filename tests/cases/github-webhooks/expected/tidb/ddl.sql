CREATE TABLE IF NOT EXISTS `repositories` (
    `id` BIGINT NOT NULL,
    `full_name` VARCHAR(200) NOT NULL,
    `owner` VARCHAR(100),
    `is_private` BOOLEAN,
    `default_branch` VARCHAR(255),
    `license` VARCHAR(50),
    `created_at` DATETIME(0),
    `pushed_at` DATETIME(0),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `pushes` (
    `delivery` CHAR(36) COLLATE utf8mb4_0900_bin NOT NULL,
    `repository` BIGINT NOT NULL,
    `ref` VARCHAR(255) NOT NULL,
    `before_push` VARCHAR(64),
    `after_push` VARCHAR(64),
    `is_forced` BOOLEAN,
    `head` VARCHAR(64),
    `pusher` VARCHAR(100),
    `delivered_at` DATETIME(3),
    PRIMARY KEY (`delivery`) CLUSTERED,
    INDEX `idx_pushes_ref` (`repository`, `ref`),
    CONSTRAINT `fk_pushes` FOREIGN KEY (`repository`)
        REFERENCES `repositories` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `commits` (
    `repository` BIGINT NOT NULL,
    `id` VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL,
    `message` MEDIUMTEXT,
    `author` VARCHAR(200),
    `email` VARCHAR(255),
    `made_at` DATETIME(0),
    PRIMARY KEY (`repository`, `id`) CLUSTERED,
    CONSTRAINT `fk_commits` FOREIGN KEY (`repository`)
        REFERENCES `repositories` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `push_commits` (
    `delivery` CHAR(36) COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT NOT NULL,
    `repository` BIGINT NOT NULL,
    `commit_id` VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL,
    `is_distinct` BOOLEAN,
    PRIMARY KEY (`delivery`, `position`) CLUSTERED,
    CONSTRAINT `fk_push` FOREIGN KEY (`delivery`)
        REFERENCES `pushes` (`delivery`) ON DELETE CASCADE,
    CONSTRAINT `fk_commit` FOREIGN KEY (`repository`, `commit_id`)
        REFERENCES `commits` (`repository`, `id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `commit_files` (
    `repository` BIGINT NOT NULL,
    `commit_id` VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL,
    `became` ENUM('added', 'removed', 'modified') COLLATE utf8mb4_0900_bin NOT NULL,
    `position` INT NOT NULL,
    `path` MEDIUMTEXT NOT NULL,
    PRIMARY KEY (`repository`, `commit_id`, `became`, `position`) CLUSTERED,
    CONSTRAINT `fk_files` FOREIGN KEY (`repository`, `commit_id`)
        REFERENCES `commits` (`repository`, `id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `issues` (
    `id` BIGINT NOT NULL,
    `repository` BIGINT NOT NULL,
    `number` INT NOT NULL,
    `title` VARCHAR(256) NOT NULL,
    `state` VARCHAR(20) NOT NULL,
    `author` VARCHAR(100),
    `milestone` VARCHAR(255),
    `due_on` DATETIME(0),
    `comments` INT,
    `thumbs_up` INT,
    `reactions` JSON,
    `body` MEDIUMTEXT,
    `opened_at` DATETIME(0) NOT NULL,
    `changed_at` DATETIME(0) NOT NULL,
    `closed_at` DATETIME(0),
    PRIMARY KEY (`id`) CLUSTERED,
    UNIQUE KEY `uq_issue_number` (`repository`, `number`),
    CONSTRAINT `fk_issues` FOREIGN KEY (`repository`)
        REFERENCES `repositories` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `labels` (
    `id` BIGINT NOT NULL,
    `name` VARCHAR(100) NOT NULL,
    `color` CHAR(6),
    `description` VARCHAR(200),
    PRIMARY KEY (`id`) CLUSTERED
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `issue_labels` (
    `issue` BIGINT NOT NULL,
    `label` BIGINT NOT NULL,
    PRIMARY KEY (`issue`, `label`) CLUSTERED,
    CONSTRAINT `fk_labelled` FOREIGN KEY (`issue`)
        REFERENCES `issues` (`id`) ON DELETE CASCADE,
    CONSTRAINT `fk_label` FOREIGN KEY (`label`)
        REFERENCES `labels` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `issue_assignees` (
    `issue` BIGINT NOT NULL,
    `login` VARCHAR(100) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (`issue`, `login`) CLUSTERED,
    CONSTRAINT `fk_assigned` FOREIGN KEY (`issue`)
        REFERENCES `issues` (`id`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4;
