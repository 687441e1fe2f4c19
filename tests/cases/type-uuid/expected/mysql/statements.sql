-- tests/cases/type-uuid/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value   01890a5d-ac96-774b-bcce-b302099a8057
--    frozen  01890a5d-ac96-774b-bcce-b302099a8057
--    filled  01890a5d-ac96-774b-bcce-b302099a8057
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-1", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   01890a5d-ac97-774b-bcce-b302099a8057
--    frozen  01890a5d-ac97-774b-bcce-b302099a8057
--    filled  01890a5d-ac97-774b-bcce-b302099a8057
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", "01890a5d-ac97-774b-bcce-b302099a8057", "01890a5d-ac97-774b-bcce-b302099a8057", "01890a5d-ac97-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   00000000-0000-0000-0000-000000000000
--    frozen  00000000-0000-0000-0000-000000000000
--    filled  00000000-0000-0000-0000-000000000000
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-3", "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   ffffffff-ffff-ffff-ffff-ffffffffffff
--    frozen  ffffffff-ffff-ffff-ffff-ffffffffffff
--    filled  ffffffff-ffff-ffff-ffff-ffffffffffff
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-4", "ffffffff-ffff-ffff-ffff-ffffffffffff", "ffffffff-ffff-ffff-ffff-ffffffffffff", "ffffffff-ffff-ffff-ffff-ffffffffffff", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   c232ab00-9414-11ec-b3c8-9f6bdeced846
--    frozen  c232ab00-9414-11ec-b3c8-9f6bdeced846
--    filled  c232ab00-9414-11ec-b3c8-9f6bdeced846
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-5", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:6: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("null", NULL, NULL, NULL, "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:7: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  01890a5d-ac96-774b-bcce-b302099a8057
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("absent", NULL, NULL, "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:8: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value   01890a5d-ac96-774b-bcce-b302099a8057
--    frozen  01890a5d-ac96-774b-bcce-b302099a8057
--    filled  01890a5d-ac96-774b-bcce-b302099a8057
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("set-later", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:9: put bad-1
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:10: put bad-2
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:11: put bad-3
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:12: put bad-4
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:13: put bad-5
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:14: put bad-6
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:15: put bad-7
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:16: put bad-8
-- dead letter (extract): `$.value` is a number, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:17: put bad-9
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:18: put bad-10
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:19: put bad-11
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:20: set good-1
-- update `plain`: 1 row
--    value     c232ab00-9414-11ec-b3c8-9f6bdeced846
--    where id  good-1
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- ("c232ab00-9414-11ec-b3c8-9f6bdeced846", "good-1")

-- tests/cases/type-uuid/events.ndjson:21: set good-1
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `plain.value` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:22: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-uuid/events.ndjson:23: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   01890a5d-ac96-774b-bcce-b302099a8057
--    frozen  01890a5d-ac96-774b-bcce-b302099a8057
--    filled  01890a5d-ac96-774b-bcce-b302099a8057
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("good-2", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:24: key key-1
-- upsert `keyed`: 1 row
--    code   01890a5d-ac96-774b-bcce-b302099a8057
--    id     key-1
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("01890a5d-ac96-774b-bcce-b302099a8057", "key-1", "put")

-- upsert `parts`: 1 row
--    code    01890a5d-ac96-774b-bcce-b302099a8057
--    number  0
--    other   01890a5d-ac97-774b-bcce-b302099a8057
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("01890a5d-ac96-774b-bcce-b302099a8057", 0, "01890a5d-ac97-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:25: key key-2
-- upsert `keyed`: 1 row
--    code   01890a5d-ac97-774b-bcce-b302099a8057
--    id     key-2
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("01890a5d-ac97-774b-bcce-b302099a8057", "key-2", "put")

-- upsert `parts`: 1 row
--    code    01890a5d-ac97-774b-bcce-b302099a8057
--    number  1
--    other   00000000-0000-0000-0000-000000000000
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("01890a5d-ac97-774b-bcce-b302099a8057", 1, "00000000-0000-0000-0000-000000000000")

-- tests/cases/type-uuid/events.ndjson:26: key key-3
-- upsert `keyed`: 1 row
--    code   00000000-0000-0000-0000-000000000000
--    id     key-3
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("00000000-0000-0000-0000-000000000000", "key-3", "put")

-- upsert `parts`: 1 row
--    code    00000000-0000-0000-0000-000000000000
--    number  2
--    other   ffffffff-ffff-ffff-ffff-ffffffffffff
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("00000000-0000-0000-0000-000000000000", 2, "ffffffff-ffff-ffff-ffff-ffffffffffff")

-- tests/cases/type-uuid/events.ndjson:27: key key-4
-- upsert `keyed`: 1 row
--    code   ffffffff-ffff-ffff-ffff-ffffffffffff
--    id     key-4
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("ffffffff-ffff-ffff-ffff-ffffffffffff", "key-4", "put")

-- upsert `parts`: 1 row
--    code    ffffffff-ffff-ffff-ffff-ffffffffffff
--    number  3
--    other   c232ab00-9414-11ec-b3c8-9f6bdeced846
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("ffffffff-ffff-ffff-ffff-ffffffffffff", 3, "c232ab00-9414-11ec-b3c8-9f6bdeced846")

-- tests/cases/type-uuid/events.ndjson:28: key key-5
-- upsert `keyed`: 1 row
--    code   c232ab00-9414-11ec-b3c8-9f6bdeced846
--    id     key-5
--    state  put
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("c232ab00-9414-11ec-b3c8-9f6bdeced846", "key-5", "put")

-- upsert `parts`: 1 row
--    code    c232ab00-9414-11ec-b3c8-9f6bdeced846
--    number  4
--    other   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("c232ab00-9414-11ec-b3c8-9f6bdeced846", 4, "01890a5d-ac96-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:29: key again
-- upsert `keyed`: 1 row
--    code   01890a5d-ac96-774b-bcce-b302099a8057
--    id     again
--    state  again
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
AS `keyed_new`
ON DUPLICATE KEY UPDATE
    `state` = IF(`keyed`.`code` = `keyed_new`.`code`, `keyed_new`.`state`, (SELECT 1 UNION ALL SELECT 2));
-- ("01890a5d-ac96-774b-bcce-b302099a8057", "again", "again")

-- upsert `parts`: 1 row
--    code    01890a5d-ac96-774b-bcce-b302099a8057
--    number  0
--    other   NULL
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
AS `parts_new`
ON DUPLICATE KEY UPDATE
    `other` = IF(`parts`.`code` = `parts_new`.`code` AND `parts`.`number` = `parts_new`.`number`, `parts_new`.`other`, (SELECT 1 UNION ALL SELECT 2));
-- ("01890a5d-ac96-774b-bcce-b302099a8057", 0, NULL)

-- tests/cases/type-uuid/events.ndjson:30: find found
-- update `keyed`: 1 row
--    state       found
--    where code  01890a5d-ac97-774b-bcce-b302099a8057
UPDATE `keyed` SET
    `state` = ?
WHERE `code` = ?;
-- ("found", "01890a5d-ac97-774b-bcce-b302099a8057")

-- tests/cases/type-uuid/events.ndjson:31: find null
-- dead letter (extract): `$.value` is null, no row can be found by its `keyed.code`

-- tests/cases/type-uuid/events.ndjson:32: find bad
-- dead letter (extract): `$.value` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `keyed.code` takes `uuid`

-- tests/cases/type-uuid/events.ndjson:33: put last
-- upsert `plain`: 1 row
--    id      last
--    value   c232ab00-9414-11ec-b3c8-9f6bdeced846
--    frozen  c232ab00-9414-11ec-b3c8-9f6bdeced846
--    filled  c232ab00-9414-11ec-b3c8-9f6bdeced846
--    fixed   01890a5d-ac96-774b-bcce-b302099a8057
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
AS `plain_new`
ON DUPLICATE KEY UPDATE
    `value` = IF(`plain`.`id` = `plain_new`.`id`, `plain_new`.`value`, (SELECT 1 UNION ALL SELECT 2)),
    `filled` = `plain_new`.`filled`;
-- ("last", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "01890a5d-ac96-774b-bcce-b302099a8057")

