-- upsert `seats`: 1 row
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("ann", 1, NULL, NULL)

