-- upsert `stock`: 2 rows
INSERT INTO `stock` (`sku`, `sold`, `largest`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `stock_new`
ON DUPLICATE KEY UPDATE
    `sold` = IF(`stock`.`sku` = `stock_new`.`sku`, COALESCE(`stock`.`sold` + `stock_new`.`sold`, `stock`.`sold`, `stock_new`.`sold`), (SELECT 1 UNION ALL SELECT 2)),
    `largest` = CASE WHEN `stock`.`largest` IS NULL OR (`stock`.`largest` < `stock_new`.`largest`) THEN `stock_new`.`largest` ELSE `stock`.`largest` END;
-- ("a", 2, 2)
-- ("b", 1, 1)

-- upsert `stock`: 1 row
INSERT INTO `stock` (`sku`, `sold`, `largest`)
VALUES
    (?, ?, ?)
AS `stock_new`
ON DUPLICATE KEY UPDATE
    `sold` = IF(`stock`.`sku` = `stock_new`.`sku`, COALESCE(`stock`.`sold` + `stock_new`.`sold`, `stock`.`sold`, `stock_new`.`sold`), (SELECT 1 UNION ALL SELECT 2)),
    `largest` = CASE WHEN `stock`.`largest` IS NULL OR (`stock`.`largest` < `stock_new`.`largest`) THEN `stock_new`.`largest` ELSE `stock`.`largest` END;
-- ("a", 5, 5)

