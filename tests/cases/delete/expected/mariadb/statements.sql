-- tests/cases/delete/events.ndjson:1: written 1
-- upsert `books`: 1 row
--    id     1
--    isbn   one
--    title  One
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "one", "One")

-- upsert `pages`: 3 rows
--    book    1   1   1
--    number  1   2   3
--    words   10  20  30
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 1, 10)
-- (1, 2, 20)
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT 1 UNION ALL SELECT 2));
-- (1, 3, 30)

-- tests/cases/delete/events.ndjson:2: written 2
-- upsert `books`: 1 row
--    id     2
--    isbn   two
--    title  Two
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT 1 UNION ALL SELECT 2));
-- (2, "two", "Two")

-- upsert `pages`: 1 row
--    book    2
--    number  1
--    words   11
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT 1 UNION ALL SELECT 2));
-- (2, 1, 11)

-- tests/cases/delete/events.ndjson:3: written 3
-- upsert `books`: 1 row
--    id     3
--    isbn   three
--    title  Three
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT 1 UNION ALL SELECT 2));
-- (3, "three", "Three")

-- upsert `pages`: 2 rows
--    book    3   3
--    number  1   2
--    words   12  22
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT 1 UNION ALL SELECT 2));
-- (3, 1, 12)
-- (3, 2, 22)

-- tests/cases/delete/events.ndjson:4: noted 2
-- insert `notes`: 1 row
--    book    2
--    number  1
--    text    margin
INSERT INTO `notes` (`book`, `number`, `text`)
VALUES
    (?, ?, ?);
-- (2, 1, "margin")

-- tests/cases/delete/events.ndjson:5: torn 1
-- delete `pages`: 2 rows
--    where book    1  1
--    where number  2  9
DELETE FROM `pages`
WHERE `book` = ? AND `number` = ?;
-- (1, 2)
DELETE FROM `pages`
WHERE `book` = ? AND `number` = ?;
-- (1, 9)

-- tests/cases/delete/events.ndjson:6: burnt 2
-- delete `books`: 1 row
--    where id  2
DELETE FROM `books`
WHERE `id` = ?;
-- (2)

-- tests/cases/delete/events.ndjson:7: burnt 2
-- delete `books`: 1 row
--    where id  2
DELETE FROM `books`
WHERE `id` = ?;
-- (2)

-- tests/cases/delete/events.ndjson:8: recalled
-- delete `books`: 1 row
--    where isbn  four
DELETE FROM `books`
WHERE `isbn` = ?;
-- ("four")

-- tests/cases/delete/events.ndjson:9: recalled
-- dead letter (extract): `$.isbn` matches nothing, no row can be found by its `books.isbn`

-- tests/cases/delete/events.ndjson:10: emptied 3
-- delete `pages`: 1 row
--    where book  3
DELETE FROM `pages`
WHERE `book` = ?;
-- (3)

-- tests/cases/delete/events.ndjson:11: written 4
-- upsert `books`: 1 row
--    id     4
--    isbn   four
--    title  Four
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT 1 UNION ALL SELECT 2));
-- (4, "four", "Four")

-- upsert `pages`: 1 row
--    book    4
--    number  1
--    words   13
INSERT INTO `pages` (`book`, `number`, `words`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`book` = VALUES(`book`) AND `number` = VALUES(`number`), VALUES(`words`), (SELECT 1 UNION ALL SELECT 2));
-- (4, 1, 13)

-- tests/cases/delete/events.ndjson:12: recalled
-- delete `books`: 1 row
--    where isbn  four
DELETE FROM `books`
WHERE `isbn` = ?;
-- ("four")

-- tests/cases/delete/events.ndjson:13: written 5
-- upsert `books`: 1 row
--    id     5
--    isbn   four
--    title  Four again
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT 1 UNION ALL SELECT 2));
-- (5, "four", "Four again")

-- tests/cases/delete/events.ndjson:14: burnt 6
-- delete `books`: 1 row
--    where id  6
DELETE FROM `books`
WHERE `id` = ?;
-- (6)

-- tests/cases/delete/events.ndjson:15: written 6
-- upsert `books`: 1 row
--    id     6
--    isbn   six
--    title  Late
INSERT INTO `books` (`id`, `isbn`, `title`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `title` = IF(`id` = VALUES(`id`), VALUES(`title`), (SELECT 1 UNION ALL SELECT 2));
-- (6, "six", "Late")

