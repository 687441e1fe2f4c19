-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "email", "item_count", "qty_sum", "amount_sum")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email",
    "item_count" = excluded."item_count",
    "qty_sum" = excluded."qty_sum",
    "amount_sum" = excluded."amount_sum";
-- (1, "ada@example.com", 2, 3, 0.30)

