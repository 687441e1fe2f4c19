-- upsert `documents`: 1 row
INSERT INTO `documents` (`id`, `n`, `m`, `meta`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`n`) WHEN EXP(1000) > 0 THEN VALUES(`n`) END,
    `m` = VALUES(`m`),
    `meta` = VALUES(`meta`);
-- ("596e275826f08b2730779e1f", 5, 6, "{\"n\":6,\"at\":{\"$date\":0},\"id\":{\"$oid\":\"596e275826f08b2730779e1f\"}}")

