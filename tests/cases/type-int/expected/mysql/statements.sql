-- tests/cases/type-int/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   -2147483648
--    frozen  -2147483648
--    filled  -2147483648
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", -2147483648, -2147483648, -2147483648, 7)

-- tests/cases/type-int/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   2147483647
--    frozen  2147483647
--    filled  2147483647
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", 2147483647, 2147483647, 2147483647, 7)

-- tests/cases/type-int/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   2
--    frozen  2
--    filled  2
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-3", 2, 2, 2, 7)

-- tests/cases/type-int/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   1000
--    frozen  1000
--    filled  1000
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-4", 1000, 1000, 1000, 7)

-- tests/cases/type-int/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   -7
--    frozen  -7
--    filled  -7
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-5", -7, -7, -7, 7)

-- tests/cases/type-int/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("null", NULL, NULL, NULL, 7)

-- tests/cases/type-int/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  7
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("absent", NULL, NULL, 7, 7)

-- tests/cases/type-int/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   -2147483648
--    frozen  -2147483648
--    filled  -2147483648
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("set-later", -2147483648, -2147483648, -2147483648, 7)

-- tests/cases/type-int/events.ndjson:9: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:10: put bad-2
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:11: put bad-3
-- dead letter (extract): `$.value` is a number with a fraction, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:12: put bad-4
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:13: put bad-5
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:14: put bad-6
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:15: put bad-7
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:16: put bad-8
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:17: put bad-9
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:18: put bad-10
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:19: set good-1
-- update `plain`: 1 row
--    value     -7
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (-7, "good-1")

-- tests/cases/type-int/events.ndjson:20: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `int`

-- tests/cases/type-int/events.ndjson:21: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-int/events.ndjson:22: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   -2147483648
--    frozen  -2147483648
--    filled  -2147483648
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", -2147483648, -2147483648, -2147483648, 7)

-- tests/cases/type-int/events.ndjson:23: key key-1
-- upsert `keyed`: 1 row
--    code   -2147483648
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (-2147483648, "key-1", "put")

-- upsert `parts`: 1 row
--    code    -2147483648
--    number  0
--    other   2147483647
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (-2147483648, 0, 2147483647)

-- tests/cases/type-int/events.ndjson:24: key key-2
-- upsert `keyed`: 1 row
--    code   2147483647
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (2147483647, "key-2", "put")

-- upsert `parts`: 1 row
--    code    2147483647
--    number  1
--    other   2
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (2147483647, 1, 2)

-- tests/cases/type-int/events.ndjson:25: key key-3
-- upsert `keyed`: 1 row
--    code   2
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (2, "key-3", "put")

-- upsert `parts`: 1 row
--    code    2
--    number  2
--    other   1000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (2, 2, 1000)

-- tests/cases/type-int/events.ndjson:26: key key-4
-- upsert `keyed`: 1 row
--    code   1000
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (1000, "key-4", "put")

-- upsert `parts`: 1 row
--    code    1000
--    number  3
--    other   -7
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (1000, 3, -7)

-- tests/cases/type-int/events.ndjson:27: key key-5
-- upsert `keyed`: 1 row
--    code   -7
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (-7, "key-5", "put")

-- upsert `parts`: 1 row
--    code    -7
--    number  4
--    other   -2147483648
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (-7, 4, -2147483648)

-- tests/cases/type-int/events.ndjson:28: key again
-- upsert `keyed`: 1 row
--    code   -2147483648
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (-2147483648, "again", "again")

-- upsert `parts`: 1 row
--    code    -2147483648
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (-2147483648, 0, NULL)

-- tests/cases/type-int/events.ndjson:29: find found
-- update `keyed`: 1 row
--    state       found
--    where code  2147483647
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", 2147483647)

-- tests/cases/type-int/events.ndjson:30: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-int/events.ndjson:31: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `int`

-- tests/cases/type-int/events.ndjson:32: put last
-- upsert `plain`: 1 row
--    id      last
--    value   -7
--    frozen  -7
--    filled  -7
--    fixed   7
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("last", -7, -7, -7, 7)

