-- upsert `owners`: 1 row
INSERT INTO `owners` (`id`)
VALUES
    (?)
AS `owners_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`owners`.`id` = `owners_new`.`id`, `owners`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1)

-- upsert `links`: 1 row
INSERT INTO `links` (`id`, `code`, `owner`, `clicks`, `earned`, `first`, `last`, `title`, `changed`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
AS `links_new`
ON DUPLICATE KEY UPDATE
    `changed` = IF(`links`.`code` = `links_new`.`code`, CASE WHEN
        (`links_new`.`clicks` IS NULL OR `links`.`clicks` IS NOT NULL AND (`links_new`.`clicks` = 0))
        AND (`links_new`.`earned` IS NULL OR `links`.`earned` IS NOT NULL AND (`links_new`.`earned` = 0))
        AND (`links_new`.`first` IS NULL OR `links`.`first` IS NOT NULL AND NOT (`links_new`.`first` < `links`.`first`))
        AND (`links_new`.`last` IS NULL OR `links`.`last` IS NOT NULL AND NOT (`links`.`last` < `links_new`.`last`))
        AND (`links`.`title` IS NOT NULL OR `links_new`.`title` IS NULL)
        THEN `links`.`changed` ELSE `links_new`.`changed` END, (SELECT 1 UNION ALL SELECT 2)),
    `clicks` = IF(`links`.`code` = `links_new`.`code`, COALESCE(`links`.`clicks` + `links_new`.`clicks`, `links`.`clicks`, `links_new`.`clicks`), (SELECT 1 UNION ALL SELECT 2)),
    `earned` = COALESCE(`links`.`earned` + `links_new`.`earned`, `links`.`earned`, `links_new`.`earned`),
    `first` = CASE WHEN `links`.`first` IS NULL OR (`links_new`.`first` < `links`.`first`) THEN `links_new`.`first` ELSE `links`.`first` END,
    `last` = CASE WHEN `links`.`last` IS NULL OR (`links`.`last` < `links_new`.`last`) THEN `links_new`.`last` ELSE `links`.`last` END,
    `title` = COALESCE(`links`.`title`, `links_new`.`title`);
-- (1, "a", 1, 9007199254740993, 0.10, "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000", NULL)

