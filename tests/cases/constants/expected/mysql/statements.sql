-- tests/cases/constants/events.ndjson:1: made
-- upsert `things`: 1 row
--    id        a
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    new
--    tags      []
--    mood      NULL
INSERT INTO `things` (`id`, `source`, `whole`, `exact`, `double`, `flag`, `day`, `moment`, `document`, `nothing`, `status`, `tags`, `mood`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `source` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`source`, (SELECT 1 UNION ALL SELECT 2)),
    `document` = `things_new`.`document`;
-- ("a", "it's \\ \"constant\"", 42, 1.50, 1000, true, "2024-02-29", "2025-01-15 12:00:00.000", "{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}", NULL, "new", "[]", NULL)

-- tests/cases/constants/events.ndjson:2: made
-- upsert `things`: 1 row
--    id        b
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    NULL
--    tags      NULL
--    mood      NULL
INSERT INTO `things` (`id`, `source`, `whole`, `exact`, `double`, `flag`, `day`, `moment`, `document`, `nothing`, `status`, `tags`, `mood`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `source` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`source`, (SELECT 1 UNION ALL SELECT 2)),
    `document` = `things_new`.`document`;
-- ("b", "it's \\ \"constant\"", 42, 1.50, 1000, true, "2024-02-29", "2025-01-15 12:00:00.000", "{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}", NULL, NULL, NULL, NULL)

-- tests/cases/constants/events.ndjson:3: made
-- upsert `things`: 1 row
--    id        c
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    old
--    tags      {}
--    mood      NULL
INSERT INTO `things` (`id`, `source`, `whole`, `exact`, `double`, `flag`, `day`, `moment`, `document`, `nothing`, `status`, `tags`, `mood`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `source` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`source`, (SELECT 1 UNION ALL SELECT 2)),
    `document` = `things_new`.`document`;
-- ("c", "it's \\ \"constant\"", 42, 1.50, 1000, true, "2024-02-29", "2025-01-15 12:00:00.000", "{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}", NULL, "old", "{}", NULL)

-- tests/cases/constants/events.ndjson:4: made
-- upsert `things`: 1 row
--    id        d
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    new
--    tags      []
--    mood      NULL
INSERT INTO `things` (`id`, `source`, `whole`, `exact`, `double`, `flag`, `day`, `moment`, `document`, `nothing`, `status`, `tags`, `mood`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `source` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`source`, (SELECT 1 UNION ALL SELECT 2)),
    `document` = `things_new`.`document`;
-- ("d", "it's \\ \"constant\"", 42, 1.50, 1000, true, "2024-02-29", "2025-01-15 12:00:00.000", "{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}", NULL, "new", "[]", NULL)

-- tests/cases/constants/events.ndjson:5: made
-- upsert `things`: 1 row
--    id        e
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    new
--    tags      []
--    mood      good
INSERT INTO `things` (`id`, `source`, `whole`, `exact`, `double`, `flag`, `day`, `moment`, `document`, `nothing`, `status`, `tags`, `mood`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `things_new`
ON DUPLICATE KEY UPDATE
    `source` = IF(`things`.`id` = `things_new`.`id`, `things_new`.`source`, (SELECT 1 UNION ALL SELECT 2)),
    `document` = `things_new`.`document`;
-- ("e", "it's \\ \"constant\"", 42, 1.50, 1000, true, "2024-02-29", "2025-01-15 12:00:00.000", "{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}", NULL, "new", "[]", "good")

-- tests/cases/constants/events.ndjson:6: ended
-- update `things`: 1 row
--    status    ended
--    whole     NULL
--    document  {"ended":true}
--    mood      NULL
--    where id  e
UPDATE `things` SET
    `status` = ?,
    `whole` = ?,
    `document` = ?,
    `mood` = ?
WHERE `id` = ?;
-- ("ended", NULL, "{\"ended\":true}", NULL, "e")

-- tests/cases/constants/events.ndjson:7: ended
-- update `things`: 1 row
--    status    ended
--    whole     NULL
--    document  {"ended":true}
--    mood      NULL
--    where id  d
UPDATE `things` SET
    `status` = ?,
    `whole` = ?,
    `document` = ?,
    `mood` = ?
WHERE `id` = ?;
-- ("ended", NULL, "{\"ended\":true}", NULL, "d")

