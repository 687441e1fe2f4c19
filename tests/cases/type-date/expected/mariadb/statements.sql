-- tests/cases/type-date/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   2024-02-29
--    frozen  2024-02-29
--    filled  2024-02-29
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", "2024-02-29", "2024-02-29", "2024-02-29", "2025-01-31")

-- tests/cases/type-date/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0001-01-01
--    frozen  0001-01-01
--    filled  0001-01-01
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "0001-01-01", "0001-01-01", "0001-01-01", "2025-01-31")

-- tests/cases/type-date/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   9999-12-31
--    frozen  9999-12-31
--    filled  9999-12-31
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", "9999-12-31", "9999-12-31", "9999-12-31", "2025-01-31")

-- tests/cases/type-date/events.ndjson:4: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, "2025-01-31")

-- tests/cases/type-date/events.ndjson:5: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  2025-01-31
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, "2025-01-31", "2025-01-31")

-- tests/cases/type-date/events.ndjson:6: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   2024-02-29
--    frozen  2024-02-29
--    filled  2024-02-29
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("set-later", "2024-02-29", "2024-02-29", "2024-02-29", "2025-01-31")

-- tests/cases/type-date/events.ndjson:7: put bad-1
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:8: put bad-2
-- dead letter (extract): `$.value` is a date out of range, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:9: put bad-3
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:10: put bad-4
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:11: put bad-5
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:12: put bad-6
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:13: put bad-7
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:14: put bad-8
-- dead letter (extract): `$.value` is a number, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:15: put bad-9
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:16: put bad-10
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:17: put bad-11
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:18: set good-1
-- update `plain`: 1 row
--    value     9999-12-31
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("9999-12-31", "good-1")

-- tests/cases/type-date/events.ndjson:19: set good-1
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `plain.value` takes `date`

-- tests/cases/type-date/events.ndjson:20: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-date/events.ndjson:21: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   2024-02-29
--    frozen  2024-02-29
--    filled  2024-02-29
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "2024-02-29", "2024-02-29", "2024-02-29", "2025-01-31")

-- tests/cases/type-date/events.ndjson:22: key key-1
-- upsert `keyed`: 1 row
--    code   2024-02-29
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2024-02-29", "key-1", "put")

-- upsert `parts`: 1 row
--    code    2024-02-29
--    number  0
--    other   0001-01-01
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2024-02-29", 0, "0001-01-01")

-- tests/cases/type-date/events.ndjson:23: key key-2
-- upsert `keyed`: 1 row
--    code   0001-01-01
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("0001-01-01", "key-2", "put")

-- upsert `parts`: 1 row
--    code    0001-01-01
--    number  1
--    other   9999-12-31
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("0001-01-01", 1, "9999-12-31")

-- tests/cases/type-date/events.ndjson:24: key key-3
-- upsert `keyed`: 1 row
--    code   9999-12-31
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("9999-12-31", "key-3", "put")

-- upsert `parts`: 1 row
--    code    9999-12-31
--    number  2
--    other   2024-02-29
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("9999-12-31", 2, "2024-02-29")

-- tests/cases/type-date/events.ndjson:25: key again
-- upsert `keyed`: 1 row
--    code   2024-02-29
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2024-02-29", "again", "again")

-- upsert `parts`: 1 row
--    code    2024-02-29
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2024-02-29", 0, NULL)

-- tests/cases/type-date/events.ndjson:26: find found
-- update `keyed`: 1 row
--    state       found
--    where code  0001-01-01
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "0001-01-01")

-- tests/cases/type-date/events.ndjson:27: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-date/events.ndjson:28: find bad
-- dead letter (extract): `$.value` is text, but not a date such as `2025-01-31`, column `keyed.code` takes `date`

-- tests/cases/type-date/events.ndjson:29: put last
-- upsert `plain`: 1 row
--    id      last
--    value   9999-12-31
--    frozen  9999-12-31
--    filled  9999-12-31
--    fixed   2025-01-31
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("last", "9999-12-31", "9999-12-31", "9999-12-31", "2025-01-31")

