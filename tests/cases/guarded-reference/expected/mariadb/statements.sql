-- tests/cases/guarded-reference/events.ndjson:1: room
-- upsert `rooms`: 1 row
--    id  1
INSERT INTO `rooms` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT 1 UNION ALL SELECT 2));
-- (1)

-- tests/cases/guarded-reference/events.ndjson:2: seat
-- upsert `seats`: 1 row
--    id       1
--    room     1
--    label    new
--    version  5
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = IF(`id` = VALUES(`id`), IF(`version` > VALUES(`version`), `room`, VALUES(`room`)), (SELECT 1 UNION ALL SELECT 2)),
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 1, "new", 5)

-- tests/cases/guarded-reference/events.ndjson:3: seat
-- upsert `seats`: 1 row
--    id       1
--    room     9
--    label    old
--    version  4
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = IF(`id` = VALUES(`id`), IF(`version` > VALUES(`version`), `room`, VALUES(`room`)), (SELECT 1 UNION ALL SELECT 2)),
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 9, "old", 4)

-- tests/cases/guarded-reference/events.ndjson:4: seat
-- upsert `seats`: 1 row
--    id       1
--    room     9
--    label    newer, but nowhere
--    version  6
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = IF(`id` = VALUES(`id`), IF(`version` > VALUES(`version`), `room`, VALUES(`room`)), (SELECT 1 UNION ALL SELECT 2)),
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 9, "newer, but nowhere", 6)

-- tests/cases/guarded-reference/events.ndjson:5: seat
-- upsert `seats`: 1 row
--    id       2
--    room     9
--    label    nowhere
--    version  1
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = IF(`id` = VALUES(`id`), IF(`version` > VALUES(`version`), `room`, VALUES(`room`)), (SELECT 1 UNION ALL SELECT 2)),
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (2, 9, "nowhere", 1)

-- tests/cases/guarded-reference/events.ndjson:6: seat
-- upsert `seats`: 1 row
--    id       1
--    room     1
--    label    newest
--    version  6
INSERT INTO `seats` (`id`, `room`, `label`, `version`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `room` = IF(`id` = VALUES(`id`), IF(`version` > VALUES(`version`), `room`, VALUES(`room`)), (SELECT 1 UNION ALL SELECT 2)),
    `label` = IF(`version` > VALUES(`version`), `label`, VALUES(`label`)),
    `version` = IF(`version` > VALUES(`version`), `version`, VALUES(`version`));
-- (1, 1, "newest", 6)

