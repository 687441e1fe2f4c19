-- tests/cases/table-that-refers-to-itself/events.ndjson:1: hired
-- upsert `people`: 1 row
--    id    ann
--    boss  NULL
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("ann", NULL)

-- tests/cases/table-that-refers-to-itself/events.ndjson:2: hired
-- upsert `people`: 1 row
--    id    bob
--    boss  ann
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("bob", "ann")

-- upsert `people`: 1 row
--    id    cid
--    boss  bob
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("cid", "bob")

-- tests/cases/table-that-refers-to-itself/events.ndjson:3: hired
-- upsert `people`: 1 row
--    id    dan
--    boss  dan
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("dan", "dan")

-- tests/cases/table-that-refers-to-itself/events.ndjson:4: hired
-- upsert `people`: 1 row
--    id    eve
--    boss  fay
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("eve", "fay")

-- tests/cases/table-that-refers-to-itself/events.ndjson:5: hired
-- upsert `people`: 1 row
--    id    fay
--    boss  ann
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("fay", "ann")

-- tests/cases/table-that-refers-to-itself/events.ndjson:6: hired
-- upsert `people`: 1 row
--    id    gus
--    boss  hal
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("gus", "hal")

-- upsert `people`: 1 row
--    id    hal
--    boss  ann
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("hal", "ann")

-- tests/cases/table-that-refers-to-itself/events.ndjson:7: hired
-- upsert `people`: 1 row
--    id    ann
--    boss  cid
INSERT INTO `people` (`id`, `boss`)
VALUES
    (?, ?)
ON DUPLICATE KEY UPDATE
    `boss` = IF(`id` = VALUES(`id`), VALUES(`boss`), (SELECT 1 UNION ALL SELECT 2));
-- ("ann", "cid")

