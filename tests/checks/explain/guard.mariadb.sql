-- tests/cases/guard/events.ndjson:1: read a
-- upsert `meters`: 1 row
--    id       a
--    place    north
--    level    2
--    read_at  2025-01-01 02:00:00.000
--    first    2
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)), (SELECT NULL UNION ALL SELECT NULL)),
    `level` = IF(`read_at` > VALUES(`read_at`), `level`, VALUES(`level`)),
    `read_at` = IF(`read_at` > VALUES(`read_at`), `read_at`, VALUES(`read_at`));
-- ("a", "north", 2, "2025-01-01 02:00:00.000", 2)

-- tests/cases/guard/events.ndjson:2: read a
-- upsert `meters`: 1 row
--    id       a
--    place    south
--    level    1
--    read_at  2025-01-01 01:59:59.999
--    first    1
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)), (SELECT NULL UNION ALL SELECT NULL)),
    `level` = IF(`read_at` > VALUES(`read_at`), `level`, VALUES(`level`)),
    `read_at` = IF(`read_at` > VALUES(`read_at`), `read_at`, VALUES(`read_at`));
-- ("a", "south", 1, "2025-01-01 01:59:59.999", 1)

-- tests/cases/guard/events.ndjson:3: read b
-- upsert `meters`: 1 row
--    id       b
--    place    north
--    level    1
--    read_at  2025-01-01 03:00:00.000
--    first    1
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)), (SELECT NULL UNION ALL SELECT NULL)),
    `level` = IF(`read_at` > VALUES(`read_at`), `level`, VALUES(`level`)),
    `read_at` = IF(`read_at` > VALUES(`read_at`), `read_at`, VALUES(`read_at`));
-- ("b", "north", 1, "2025-01-01 03:00:00.000", 1)

-- tests/cases/guard/events.ndjson:4: read b
-- upsert `meters`: 1 row
--    id       b
--    place    north
--    level    5
--    read_at  2025-01-01 03:00:00.000
--    first    5
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)), (SELECT NULL UNION ALL SELECT NULL)),
    `level` = IF(`read_at` > VALUES(`read_at`), `level`, VALUES(`level`)),
    `read_at` = IF(`read_at` > VALUES(`read_at`), `read_at`, VALUES(`read_at`));
-- ("b", "north", 5, "2025-01-01 03:00:00.000", 5)

-- tests/cases/guard/events.ndjson:5: read c
-- dead letter (extract): `$.at` matches nothing, column `meters.read_at` is required

-- tests/cases/guard/events.ndjson:6: read c
-- dead letter (extract): `$.at` is null, column `meters.read_at` is required

-- tests/cases/guard/events.ndjson:7: unread d
-- upsert `meters`: 1 row
--    id       d
--    place    east
--    level    3
--    read_at  NULL
--    first    3
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), VALUES(`place`), (SELECT NULL UNION ALL SELECT NULL));
-- ("d", "east", 3, NULL, 3)

-- tests/cases/guard/events.ndjson:8: read d
-- upsert `meters`: 1 row
--    id       d
--    place    west
--    level    4
--    read_at  1999-01-01 00:00:00.000
--    first    4
INSERT INTO `meters` (`id`, `place`, `level`, `read_at`, `first`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `place` = IF(`id` = VALUES(`id`), IF(`read_at` > VALUES(`read_at`), `place`, VALUES(`place`)), (SELECT NULL UNION ALL SELECT NULL)),
    `level` = IF(`read_at` > VALUES(`read_at`), `level`, VALUES(`level`)),
    `read_at` = IF(`read_at` > VALUES(`read_at`), `read_at`, VALUES(`read_at`));
-- ("d", "west", 4, "1999-01-01 00:00:00.000", 4)

-- tests/cases/guard/events.ndjson:9: built a
-- upsert `versions`: 2 rows
--    meter    a                 a
--    part     p                 q
--    serial   s1                t1
--    version  9007199254740993  1
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `serial` = IF(`meter` = VALUES(`meter`) AND `part` = VALUES(`part`), IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)), (SELECT NULL UNION ALL SELECT NULL)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- ("a", "p", "s1", 9007199254740993)
-- ("a", "q", "t1", 1)

-- tests/cases/guard/events.ndjson:10: built a
-- upsert `versions`: 3 rows
--    meter    a                 a   a
--    part     p                 q   r
--    serial   s0                t2  u1
--    version  9007199254740992  2   1
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `serial` = IF(`meter` = VALUES(`meter`) AND `part` = VALUES(`part`), IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)), (SELECT NULL UNION ALL SELECT NULL)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- ("a", "p", "s0", 9007199254740992)
-- ("a", "q", "t2", 2)
INSERT INTO `versions` (`meter`, `part`, `serial`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `serial` = IF(`meter` = VALUES(`meter`) AND `part` = VALUES(`part`), IF(`version` > VALUES(`version`), `serial`, VALUES(`serial`)), (SELECT NULL UNION ALL SELECT NULL)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- ("a", "r", "u1", 1)

-- tests/cases/guard/events.ndjson:11: moved
-- update `meters`: 1 row
--    place                 attic
--    read_at               2025-01-01 02:30:00.000
--    where place           north
--    unless newer read_at  2025-01-01 02:30:00.000
UPDATE `meters` SET
    `place` = ?,
    `read_at` = ?
WHERE `place` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("attic", "2025-01-01 02:30:00.000", "north", "2025-01-01 02:30:00.000")

-- tests/cases/guard/events.ndjson:12: moved
-- update `meters`: 1 row
--    place                 attic
--    read_at               2025-01-01 02:30:00.000
--    where place           nowhere
--    unless newer read_at  2025-01-01 02:30:00.000
UPDATE `meters` SET
    `place` = ?,
    `read_at` = ?
WHERE `place` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("attic", "2025-01-01 02:30:00.000", "nowhere", "2025-01-01 02:30:00.000")

-- tests/cases/guard/events.ndjson:13: corrected a
-- update `meters`: 1 row
--    level                 9
--    read_at               2025-01-01 01:00:00.000
--    where id              a
--    unless newer read_at  2025-01-01 01:00:00.000
UPDATE `meters` SET
    `level` = ?,
    `read_at` = ?
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- (9, "2025-01-01 01:00:00.000", "a", "2025-01-01 01:00:00.000")

-- tests/cases/guard/events.ndjson:14: corrected a
-- update `meters`: 1 row
--    level                 8
--    read_at               2025-01-01 02:30:00.000
--    where id              a
--    unless newer read_at  2025-01-01 02:30:00.000
UPDATE `meters` SET
    `level` = ?,
    `read_at` = ?
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- (8, "2025-01-01 02:30:00.000", "a", "2025-01-01 02:30:00.000")

-- tests/cases/guard/events.ndjson:15: corrected z
-- update `meters`: 1 row
--    level                 8
--    read_at               2025-01-01 02:30:00.000
--    where id              z
--    unless newer read_at  2025-01-01 02:30:00.000
UPDATE `meters` SET
    `level` = ?,
    `read_at` = ?
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- (8, "2025-01-01 02:30:00.000", "z", "2025-01-01 02:30:00.000")

-- tests/cases/guard/events.ndjson:16: removed a
-- delete `meters`: 1 row
--    where id              a
--    unless newer read_at  2025-01-01 02:29:59.000
DELETE FROM `meters`
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("a", "2025-01-01 02:29:59.000")

-- tests/cases/guard/events.ndjson:17: removed b
-- delete `meters`: 1 row
--    where id              b
--    unless newer read_at  2025-01-01 03:00:00.000
DELETE FROM `meters`
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("b", "2025-01-01 03:00:00.000")

-- tests/cases/guard/events.ndjson:18: removed b
-- delete `meters`: 1 row
--    where id              b
--    unless newer read_at  2025-01-01 03:00:00.000
DELETE FROM `meters`
WHERE `id` = ?
    AND (`read_at` IS NULL OR `read_at` <= ?);
-- ("b", "2025-01-01 03:00:00.000")

-- tests/cases/guard/events.ndjson:19: removed a
-- dead letter (extract): `$.at` matches nothing, no row can be matched by `meters.read_at`

