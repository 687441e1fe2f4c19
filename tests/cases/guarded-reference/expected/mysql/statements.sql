-- upsert `rooms`: 1 row
INSERT INTO `rooms` (`id`)
VALUES
    (?)
AS `rooms_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`rooms`.`id` = `rooms_new`.`id`, `rooms`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- (1)

-- upsert `seats`: 1 row
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `room` = IF(`seats`.`id` = `seats_new`.`id`, IF(`seats`.`version` > `seats_new`.`version`, `seats`.`room`, `seats_new`.`room`), (SELECT 1 UNION ALL SELECT 2)),
    `label` = IF(`seats`.`version` > `seats_new`.`version`, `seats`.`label`, `seats_new`.`label`),
    `version` = IF(`seats`.`version` > `seats_new`.`version`, `seats`.`version`, `seats_new`.`version`);
-- (1, 1, "new", 5)

