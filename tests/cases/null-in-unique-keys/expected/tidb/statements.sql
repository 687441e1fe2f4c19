-- upsert `seats`: 1 row
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `row` = CASE WHEN `guest` = VALUES(`guest`) THEN VALUES(`row`) WHEN EXP(1000) > 0 THEN VALUES(`row`) END,
    `seat` = VALUES(`seat`),
    `note` = VALUES(`note`);
-- ("ann", 1, NULL, NULL)

