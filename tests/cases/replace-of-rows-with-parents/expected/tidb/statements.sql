-- replace `replies`: rows that the event no longer has
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?, ?, ?, ?);
-- (1, 5, 3, 4, 4)

-- replace `replies`: 1 row
INSERT INTO `replies` (`post`, `reply`, `to`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `to` = CASE WHEN `post` = VALUES(`post`) AND `reply` = VALUES(`reply`) THEN VALUES(`to`) WHEN EXP(1000) > 0 THEN VALUES(`to`) END;
-- (1, 5, NULL)

-- replace `replies`: rows that the event no longer has
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?, ?);
-- (2, 3, 5)

-- replace `replies`: rows that the event no longer has
DELETE FROM `replies`
WHERE `post` = ?
    AND (`reply`) NOT IN (?);
-- (1, 3)

-- delete `replies`: 1 row
DELETE FROM `replies`
WHERE `post` IN (?, NULL);
-- (1)

