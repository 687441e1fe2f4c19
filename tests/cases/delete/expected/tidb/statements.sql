-- upsert `books`: 1 row
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`title`) WHEN EXP(1000) > 0 THEN VALUES(`title`) END;
-- (1, "one", "One")

-- upsert `pages`: 3 rows
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = CASE WHEN `book` = VALUES(`book`) AND `number` = VALUES(`number`) THEN VALUES(`words`) WHEN EXP(1000) > 0 THEN VALUES(`words`) END;
-- (1, 1, 10)
-- (1, 2, 20)

-- upsert `pages`: 3 rows
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = CASE WHEN `book` = VALUES(`book`) AND `number` = VALUES(`number`) THEN VALUES(`words`) WHEN EXP(1000) > 0 THEN VALUES(`words`) END;
-- (1, 3, 30)

-- insert `notes`: 1 row
INSERT INTO `notes` (`book`, `number`, `text`)
VALUES
    (?, ?, ?);
-- (2, 1, "margin")

-- delete `pages`: 2 rows
DELETE FROM `pages` AS `stored`
WHERE (`stored`.`book`, `stored`.`number`) IN ((?, ?), (?, ?));
-- (1, 2)
-- (1, 9)

-- delete `books`: 1 row
DELETE FROM `books`
WHERE `id` IN (?, NULL);
-- (2)

-- delete `books`: 1 row
DELETE FROM `books`
WHERE `isbn` IN (?, NULL);
-- ("four")

-- delete `pages`: 1 row
DELETE FROM `pages`
WHERE `book` IN (?, NULL);
-- (3)

