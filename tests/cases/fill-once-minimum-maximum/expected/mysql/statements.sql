-- upsert `pages`: 1 row
INSERT INTO `pages` (`id`, `referrer`, `first_seen`, `last_seen`)
VALUES
    (?, ?, ?, ?)
AS `pages_new`
ON DUPLICATE KEY UPDATE
    `referrer` = IF(`pages`.`id` = `pages_new`.`id`, COALESCE(`pages`.`referrer`, `pages_new`.`referrer`), (SELECT 1 UNION ALL SELECT 2)),
    `first_seen` = CASE WHEN `pages`.`first_seen` IS NULL OR (`pages_new`.`first_seen` < `pages`.`first_seen`) THEN `pages_new`.`first_seen` ELSE `pages`.`first_seen` END,
    `last_seen` = CASE WHEN `pages`.`last_seen` IS NULL OR (`pages`.`last_seen` < `pages_new`.`last_seen`) THEN `pages_new`.`last_seen` ELSE `pages`.`last_seen` END;
-- ("home", NULL, "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000")

