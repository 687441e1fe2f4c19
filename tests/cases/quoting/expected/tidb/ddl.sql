CREATE TABLE IF NOT EXISTS `order` (
    `select` INT NOT NULL,
    `a"b` VARCHAR(100) COLLATE utf8mb4_0900_bin NOT NULL,
    `a``b` VARCHAR(100),
    `it's` JSON,
    `?` INT,
    `$1` VARCHAR(100),
    `a blank` VARCHAR(100),
    `--` VARCHAR(100),
    `größe` VARCHAR(100) DEFAULT 'it''s',
    `{{ x }}` DECIMAL(10,2),
    `%s;/* \ */` DATETIME(6),
    `[x].y:z` BOOLEAN,
    `#@!` VARCHAR(100),
    PRIMARY KEY (`select`) CLUSTERED,
    UNIQUE KEY `u"q``'?` (`a"b`),
    INDEX `i $1 --` (`a``b`, `größe`)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE IF NOT EXISTS `it's a "table" ``here``; --` (
    `id` INT AUTO_INCREMENT,
    `where` INT NOT NULL,
    `group` INT NOT NULL,
    `val"ue` VARCHAR(100),
    PRIMARY KEY (`id`) NONCLUSTERED,
    UNIQUE KEY `key` (`where`, `group`),
    CONSTRAINT `f"k``'` FOREIGN KEY (`where`)
        REFERENCES `order` (`select`) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 SHARD_ROW_ID_BITS = 4;
