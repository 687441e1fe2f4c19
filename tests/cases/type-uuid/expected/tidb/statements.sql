-- upsert `plain`: 1 row
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`value`) WHEN EXP(1000) > 0 THEN VALUES(`value`) END,
    `filled` = VALUES(`filled`);
-- ("good-1", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8057")

-- update `plain`: 1 row
UPDATE `plain` SET
    `value` = ?
WHERE `id` IN (?, NULL);
-- ("c232ab00-9414-11ec-b3c8-9f6bdeced846", "good-1")

-- upsert `keyed`: 1 row
INSERT INTO `keyed` (`code`, `id`, `state`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `state` = CASE WHEN `code` = VALUES(`code`) THEN VALUES(`state`) WHEN EXP(1000) > 0 THEN VALUES(`state`) END;
-- ("01890a5d-ac96-774b-bcce-b302099a8057", "key-1", "put")

-- upsert `parts`: 1 row
INSERT INTO `parts` (`code`, `number`, `other`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `other` = CASE WHEN `code` = VALUES(`code`) AND `number` = VALUES(`number`) THEN VALUES(`other`) WHEN EXP(1000) > 0 THEN VALUES(`other`) END;
-- ("01890a5d-ac96-774b-bcce-b302099a8057", 0, "01890a5d-ac97-774b-bcce-b302099a8057")

-- update `keyed`: 1 row
UPDATE `keyed` SET
    `state` = ?
WHERE `code` IN (?, NULL);
-- ("found", "01890a5d-ac97-774b-bcce-b302099a8057")

