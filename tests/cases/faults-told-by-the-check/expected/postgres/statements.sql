-- upsert `items_by_position`: 2 rows
INSERT INTO "items_by_position" ("order_id", "position", "sku")
SELECT new."order_id", new."position", new."sku"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("order_id", "position", "sku")
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "sku" = excluded."sku"
WHERE ROW("items_by_position"."sku")::RECORD
    *<> ROW(excluded."sku")::RECORD;
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["A", "B"]

-- upsert `items_by_their_own_id`: 2 rows
INSERT INTO "items_by_their_own_id" ("id", "order_id")
SELECT new."id", new."order_id"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[]
) AS new ("id", "order_id")
ON CONFLICT ("id") DO UPDATE SET
    "order_id" = excluded."order_id"
WHERE ROW("items_by_their_own_id"."order_id")::RECORD
    *<> ROW(excluded."order_id")::RECORD;
-- $1 = [11, 12]
-- $2 = [1, 1]

-- upsert `prices`: 3 rows
INSERT INTO "prices" ("article", "variant", "position", "net")
SELECT new."article", new."variant", new."position", new."net"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[]
) AS new ("article", "variant", "position", "net")
ON CONFLICT ("article", "variant", "position") DO UPDATE SET
    "net" = excluded."net"
WHERE ROW("prices"."net")::RECORD
    *<> ROW(excluded."net")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = ["large", "small", "small"]
-- $3 = [0, 0, 1]
-- $4 = [3.00, 1.50, 2.00]

-- upsert `prices_by_their_own_id`: 3 rows
INSERT INTO "prices_by_their_own_id" ("id", "net")
SELECT new."id", new."net"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "net")
ON CONFLICT ("id") DO UPDATE SET
    "net" = excluded."net"
WHERE ROW("prices_by_their_own_id"."net")::RECORD
    *<> ROW(excluded."net")::RECORD;
-- $1 = [21, 22, 23]
-- $2 = [1.50, 2.00, 3.00]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "state")
SELECT new."id", new."state"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "state")
ON CONFLICT ("id") DO UPDATE SET
    "state" = excluded."state"
WHERE ROW("orders"."state")::RECORD
    *<> ROW(excluded."state")::RECORD;
-- $1 = [1]
-- $2 = ["paid"]

