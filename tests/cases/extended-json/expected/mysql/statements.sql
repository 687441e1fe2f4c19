-- upsert `docs`: 1 row
INSERT INTO `docs` (`id`, `i`, `l`, `d`, `m`, `t`, `day`, `u`, `v`, `b`, `j`, `all`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `docs_new`
ON DUPLICATE KEY UPDATE
    `i` = IF(`docs`.`id` = `docs_new`.`id`, `docs_new`.`i`, (SELECT 1 UNION ALL SELECT 2)),
    `l` = `docs_new`.`l`,
    `d` = `docs_new`.`d`,
    `m` = `docs_new`.`m`,
    `t` = `docs_new`.`t`,
    `day` = `docs_new`.`day`,
    `u` = `docs_new`.`u`,
    `v` = `docs_new`.`v`,
    `b` = `docs_new`.`b`,
    `j` = `docs_new`.`j`,
    `all` = `docs_new`.`all`;
-- ("596e275826f08b2730779e1f", 1, 2, 2.5, 3.10, "2012-12-24 12:15:30.501", "2012-12-24", "73ffd264-44b3-4c69-90e8-e7d1dfc035d4", "73ffd264-44b3-4c69-90e8-e7d1dfc035d4", "a2Fma2E=", "{\"ids\":[\"596e275826f08b2730779e1f\"],\"u\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\",\"ts\":{\"$timestamp\":{\"t\":1,\"i\":2}}}", "596e275826f08b2730779e1f 2 2012-12-24T12:15:30.501Z")

-- upsert `large`: 1 row
INSERT INTO `large` (`id`)
VALUES
    (?)
AS `large_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`large`.`id` = `large_new`.`id`, `large`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- ("596e275826f08b2730779e1f")

