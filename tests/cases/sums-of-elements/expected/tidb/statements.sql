-- upsert `stock`: 2 rows
INSERT INTO `stock` (`sku`, `sold`, `largest`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sold` = CASE WHEN `sku` = VALUES(`sku`) THEN COALESCE(`sold` + VALUES(`sold`), `sold`, VALUES(`sold`)) WHEN EXP(1000) > 0 THEN COALESCE(`sold` + VALUES(`sold`), `sold`, VALUES(`sold`)) END,
    `largest` = CASE WHEN `largest` IS NULL OR (`largest` < VALUES(`largest`)) THEN VALUES(`largest`) ELSE `largest` END;
-- ("a", 2, 2)
-- ("b", 1, 1)

-- upsert `stock`: 1 row
INSERT INTO `stock` (`sku`, `sold`, `largest`)
VALUES
    (?, ?, ?)
ON DUPLICATE KEY UPDATE
    `sold` = CASE WHEN `sku` = VALUES(`sku`) THEN COALESCE(`sold` + VALUES(`sold`), `sold`, VALUES(`sold`)) WHEN EXP(1000) > 0 THEN COALESCE(`sold` + VALUES(`sold`), `sold`, VALUES(`sold`)) END,
    `largest` = CASE WHEN `largest` IS NULL OR (`largest` < VALUES(`largest`)) THEN VALUES(`largest`) ELSE `largest` END;
-- ("a", 5, 5)

