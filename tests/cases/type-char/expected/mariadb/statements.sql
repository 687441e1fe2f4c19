-- tests/cases/type-char/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   EUR
--    frozen  EUR
--    filled  EUR
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", "EUR", "EUR", "EUR", "EUR")

-- tests/cases/type-char/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   eur
--    frozen  eur
--    filled  eur
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "eur", "eur", "eur", "EUR")

-- tests/cases/type-char/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   äöü
--    frozen  äöü
--    filled  äöü
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", "äöü", "äöü", "äöü", "EUR")

-- tests/cases/type-char/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   🛒🛒🛒
--    frozen  🛒🛒🛒
--    filled  🛒🛒🛒
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-4", "🛒🛒🛒", "🛒🛒🛒", "🛒🛒🛒", "EUR")

-- tests/cases/type-char/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value    a
--    frozen   a
--    filled   a
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-5", " a\t", " a\t", " a\t", "EUR")

-- tests/cases/type-char/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value     x
--    frozen    x
--    filled    x
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-6", "  x", "  x", "  x", "EUR")

-- tests/cases/type-char/events.ndjson:7: put good-7
-- upsert `plain`: 1 row
--    id      good-7
--    value   840
--    frozen  840
--    filled  840
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-7", "840", "840", "840", "EUR")

-- tests/cases/type-char/events.ndjson:8: put good-8
-- upsert `plain`: 1 row
--    id      good-8
--    value   1.5
--    frozen  1.5
--    filled  1.5
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-8", "1.5", "1.5", "1.5", "EUR")

-- tests/cases/type-char/events.ndjson:9: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, "EUR")

-- tests/cases/type-char/events.ndjson:10: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  EUR
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, "EUR", "EUR")

-- tests/cases/type-char/events.ndjson:11: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   EUR
--    frozen  EUR
--    filled  EUR
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("set-later", "EUR", "EUR", "EUR", "EUR")

-- tests/cases/type-char/events.ndjson:12: put bad-1
-- dead letter (extract): `$.value` is text of 0 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:13: put bad-2
-- dead letter (extract): `$.value` is text of 2 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:14: put bad-3
-- dead letter (extract): `$.value` is text of 4 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:15: put bad-4
-- dead letter (extract): `$.value` is text that ends in a blank, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:16: put bad-5
-- dead letter (extract): `$.value` is text that ends in a blank, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:17: put bad-6
-- dead letter (extract): `$.value` is text of 6 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:18: put bad-7
-- dead letter (extract): `$.value` is text of 4 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:19: put bad-8
-- dead letter (extract): `$.value` is text of 4 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:20: put bad-9
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:21: put bad-10
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:22: set good-1
-- update `plain`: 1 row
--    value     1.5
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("1.5", "good-1")

-- tests/cases/type-char/events.ndjson:23: set good-1
-- dead letter (extract): `$.value` is text of 0 characters, column `plain.value` takes `char(3)`

-- tests/cases/type-char/events.ndjson:24: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-char/events.ndjson:25: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   EUR
--    frozen  EUR
--    filled  EUR
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "EUR", "EUR", "EUR", "EUR")

-- tests/cases/type-char/events.ndjson:26: key key-1
-- upsert `keyed`: 1 row
--    code   EUR
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("EUR", "key-1", "put")

-- upsert `parts`: 1 row
--    code    EUR
--    number  0
--    other   eur
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("EUR", 0, "eur")

-- tests/cases/type-char/events.ndjson:27: key key-2
-- upsert `keyed`: 1 row
--    code   eur
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("eur", "key-2", "put")

-- upsert `parts`: 1 row
--    code    eur
--    number  1
--    other   äöü
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("eur", 1, "äöü")

-- tests/cases/type-char/events.ndjson:28: key key-3
-- upsert `keyed`: 1 row
--    code   äöü
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("äöü", "key-3", "put")

-- upsert `parts`: 1 row
--    code    äöü
--    number  2
--    other   🛒🛒🛒
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("äöü", 2, "🛒🛒🛒")

-- tests/cases/type-char/events.ndjson:29: key key-4
-- upsert `keyed`: 1 row
--    code   🛒🛒🛒
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("🛒🛒🛒", "key-4", "put")

-- upsert `parts`: 1 row
--    code    🛒🛒🛒
--    number  3
--    other    a
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("🛒🛒🛒", 3, " a\t")

-- tests/cases/type-char/events.ndjson:30: key key-5
-- upsert `keyed`: 1 row
--    code    a
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (" a\t", "key-5", "put")

-- upsert `parts`: 1 row
--    code     a
--    number  4
--    other     x
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- (" a\t", 4, "  x")

-- tests/cases/type-char/events.ndjson:31: key key-6
-- upsert `keyed`: 1 row
--    code     x
--    id     key-6
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("  x", "key-6", "put")

-- upsert `parts`: 1 row
--    code      x
--    number  5
--    other   840
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("  x", 5, "840")

-- tests/cases/type-char/events.ndjson:32: key key-7
-- upsert `keyed`: 1 row
--    code   840
--    id     key-7
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("840", "key-7", "put")

-- upsert `parts`: 1 row
--    code    840
--    number  6
--    other   1.5
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("840", 6, "1.5")

-- tests/cases/type-char/events.ndjson:33: key key-8
-- upsert `keyed`: 1 row
--    code   1.5
--    id     key-8
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("1.5", "key-8", "put")

-- upsert `parts`: 1 row
--    code    1.5
--    number  7
--    other   EUR
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("1.5", 7, "EUR")

-- tests/cases/type-char/events.ndjson:34: key again
-- upsert `keyed`: 1 row
--    code   EUR
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`code` = VALUES(`code`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- ("EUR", "again", "again")

-- upsert `parts`: 1 row
--    code    EUR
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = IF(`code` = VALUES(`code`) AND `number` = VALUES(`number`), VALUES(`other`), (SELECT 1 UNION ALL SELECT 2));
-- ("EUR", 0, NULL)

-- tests/cases/type-char/events.ndjson:35: find found
-- update `keyed`: 1 row
--    state       found
--    where code  eur
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "eur")

-- tests/cases/type-char/events.ndjson:36: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-char/events.ndjson:37: find bad
-- dead letter (extract): `$.value` is text of 0 characters, column `keyed.code` takes `char(3)`

-- tests/cases/type-char/events.ndjson:38: put last
-- upsert `plain`: 1 row
--    id      last
--    value   1.5
--    frozen  1.5
--    filled  1.5
--    fixed   EUR
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("last", "1.5", "1.5", "1.5", "EUR")

