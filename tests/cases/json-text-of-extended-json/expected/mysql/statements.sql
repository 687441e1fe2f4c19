-- upsert `documents`: 1 row
INSERT INTO `documents` (`id`, `n`, `m`, `meta`)
VALUES
    (?, ?, ?, ?)
AS `documents_new`
ON DUPLICATE KEY UPDATE
    `n` = IF(`documents`.`id` = `documents_new`.`id`, `documents_new`.`n`, (SELECT 1 UNION ALL SELECT 2)),
    `m` = `documents_new`.`m`,
    `meta` = `documents_new`.`meta`;
-- ("596e275826f08b2730779e1f", 5, 6, "{\"n\":6,\"at\":{\"$date\":0},\"id\":{\"$oid\":\"596e275826f08b2730779e1f\"}}")

