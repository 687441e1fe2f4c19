-- upsert `seats`: 1 row
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `row` = IF(`guest` = VALUES(`guest`), VALUES(`row`), (SELECT 1 UNION ALL SELECT 2)),
    `seat` = VALUES(`seat`),
    `note` = VALUES(`note`);
-- ("ann", 1, NULL, NULL)

