-- tests/cases/type-boolean/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", true, true, true, true)

-- tests/cases/type-boolean/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   false
--    frozen  false
--    filled  false
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", false, false, false, true)

-- tests/cases/type-boolean/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-3", true, true, true, true)

-- tests/cases/type-boolean/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   false
--    frozen  false
--    filled  false
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-4", false, false, false, true)

-- tests/cases/type-boolean/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-5", true, true, true, true)

-- tests/cases/type-boolean/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("null", NULL, NULL, NULL, true)

-- tests/cases/type-boolean/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("absent", NULL, NULL, true, true)

-- tests/cases/type-boolean/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("set-later", true, true, true, true)

-- tests/cases/type-boolean/events.ndjson:9: put bad-1
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:10: put bad-2
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:11: put bad-3
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:12: put bad-4
-- dead letter (extract): `$.value` is text, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:13: put bad-5
-- dead letter (extract): `$.value` is text, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:14: put bad-6
-- dead letter (extract): `$.value` is text, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:15: put bad-7
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:16: put bad-8
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:17: set good-1
-- update `plain`: 1 row
--    value     true
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (true, "good-1")

-- tests/cases/type-boolean/events.ndjson:18: set good-1
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `plain.value` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:19: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-boolean/events.ndjson:20: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", true, true, true, true)

-- tests/cases/type-boolean/events.ndjson:21: key key-1
-- upsert `keyed`: 1 row
--    code   true
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (true, "key-1", "put")

-- upsert `parts`: 1 row
--    code    true
--    number  0
--    other   false
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (true, 0, false)

-- tests/cases/type-boolean/events.ndjson:22: key key-2
-- upsert `keyed`: 1 row
--    code   false
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (false, "key-2", "put")

-- upsert `parts`: 1 row
--    code    false
--    number  1
--    other   true
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (false, 1, true)

-- tests/cases/type-boolean/events.ndjson:23: key key-3
-- upsert `keyed`: 1 row
--    code   true
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (true, "key-3", "put")

-- upsert `parts`: 1 row
--    code    true
--    number  2
--    other   false
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (true, 2, false)

-- tests/cases/type-boolean/events.ndjson:24: key key-4
-- upsert `keyed`: 1 row
--    code   false
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (false, "key-4", "put")

-- upsert `parts`: 1 row
--    code    false
--    number  3
--    other   true
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (false, 3, true)

-- tests/cases/type-boolean/events.ndjson:25: key key-5
-- upsert `keyed`: 1 row
--    code   true
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (true, "key-5", "put")

-- upsert `parts`: 1 row
--    code    true
--    number  4
--    other   true
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (true, 4, true)

-- tests/cases/type-boolean/events.ndjson:26: key again
-- upsert `keyed`: 1 row
--    code   true
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- (true, "again", "again")

-- upsert `parts`: 1 row
--    code    true
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- (true, 0, NULL)

-- tests/cases/type-boolean/events.ndjson:27: find found
-- update `keyed`: 1 row
--    state       found
--    where code  false
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", false)

-- tests/cases/type-boolean/events.ndjson:28: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-boolean/events.ndjson:29: find bad
-- dead letter (extract): `$.value` is a number other than 0 and 1, column `keyed.code` takes `boolean`

-- tests/cases/type-boolean/events.ndjson:30: put last
-- upsert `plain`: 1 row
--    id      last
--    value   true
--    frozen  true
--    filled  true
--    fixed   true
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("last", true, true, true, true)

