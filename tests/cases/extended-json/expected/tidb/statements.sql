-- upsert `docs`: 1 row
INSERT INTO `docs` (`id`, `i`, `l`, `d`, `m`, `t`, `day`, `u`, `v`, `b`, `j`, `all`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `i` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`i`) WHEN EXP(1000) > 0 THEN VALUES(`i`) END,
    `l` = VALUES(`l`),
    `d` = VALUES(`d`),
    `m` = VALUES(`m`),
    `t` = VALUES(`t`),
    `day` = VALUES(`day`),
    `u` = VALUES(`u`),
    `v` = VALUES(`v`),
    `b` = VALUES(`b`),
    `j` = VALUES(`j`),
    `all` = VALUES(`all`);
-- ("596e275826f08b2730779e1f", 1, 2, 2.5, 3.10, "2012-12-24 12:15:30.501", "2012-12-24", "73ffd264-44b3-4c69-90e8-e7d1dfc035d4", "73ffd264-44b3-4c69-90e8-e7d1dfc035d4", "a2Fma2E=", "{\"ids\":[\"596e275826f08b2730779e1f\"],\"u\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\",\"ts\":{\"$timestamp\":{\"t\":1,\"i\":2}}}", "596e275826f08b2730779e1f 2 2012-12-24T12:15:30.501Z")

-- upsert `large`: 1 row
INSERT INTO `large` (`id`)
VALUES
    (?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- ("596e275826f08b2730779e1f")

