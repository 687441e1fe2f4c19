-- upsert `items_by_position`: 2 rows
INSERT INTO "items_by_position" ("order_id", "position", "sku")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku";
-- (1, 0, "A")
-- (1, 1, "B")

-- upsert `items_by_their_own_id`: 2 rows
INSERT INTO "items_by_their_own_id" ("id", "order_id")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "order_id" = excluded."order_id";
-- (11, 1)
-- (12, 1)

-- upsert `prices`: 3 rows
INSERT INTO "prices" ("article", "variant", "position", "net")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("article", "variant", "position") DO UPDATE SET
    "net" = excluded."net";
-- (1, "large", 0, 3.00)
-- (1, "small", 0, 1.50)

-- upsert `prices`: 3 rows
INSERT INTO "prices" ("article", "variant", "position", "net")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("article", "variant", "position") DO UPDATE SET
    "net" = excluded."net";
-- (1, "small", 1, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO "prices_by_their_own_id" ("id", "net")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "net" = excluded."net";
-- (21, 1.50)
-- (22, 2.00)

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO "prices_by_their_own_id" ("id", "net")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "net" = excluded."net";
-- (23, 3.00)

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state";
-- (1, "paid")

-- upsert `items_by_position`: 1 row
INSERT INTO "items_by_position" ("order_id", "position", "sku")
VALUES
    (?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku";
-- (2, 0, "A")

-- upsert `items_by_their_own_id`: 1 row
INSERT INTO "items_by_their_own_id" ("id", "order_id")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "order_id" = excluded."order_id";
-- (13, 2)

