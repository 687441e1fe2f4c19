-- upsert `customers`: 1 row
INSERT INTO `customers` (`id`, `n`, `lang`, `meta`, `changed_at`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `n` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`n`) WHEN EXP(1000) > 0 THEN VALUES(`n`) END,
    `lang` = VALUES(`lang`),
    `meta` = VALUES(`meta`),
    `changed_at` = VALUES(`changed_at`);
-- ("596e275826f08b2730779e01", 5, "de", "{\"lang\":\"de\",\"id\":{\"$oid\":\"x\"}}", "2019-05-27 13:58:28.001")

-- update `customers`: 1 row
UPDATE `customers` SET
    `lang` = ?,
    `changed_at` = ?
WHERE `id` IN (?, NULL);
-- ("en", "2019-05-27 13:58:28.001", "596e275826f08b2730779e01")

