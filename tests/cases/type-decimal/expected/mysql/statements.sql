-- tests/cases/type-decimal/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", 0.0000, 0.0000, 0.0000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", 0.0000, 0.0000, 0.0000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   9999999999999999.9999
--    frozen  9999999999999999.9999
--    filled  9999999999999999.9999
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-3", 9999999999999999.9999, 9999999999999999.9999, 9999999999999999.9999, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   -9999999999999999.9999
--    frozen  -9999999999999999.9999
--    filled  -9999999999999999.9999
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-4", -9999999999999999.9999, -9999999999999999.9999, -9999999999999999.9999, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   0.0001
--    frozen  0.0001
--    filled  0.0001
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-5", 0.0001, 0.0001, 0.0001, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   1.5000
--    frozen  1.5000
--    filled  1.5000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-6", 1.5000, 1.5000, 1.5000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   9007199254740993.0000
--    frozen  9007199254740993.0000
--    filled  9007199254740993.0000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-7", 9007199254740993.0000, 9007199254740993.0000, 9007199254740993.0000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:8: put good-8
-- upsert `plain`: 1 row
--    id      good-8
--    value   1200.0000
--    frozen  1200.0000
--    filled  1200.0000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-8", 1200.0000, 1200.0000, 1200.0000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:9: put good-9
-- upsert `plain`: 1 row
--    id      good-9
--    value   19.9000
--    frozen  19.9000
--    filled  19.9000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-9", 19.9000, 19.9000, 19.9000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:10: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("null", NULL, NULL, NULL, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:11: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  9007199254740993.5000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("absent", NULL, NULL, 9007199254740993.5000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:12: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("set-later", 0.0000, 0.0000, 0.0000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:13: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:14: put bad-2
-- dead letter (extract): `$.value` is a number with more than 4 digits after the point, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:15: put bad-3
-- dead letter (extract): `$.value` is a number with more than 4 digits after the point, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:16: put bad-4
-- dead letter (extract): `$.value` is text, but not a number, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:17: put bad-5
-- dead letter (extract): `$.value` is text, but not a number, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:18: put bad-6
-- dead letter (extract): `$.value` is text, but not a number, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:19: put bad-7
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:20: put bad-8
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:21: put bad-9
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:22: put bad-10
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:23: set good-1
-- update `plain`: 1 row
--    value     19.9000
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (19.9000, "good-1")

-- tests/cases/type-decimal/events.ndjson:24: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:25: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-decimal/events.ndjson:26: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0.0000
--    frozen  0.0000
--    filled  0.0000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", 0.0000, 0.0000, 0.0000, 9007199254740993.5000)

-- tests/cases/type-decimal/events.ndjson:27: key key-1
-- upsert `keyed`: 1 row
--    code   0.0000
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0000, "key-1", "put")

-- upsert `parts`: 1 row
--    code    0.0000
--    number  0
--    other   0.0000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0000, 0, 0.0000)

-- tests/cases/type-decimal/events.ndjson:28: key key-2
-- upsert `keyed`: 1 row
--    code   0.0000
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0000, "key-2", "put")

-- upsert `parts`: 1 row
--    code    0.0000
--    number  1
--    other   9999999999999999.9999
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0000, 1, 9999999999999999.9999)

-- tests/cases/type-decimal/events.ndjson:29: key key-3
-- upsert `keyed`: 1 row
--    code   9999999999999999.9999
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (9999999999999999.9999, "key-3", "put")

-- upsert `parts`: 1 row
--    code    9999999999999999.9999
--    number  2
--    other   -9999999999999999.9999
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (9999999999999999.9999, 2, -9999999999999999.9999)

-- tests/cases/type-decimal/events.ndjson:30: key key-4
-- upsert `keyed`: 1 row
--    code   -9999999999999999.9999
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (-9999999999999999.9999, "key-4", "put")

-- upsert `parts`: 1 row
--    code    -9999999999999999.9999
--    number  3
--    other   0.0001
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (-9999999999999999.9999, 3, 0.0001)

-- tests/cases/type-decimal/events.ndjson:31: key key-5
-- upsert `keyed`: 1 row
--    code   0.0001
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0001, "key-5", "put")

-- upsert `parts`: 1 row
--    code    0.0001
--    number  4
--    other   1.5000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0001, 4, 1.5000)

-- tests/cases/type-decimal/events.ndjson:32: key key-6
-- upsert `keyed`: 1 row
--    code   1.5000
--    id     key-6
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (1.5000, "key-6", "put")

-- upsert `parts`: 1 row
--    code    1.5000
--    number  5
--    other   9007199254740993.0000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (1.5000, 5, 9007199254740993.0000)

-- tests/cases/type-decimal/events.ndjson:33: key key-7
-- upsert `keyed`: 1 row
--    code   9007199254740993.0000
--    id     key-7
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993.0000, "key-7", "put")

-- upsert `parts`: 1 row
--    code    9007199254740993.0000
--    number  6
--    other   1200.0000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993.0000, 6, 1200.0000)

-- tests/cases/type-decimal/events.ndjson:34: key key-8
-- upsert `keyed`: 1 row
--    code   1200.0000
--    id     key-8
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (1200.0000, "key-8", "put")

-- upsert `parts`: 1 row
--    code    1200.0000
--    number  7
--    other   19.9000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (1200.0000, 7, 19.9000)

-- tests/cases/type-decimal/events.ndjson:35: key key-9
-- upsert `keyed`: 1 row
--    code   19.9000
--    id     key-9
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (19.9000, "key-9", "put")

-- upsert `parts`: 1 row
--    code    19.9000
--    number  8
--    other   0.0000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (19.9000, 8, 0.0000)

-- tests/cases/type-decimal/events.ndjson:36: key again
-- upsert `keyed`: 1 row
--    code   0.0000
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0000, "again", "again")

-- upsert `parts`: 1 row
--    code    0.0000
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (0.0000, 0, NULL)

-- tests/cases/type-decimal/events.ndjson:37: find found
-- update `keyed`: 1 row
--    state       found
--    where code  0.0000
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = CAST(? AS DECIMAL(20,4));
-- ("found", 0.0000)

-- tests/cases/type-decimal/events.ndjson:38: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-decimal/events.ndjson:39: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `decimal(20,4)`

-- tests/cases/type-decimal/events.ndjson:40: put last
-- upsert `plain`: 1 row
--    id      last
--    value   19.9000
--    frozen  19.9000
--    filled  19.9000
--    fixed   9007199254740993.5000
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("last", 19.9000, 19.9000, 19.9000, 9007199254740993.5000)

