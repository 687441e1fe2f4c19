-- upsert `seats`: 1 row
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `row` = IF(`guest` = VALUES(`guest`), VALUES(`row`), (SELECT NULL UNION ALL SELECT NULL)),
    `seat` = VALUES(`seat`),
    `note` = VALUES(`note`);
-- ("ann", 1, NULL, NULL)

