-- stock[0]@0: stock.moved A-1
-- update `stock`: 1 row
--    warehouse  NULL
--    position   0
--    moved_at   2025-01-15 10:30:00.000
--    where sku  A-1
UPDATE "stock" SET
    "warehouse" = ?,
    "position" = ?,
    "moved_at" = ?
WHERE "sku" = ?;
-- (NULL, 0, "2025-01-15 10:30:00.000", "A-1")

