-- tests/cases/type-ubigint/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", 0, 0, 0, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", 0, 0, 0, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   18446744073709551615
--    frozen  18446744073709551615
--    filled  18446744073709551615
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   9223372036854775808
--    frozen  9223372036854775808
--    filled  9223372036854775808
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-4", 9223372036854775808, 9223372036854775808, 9223372036854775808, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-5", 9007199254740993, 9007199254740993, 9007199254740993, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   18000000000000000000
--    frozen  18000000000000000000
--    filled  18000000000000000000
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-6", 18000000000000000000, 18000000000000000000, 18000000000000000000, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   18446744073709551614
--    frozen  18446744073709551614
--    filled  18446744073709551614
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-7", 18446744073709551614, 18446744073709551614, 18446744073709551614, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  18446744073709551615
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, 18446744073709551615, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:10: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("set-later", 0, 0, 0, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:11: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:12: put bad-2
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:13: put bad-3
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:14: put bad-4
-- dead letter (extract): `$.value` is a number with a fraction, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:15: put bad-5
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:16: put bad-6
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:17: put bad-7
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:18: put bad-8
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:19: put bad-9
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:20: put bad-10
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:21: put bad-11
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:22: set good-1
-- update `plain`: 1 row
--    value     18446744073709551614
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (18446744073709551614, "good-1")

-- tests/cases/type-ubigint/events.ndjson:23: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:24: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-ubigint/events.ndjson:25: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", 0, 0, 0, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:26: key key-1
-- upsert `keyed`: 1 row
--    code   0
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (0, "key-1", "put")

-- upsert `parts`: 1 row
--    code    0
--    number  0
--    other   0
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (0, 0, 0)

-- tests/cases/type-ubigint/events.ndjson:27: key key-2
-- upsert `keyed`: 1 row
--    code   0
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (0, "key-2", "put")

-- upsert `parts`: 1 row
--    code    0
--    number  1
--    other   18446744073709551615
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (0, 1, 18446744073709551615)

-- tests/cases/type-ubigint/events.ndjson:28: key key-3
-- upsert `keyed`: 1 row
--    code   18446744073709551615
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (18446744073709551615, "key-3", "put")

-- upsert `parts`: 1 row
--    code    18446744073709551615
--    number  2
--    other   9223372036854775808
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (18446744073709551615, 2, 9223372036854775808)

-- tests/cases/type-ubigint/events.ndjson:29: key key-4
-- upsert `keyed`: 1 row
--    code   9223372036854775808
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (9223372036854775808, "key-4", "put")

-- upsert `parts`: 1 row
--    code    9223372036854775808
--    number  3
--    other   9007199254740993
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (9223372036854775808, 3, 9007199254740993)

-- tests/cases/type-ubigint/events.ndjson:30: key key-5
-- upsert `keyed`: 1 row
--    code   9007199254740993
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, "key-5", "put")

-- upsert `parts`: 1 row
--    code    9007199254740993
--    number  4
--    other   18000000000000000000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, 4, 18000000000000000000)

-- tests/cases/type-ubigint/events.ndjson:31: key key-6
-- upsert `keyed`: 1 row
--    code   18000000000000000000
--    id     key-6
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (18000000000000000000, "key-6", "put")

-- upsert `parts`: 1 row
--    code    18000000000000000000
--    number  5
--    other   18446744073709551614
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (18000000000000000000, 5, 18446744073709551614)

-- tests/cases/type-ubigint/events.ndjson:32: key key-7
-- upsert `keyed`: 1 row
--    code   18446744073709551614
--    id     key-7
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (18446744073709551614, "key-7", "put")

-- upsert `parts`: 1 row
--    code    18446744073709551614
--    number  6
--    other   0
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (18446744073709551614, 6, 0)

-- tests/cases/type-ubigint/events.ndjson:33: key again
-- upsert `keyed`: 1 row
--    code   0
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (0, "again", "again")

-- upsert `parts`: 1 row
--    code    0
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (0, 0, NULL)

-- tests/cases/type-ubigint/events.ndjson:34: find found
-- update `keyed`: 1 row
--    state       found
--    where code  0
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", 0)

-- tests/cases/type-ubigint/events.ndjson:35: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-ubigint/events.ndjson:36: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `ubigint`

-- tests/cases/type-ubigint/events.ndjson:37: put last
-- upsert `plain`: 1 row
--    id      last
--    value   18446744073709551614
--    frozen  18446744073709551614
--    filled  18446744073709551614
--    fixed   18446744073709551615
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("last", 18446744073709551614, 18446744073709551614, 18446744073709551614, 18446744073709551615)

