-- tests/cases/when/events.ndjson:1: put 1
-- upsert `docs`: 1 row
--    id     1
--    state  new
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (1, "new")

-- upsert `gifts`: 1 row
--    id    1
--    note  NULL
INSERT INTO `gifts` (`id`, `note`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `note` = IF(`id` = VALUES(`id`), VALUES(`note`), (SELECT 1 UNION ALL SELECT 2));
-- (1, NULL)

-- upsert `items`: 1 row
--    id   1
--    sku  a
INSERT INTO `items` (`id`, `sku`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`) AND `sku` = VALUES(`sku`), `id`, (SELECT 1 UNION ALL SELECT 2));
-- (1, "a")

-- update `docs`: 1 row
--    state     noted
--    where id  1
UPDATE `docs` SET
    `state` = ?
WHERE `id` = ?;
-- ("noted", 1)

-- tests/cases/when/events.ndjson:2: put 2
-- upsert `docs`: 1 row
--    id     2
--    state  new
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (2, "new")

-- tests/cases/when/events.ndjson:3: put 3
-- upsert `docs`: 1 row
--    id     3
--    state  NULL
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (3, NULL)

-- tests/cases/when/events.ndjson:4: put 4
-- dead letter (extract): `$.data.items[*]` item 1: `item.tags` is text, the path takes an array or an object; no row of `items` can be read

-- tests/cases/when/events.ndjson:5: put 5
-- dead letter (extract): `$.data` is text, the path takes an object; column `docs.state` cannot be read

-- tests/cases/when/events.ndjson:6: put 6
-- upsert `docs`: 1 row
--    id     6
--    state  NULL
INSERT INTO `docs` (`id`, `state`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `state` = IF(`id` = VALUES(`id`), VALUES(`state`), (SELECT 1 UNION ALL SELECT 2));
-- (6, NULL)

-- upsert `gifts`: 1 row
--    id    6
--    note  hi
INSERT INTO `gifts` (`id`, `note`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `note` = IF(`id` = VALUES(`id`), VALUES(`note`), (SELECT 1 UNION ALL SELECT 2));
-- (6, "hi")

-- upsert `items`: 1 row
--    id   6
--    sku  a
INSERT INTO `items` (`id`, `sku`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`) AND `sku` = VALUES(`sku`), `id`, (SELECT 1 UNION ALL SELECT 2));
-- (6, "a")

-- update `docs`: 1 row
--    state     noted
--    where id  6
UPDATE `docs` SET
    `state` = ?
WHERE `id` = ?;
-- ("noted", 6)

-- update `items`: 1 row
--    note       first
--    where id   6
--    where sku  a
UPDATE `items` SET
    `note` = ?
WHERE `id` = ? AND `sku` = ?;
-- ("first", 6, "a")

