-- upsert `documents`: 1 row
INSERT INTO `documents` (`id`, `n`, `m`, `meta`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = IF(`id` = VALUES(`id`), VALUES(`n`), (SELECT NULL UNION ALL SELECT NULL)),
    `m` = VALUES(`m`),
    `meta` = VALUES(`meta`);
-- ("596e275826f08b2730779e1f", 5, 6, "{\"n\":6,\"at\":{\"$date\":0},\"id\":{\"$oid\":\"596e275826f08b2730779e1f\"}}")

