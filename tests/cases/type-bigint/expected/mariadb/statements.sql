-- tests/cases/type-bigint/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   -9223372036854775808
--    frozen  -9223372036854775808
--    filled  -9223372036854775808
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", -9223372036854775808, -9223372036854775808, -9223372036854775808, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   9223372036854775807
--    frozen  9223372036854775807
--    filled  9223372036854775807
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", 9223372036854775807, 9223372036854775807, 9223372036854775807, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", 9007199254740993, 9007199254740993, 9007199254740993, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-4", 9007199254740993, 9007199254740993, 9007199254740993, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   9007199254740993
--    frozen  9007199254740993
--    filled  9007199254740993
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-5", 9007199254740993, 9007199254740993, 9007199254740993, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   1200000000000000000
--    frozen  1200000000000000000
--    filled  1200000000000000000
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-6", 1200000000000000000, 1200000000000000000, 1200000000000000000, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:7: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:8: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  9007199254740993
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, 9007199254740993, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:9: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   -9223372036854775808
--    frozen  -9223372036854775808
--    filled  -9223372036854775808
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("set-later", -9223372036854775808, -9223372036854775808, -9223372036854775808, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:10: put bad-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:11: put bad-2
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:12: put bad-3
-- dead letter (extract): `$.value` is a number with a fraction, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:13: put bad-4
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:14: put bad-5
-- dead letter (extract): `$.value` is text, but not an integer, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:15: put bad-6
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:16: put bad-7
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:17: put bad-8
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:18: set good-1
-- update `plain`: 1 row
--    value     1200000000000000000
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (1200000000000000000, "good-1")

-- tests/cases/type-bigint/events.ndjson:19: set good-1
-- dead letter (extract): `$.value` is a number out of range, column `plain.value` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:20: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-bigint/events.ndjson:21: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   -9223372036854775808
--    frozen  -9223372036854775808
--    filled  -9223372036854775808
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", -9223372036854775808, -9223372036854775808, -9223372036854775808, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:22: key key-1
-- upsert `keyed`: 1 row
--    code   -9223372036854775808
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (-9223372036854775808, "key-1", "put")

-- upsert `parts`: 1 row
--    code    -9223372036854775808
--    number  0
--    other   9223372036854775807
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (-9223372036854775808, 0, 9223372036854775807)

-- tests/cases/type-bigint/events.ndjson:23: key key-2
-- upsert `keyed`: 1 row
--    code   9223372036854775807
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (9223372036854775807, "key-2", "put")

-- upsert `parts`: 1 row
--    code    9223372036854775807
--    number  1
--    other   9007199254740993
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (9223372036854775807, 1, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:24: key key-3
-- upsert `keyed`: 1 row
--    code   9007199254740993
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, "key-3", "put")

-- upsert `parts`: 1 row
--    code    9007199254740993
--    number  2
--    other   9007199254740993
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, 2, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:25: key key-4
-- upsert `keyed`: 1 row
--    code   9007199254740993
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, "key-4", "put")

-- upsert `parts`: 1 row
--    code    9007199254740993
--    number  3
--    other   9007199254740993
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, 3, 9007199254740993)

-- tests/cases/type-bigint/events.ndjson:26: key key-5
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
--    other   1200000000000000000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (9007199254740993, 4, 1200000000000000000)

-- tests/cases/type-bigint/events.ndjson:27: key key-6
-- upsert `keyed`: 1 row
--    code   1200000000000000000
--    id     key-6
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (1200000000000000000, "key-6", "put")

-- upsert `parts`: 1 row
--    code    1200000000000000000
--    number  5
--    other   -9223372036854775808
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (1200000000000000000, 5, -9223372036854775808)

-- tests/cases/type-bigint/events.ndjson:28: key again
-- upsert `keyed`: 1 row
--    code   -9223372036854775808
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (-9223372036854775808, "again", "again")

-- upsert `parts`: 1 row
--    code    -9223372036854775808
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (-9223372036854775808, 0, NULL)

-- tests/cases/type-bigint/events.ndjson:29: find found
-- update `keyed`: 1 row
--    state       found
--    where code  9223372036854775807
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", 9223372036854775807)

-- tests/cases/type-bigint/events.ndjson:30: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-bigint/events.ndjson:31: find bad
-- dead letter (extract): `$.value` is a number out of range, column `keyed.code` takes `bigint`

-- tests/cases/type-bigint/events.ndjson:32: put last
-- upsert `plain`: 1 row
--    id      last
--    value   1200000000000000000
--    frozen  1200000000000000000
--    filled  1200000000000000000
--    fixed   9007199254740993
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("last", 1200000000000000000, 1200000000000000000, 1200000000000000000, 9007199254740993)

