-- upsert `books`: 1 row
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, "one", "One")

-- upsert `pages`: 3 rows
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 1, 10)
-- (1, 2, 20)

-- upsert `pages`: 3 rows
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT NULL UNION ALL SELECT NULL));
-- (1, 3, 30)

-- insert `notes`: 1 row
INSERT INTO `notes` (`book`, `number`, `text`)
VALUES
    (?, ?, ?);
-- (2, 1, "margin")

-- delete `pages`: 2 rows
DELETE /*+ JOIN_INDEX(`stored`) */ `stored` FROM (
    SELECT CAST(? AS SIGNED) AS column1, CAST(? AS SIGNED) AS column2
    UNION ALL VALUES (CAST(? AS SIGNED), CAST(? AS SIGNED))
) AS given
STRAIGHT_JOIN `pages` AS `stored` ON `stored`.`book` = given.column1 AND `stored`.`number` = given.column2;
-- (1, 2)
-- (1, 9)

-- delete `books`: 1 row
DELETE FROM `books`
WHERE `id` = ?;
-- (2)

-- delete `books`: 1 row
DELETE FROM `books`
WHERE `isbn` = ?;
-- ("four")

-- delete `pages`: 1 row
DELETE FROM `pages`
WHERE `book` = ?;
-- (3)

