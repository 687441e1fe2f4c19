-- tests/cases/type-double/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   0
--    frozen  0
--    filled  0
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", 0, 0, 0, 0.1)

-- tests/cases/type-double/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0.1
--    frozen  0.1
--    filled  0.1
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", 0.1, 0.1, 0.1, 0.1)

-- tests/cases/type-double/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   -179769313486231570000000000000000000000…
--    frozen  -179769313486231570000000000000000000000…
--    filled  -179769313486231570000000000000000000000…
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-3", -179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000, -179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000, -179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000, 0.1)

-- tests/cases/type-double/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   0.00000000000000000000000000000000000000…
--    frozen  0.00000000000000000000000000000000000000…
--    filled  0.00000000000000000000000000000000000000…
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-4", 0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000022250738585072014, 0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000022250738585072014, 0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000022250738585072014, 0.1)

-- tests/cases/type-double/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   0.30000000000000004
--    frozen  0.30000000000000004
--    filled  0.30000000000000004
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-5", 0.30000000000000004, 0.30000000000000004, 0.30000000000000004, 0.1)

-- tests/cases/type-double/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   9007199254740992
--    frozen  9007199254740992
--    filled  9007199254740992
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-6", 9007199254740992, 9007199254740992, 9007199254740992, 0.1)

-- tests/cases/type-double/events.ndjson:7: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("null", NULL, NULL, NULL, 0.1)

-- tests/cases/type-double/events.ndjson:8: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  0.1
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("absent", NULL, NULL, 0.1, 0.1)

-- tests/cases/type-double/events.ndjson:9: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   0
--    frozen  0
--    filled  0
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("set-later", 0, 0, 0, 0.1)

-- tests/cases/type-double/events.ndjson:10: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:11: put bad-2
-- dead letter (extract): `$.value` is text, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:12: put bad-3
-- dead letter (extract): `$.value` is text, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:13: put bad-4
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:14: put bad-5
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:15: put bad-6
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:16: set good-1
-- update `plain`: 1 row
--    value     9007199254740992
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (9007199254740992, "good-1")

-- tests/cases/type-double/events.ndjson:17: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `double`

-- tests/cases/type-double/events.ndjson:18: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-double/events.ndjson:19: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   0
--    frozen  0
--    filled  0
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", 0, 0, 0, 0.1)

-- tests/cases/type-double/events.ndjson:20: put last
-- upsert `plain`: 1 row
--    id      last
--    value   9007199254740992
--    frozen  9007199254740992
--    filled  9007199254740992
--    fixed   0.1
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("last", 9007199254740992, 9007199254740992, 9007199254740992, 0.1)

