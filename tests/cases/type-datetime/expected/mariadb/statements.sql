-- tests/cases/type-datetime/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   2025-01-15 14:00:00.000
--    frozen  2025-01-15 14:00:00.000
--    filled  2025-01-15 14:00:00.000
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   2025-01-15 14:00:00.500
--    frozen  2025-01-15 14:00:00.500
--    filled  2025-01-15 14:00:00.500
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "2025-01-15 14:00:00.500", "2025-01-15 14:00:00.500", "2025-01-15 14:00:00.500", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   2025-01-14 23:30:00.123
--    frozen  2025-01-14 23:30:00.123
--    filled  2025-01-14 23:30:00.123
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", "2025-01-14 23:30:00.123", "2025-01-14 23:30:00.123", "2025-01-14 23:30:00.123", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   0001-01-01 00:00:00.000
--    frozen  0001-01-01 00:00:00.000
--    filled  0001-01-01 00:00:00.000
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-4", "0001-01-01 00:00:00.000", "0001-01-01 00:00:00.000", "0001-01-01 00:00:00.000", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   9999-12-31 23:59:59.999
--    frozen  9999-12-31 23:59:59.999
--    filled  9999-12-31 23:59:59.999
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-5", "9999-12-31 23:59:59.999", "9999-12-31 23:59:59.999", "9999-12-31 23:59:59.999", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   2025-01-15 14:00:00.120
--    frozen  2025-01-15 14:00:00.120
--    filled  2025-01-15 14:00:00.120
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-6", "2025-01-15 14:00:00.120", "2025-01-15 14:00:00.120", "2025-01-15 14:00:00.120", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:7: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:8: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  2025-01-31 12:00:00.000
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, "2025-01-31 12:00:00.000", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:9: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   2025-01-15 14:00:00.000
--    frozen  2025-01-15 14:00:00.000
--    filled  2025-01-15 14:00:00.000
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("set-later", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:10: put bad-1
-- dead letter (extract): `$.value` is a timestamp with more than 3 digits after the second, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:11: put bad-2
-- dead letter (extract): `$.value` is text, but not an RFC 3339 timestamp with `Z` or an offset, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:12: put bad-3
-- dead letter (extract): `$.value` is text, but not an RFC 3339 timestamp with `Z` or an offset, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:13: put bad-4
-- dead letter (extract): `$.value` is a timestamp out of range, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:14: put bad-5
-- dead letter (extract): `$.value` is a timestamp out of range, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:15: put bad-6
-- dead letter (extract): `$.value` is a timestamp out of range, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:16: put bad-7
-- dead letter (extract): `$.value` is text, but not an RFC 3339 timestamp with `Z` or an offset, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:17: put bad-8
-- dead letter (extract): `$.value` is text, but not an RFC 3339 timestamp with `Z` or an offset, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:18: put bad-9
-- dead letter (extract): `$.value` is a number, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:19: put bad-10
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:20: put bad-11
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:21: put bad-12
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:22: set good-1
-- update `plain`: 1 row
--    value     2025-01-15 14:00:00.120
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("2025-01-15 14:00:00.120", "good-1")

-- tests/cases/type-datetime/events.ndjson:23: set good-1
-- dead letter (extract): `$.value` is a timestamp with more than 3 digits after the second, column `plain.value` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:24: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-datetime/events.ndjson:25: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   2025-01-15 14:00:00.000
--    frozen  2025-01-15 14:00:00.000
--    filled  2025-01-15 14:00:00.000
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.000", "2025-01-31 12:00:00.000")

-- tests/cases/type-datetime/events.ndjson:26: key key-1
-- upsert `keyed`: 1 row
--    code   2025-01-15 14:00:00.000
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", "key-1", "put")

-- upsert `parts`: 1 row
--    code    2025-01-15 14:00:00.000
--    number  0
--    other   2025-01-15 14:00:00.500
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", 0, "2025-01-15 14:00:00.500")

-- tests/cases/type-datetime/events.ndjson:27: key key-2
-- upsert `keyed`: 1 row
--    code   2025-01-15 14:00:00.500
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.500", "key-2", "put")

-- upsert `parts`: 1 row
--    code    2025-01-15 14:00:00.500
--    number  1
--    other   2025-01-14 23:30:00.123
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.500", 1, "2025-01-14 23:30:00.123")

-- tests/cases/type-datetime/events.ndjson:28: key key-3
-- upsert `keyed`: 1 row
--    code   2025-01-14 23:30:00.123
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-14 23:30:00.123", "key-3", "put")

-- upsert `parts`: 1 row
--    code    2025-01-14 23:30:00.123
--    number  2
--    other   0001-01-01 00:00:00.000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-14 23:30:00.123", 2, "0001-01-01 00:00:00.000")

-- tests/cases/type-datetime/events.ndjson:29: key key-4
-- upsert `keyed`: 1 row
--    code   0001-01-01 00:00:00.000
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("0001-01-01 00:00:00.000", "key-4", "put")

-- upsert `parts`: 1 row
--    code    0001-01-01 00:00:00.000
--    number  3
--    other   9999-12-31 23:59:59.999
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("0001-01-01 00:00:00.000", 3, "9999-12-31 23:59:59.999")

-- tests/cases/type-datetime/events.ndjson:30: key key-5
-- upsert `keyed`: 1 row
--    code   9999-12-31 23:59:59.999
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("9999-12-31 23:59:59.999", "key-5", "put")

-- upsert `parts`: 1 row
--    code    9999-12-31 23:59:59.999
--    number  4
--    other   2025-01-15 14:00:00.120
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("9999-12-31 23:59:59.999", 4, "2025-01-15 14:00:00.120")

-- tests/cases/type-datetime/events.ndjson:31: key key-6
-- upsert `keyed`: 1 row
--    code   2025-01-15 14:00:00.120
--    id     key-6
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.120", "key-6", "put")

-- upsert `parts`: 1 row
--    code    2025-01-15 14:00:00.120
--    number  5
--    other   2025-01-15 14:00:00.000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.120", 5, "2025-01-15 14:00:00.000")

-- tests/cases/type-datetime/events.ndjson:32: key again
-- upsert `keyed`: 1 row
--    code   2025-01-15 14:00:00.000
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", "again", "again")

-- upsert `parts`: 1 row
--    code    2025-01-15 14:00:00.000
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("2025-01-15 14:00:00.000", 0, NULL)

-- tests/cases/type-datetime/events.ndjson:33: find found
-- update `keyed`: 1 row
--    state       found
--    where code  2025-01-15 14:00:00.500
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "2025-01-15 14:00:00.500")

-- tests/cases/type-datetime/events.ndjson:34: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-datetime/events.ndjson:35: find bad
-- dead letter (extract): `$.value` is a timestamp with more than 3 digits after the second, column `keyed.code` takes `datetime(3)`

-- tests/cases/type-datetime/events.ndjson:36: put last
-- upsert `plain`: 1 row
--    id      last
--    value   2025-01-15 14:00:00.120
--    frozen  2025-01-15 14:00:00.120
--    filled  2025-01-15 14:00:00.120
--    fixed   2025-01-31 12:00:00.000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("last", "2025-01-15 14:00:00.120", "2025-01-15 14:00:00.120", "2025-01-15 14:00:00.120", "2025-01-31 12:00:00.000")

