-- tests/cases/type-text/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", "", "", "", "none")

-- tests/cases/type-text/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", " ", " ", " ", "none")

-- tests/cases/type-text/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   two lines
--    frozen  two lines
--    filled  two lines
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", "two\nlines", "two\nlines", "two\nlines", "none")

-- tests/cases/type-text/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   ä🛒
--    frozen  ä🛒
--    filled  ä🛒
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-4", "ä🛒", "ä🛒", "ä🛒", "none")

-- tests/cases/type-text/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   1.50
--    frozen  1.50
--    filled  1.50
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-5", "1.50", "1.50", "1.50", "none")

-- tests/cases/type-text/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   true
--    frozen  true
--    filled  true
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-6", "true", "true", "true", "none")

-- tests/cases/type-text/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   @MOST@
--    frozen  @MOST@
--    filled  @MOST@
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-7", "@MOST@", "@MOST@", "@MOST@", "none")

-- tests/cases/type-text/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, "none")

-- tests/cases/type-text/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  none
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, "none", "none")

-- tests/cases/type-text/events.ndjson:10: put none-by-name
-- upsert `plain`: 1 row
--    id      none-by-name
--    value   none
--    frozen  none
--    filled  NULL
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("none-by-name", "none", "none", NULL, "none")

-- tests/cases/type-text/events.ndjson:11: put bad-1
-- upsert `plain`: 1 row
--    id      bad-1
--    value   @MORE@
--    frozen  @MORE@
--    filled  @MORE@
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("bad-1", "@MORE@", "@MORE@", "@MORE@", "none")

-- tests/cases/type-text/events.ndjson:12: put bad-2
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `text`

-- tests/cases/type-text/events.ndjson:13: put bad-3
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `text`

-- tests/cases/type-text/events.ndjson:14: set good-1
-- update `plain`: 1 row
--    value     @MOST@
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("@MOST@", "good-1")

-- tests/cases/type-text/events.ndjson:15: set good-1
-- update `plain`: 1 row
--    value     @MORE@
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("@MORE@", "good-1")

-- tests/cases/type-text/events.ndjson:16: set good-2
-- update `plain`: 1 row
--    value     NULL
--    where id  good-2
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "good-2")

-- tests/cases/type-text/events.ndjson:17: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value
--    frozen
--    filled
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "", "", "", "none")

-- tests/cases/type-text/events.ndjson:18: put last
-- upsert `plain`: 1 row
--    id      last
--    value   @MOST@
--    frozen  @MOST@
--    filled  @MOST@
--    fixed   none
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("last", "@MOST@", "@MOST@", "@MOST@", "none")

