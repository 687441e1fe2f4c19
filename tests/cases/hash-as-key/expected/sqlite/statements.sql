-- upsert `orders`: 1 row
INSERT INTO "orders" ("order_key", "shop", "number", "total")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("order_key") DO UPDATE SET
    "shop" = excluded."shop",
    "number" = excluded."number",
    "total" = excluded."total";
-- ("cd47f3113828ef4f9a66850a3d3ff4094565038eb083fb494511b7ca6bbe566e", "north", "A-1", 12.50)

