-- tests/cases/shopify-orders/events.ndjson:1: orders/create 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Ottawa", "CA", NULL)

-- upsert `orders`: 1 row
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (820982911946154508, "example.myshopify.com", "#9999", 115310627314723954, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (820982911946154508, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154508, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154508  820982911946154508
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (820982911946154508, 141249953214522974, 1, NULL, NULL, NULL, "Gift card", NULL, 2, 92.990, 92.990, 0.000, true, "[]")
-- (820982911946154508, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
INSERT INTO "shipping_lines" ("order_id", "id", "title", "source", "price", "discounted")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "title" = excluded."title",
    "source" = excluded."source",
    "price" = excluded."price",
    "discounted" = excluded."discounted"
WHERE
    "shipping_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "shipping_lines"."source" COLLATE BINARY IS NOT excluded."source"
    OR "shipping_lines"."price" IS NOT excluded."price"
    OR "shipping_lines"."discounted" IS NOT excluded."discounted";
-- (820982911946154508, 271878346596884015, "By post", "shopify", 10.000, 0.000)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.940)
-- (820982911946154508, "line", 866550311766439020, 1, "City Tax", 0.000050, 0.010)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "order", 820982911946154508, 0, 820982911946154508, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "order", 820982911946154508, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154508, "order", 820982911946154508, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0                   1  2
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- (820982911946154508, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
--    order_id    820982911946154508  820982911946154508  820982911946154508
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")
-- (820982911946154508, 1, "manual", "Apology", 5.000, "fixed_amount", "line_item")
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154508, 2, "discount_code", "FREESHIP", 100.000, "percentage", "shipping_line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:2: orders/create 5000000000001
-- upsert `orders`: 1 row
--    id                    5000000000001
--    shop                  example.myshopify.com
--    name                  #1002
--    customer              NULL
--    email                 NULL
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              KWD
--    presentment_currency  EUR
--    subtotal_price        3.750
--    total_discounts       0.000
--    total_shipping        0.000
--    total_tax             0.000
--    total_price           3.750
--    total_presented       10.200
--    taxes_included        false
--    is_test               false
--    tags                  NULL
--    client                NULL
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-02 07:00:00
--    updated_at            2022-01-02 07:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (5000000000001, "example.myshopify.com", "#1002", NULL, NULL, "pending", NULL, "KWD", "EUR", 3.750, 0.000, 0.000, 0.000, 3.750, 10.200, false, false, NULL, NULL, NULL, NULL, "2022-01-02 07:00:00", "2022-01-02 07:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000001
--    and kind is none of
DELETE FROM "addresses"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of  13500000000001
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (5000000000001, 13500000000001)

-- replace `line_items`: 1 row
--    order_id        5000000000001
--    id              13500000000001
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Dates
--    variant_title   NULL
--    quantity        3
--    price           1.250
--    presented       3.400
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (5000000000001, 13500000000001, 0, 632910392, 808950810, NULL, "Dates", NULL, 3, 1.250, 3.400, 0.000, false, "[]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000001
--    and position is none of
DELETE FROM "discounts"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          5000000000001
--    and gateway is none of
DELETE FROM "payments"
WHERE "order_id" = ?;
-- (5000000000001)

-- tests/cases/shopify-orders/events.ndjson:3: orders/create 820982911946154509
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Ottawa", "CA", NULL)

-- upsert `orders`: 1 row
--    id                    820982911946154509
--    shop                  example.myshopify.com
--    name                  #9998
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (820982911946154509, "example.myshopify.com", "#9998", 115310627314723954, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154509
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154509, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (820982911946154509, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154509, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154509
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154509, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154509  820982911946154509
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (820982911946154509, 141249953214522974, 1, NULL, NULL, NULL, "Gift card", NULL, 2, 92.990, 92.990, 0.000, true, "[]")
-- (820982911946154509, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154509
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154509, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154509
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
INSERT INTO "shipping_lines" ("order_id", "id", "title", "source", "price", "discounted")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "title" = excluded."title",
    "source" = excluded."source",
    "price" = excluded."price",
    "discounted" = excluded."discounted"
WHERE
    "shipping_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "shipping_lines"."source" COLLATE BINARY IS NOT excluded."source"
    OR "shipping_lines"."price" IS NOT excluded."price"
    OR "shipping_lines"."discounted" IS NOT excluded."discounted";
-- (820982911946154509, 271878346596884015, "By post", "shopify", 10.000, 0.000)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154509, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154509, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.940)
-- (820982911946154509, "line", 866550311766439020, 1, "City Tax", 0.000050, 0.010)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?));
-- (820982911946154509, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154509
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154509, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              order
--    and owner_id is none of  820982911946154509  820982911946154509
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154509, "order", 820982911946154509, 0, 820982911946154509, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    owner     order               order
--    owner_id  820982911946154509  820982911946154509
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154509, "order", 820982911946154509, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154509, "order", 820982911946154509, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154509
--    and position is none of  0                   1  2
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- (820982911946154509, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
--    order_id    820982911946154509  820982911946154509  820982911946154509
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154509, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")
-- (820982911946154509, 1, "manual", "Apology", 5.000, "fixed_amount", "line_item")
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154509, 2, "discount_code", "FREESHIP", 100.000, "percentage", "shipping_line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154509, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154509  820982911946154509  820982911946154509
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154509, "line", 141249953214522974, 0, 4.500)
-- (820982911946154509, "line", 866550311766439020, 0, 10.500)
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154509, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (820982911946154509, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154509
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154509, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154509
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (820982911946154509, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    gateway   bogus               visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154509, "bogus")
-- (820982911946154509, "visa")

-- tests/cases/shopify-orders/events.ndjson:4: app/uninstalled 548380009
-- skipped: the mapping has no such event type

-- tests/cases/shopify-orders/events.ndjson:5: orders/create 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Ottawa", "CA", NULL)

-- upsert `orders`: 1 row
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (820982911946154508, "example.myshopify.com", "#9999", 115310627314723954, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (820982911946154508, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154508, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154508  820982911946154508
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (820982911946154508, 141249953214522974, 1, NULL, NULL, NULL, "Gift card", NULL, 2, 92.990, 92.990, 0.000, true, "[]")
-- (820982911946154508, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
INSERT INTO "shipping_lines" ("order_id", "id", "title", "source", "price", "discounted")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "title" = excluded."title",
    "source" = excluded."source",
    "price" = excluded."price",
    "discounted" = excluded."discounted"
WHERE
    "shipping_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "shipping_lines"."source" COLLATE BINARY IS NOT excluded."source"
    OR "shipping_lines"."price" IS NOT excluded."price"
    OR "shipping_lines"."discounted" IS NOT excluded."discounted";
-- (820982911946154508, 271878346596884015, "By post", "shopify", 10.000, 0.000)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.940)
-- (820982911946154508, "line", 866550311766439020, 1, "City Tax", 0.000050, 0.010)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "order", 820982911946154508, 0, 820982911946154508, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "order", 820982911946154508, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154508, "order", 820982911946154508, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0                   1  2
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- (820982911946154508, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
--    order_id    820982911946154508  820982911946154508  820982911946154508
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")
-- (820982911946154508, 1, "manual", "Apology", 5.000, "fixed_amount", "line_item")
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154508, 2, "discount_code", "FREESHIP", 100.000, "percentage", "shipping_line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:6: orders/paid 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Paris
--    country         FR
--    tags            vip
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Paris", "FR", "vip")

-- upsert `orders`: 1 row
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      paid
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2021-12-31 23:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (820982911946154508, "example.myshopify.com", "#9999", 115310627314723954, "jon@example.com", "paid", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2021-12-31 23:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (820982911946154508, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154508, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154508, 866550311766439020)

-- replace `line_items`: 1 row
--    order_id        820982911946154508
--    id              866550311766439020
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             RADIO-PINK
--    title           Radio, small
--    variant_title   Pink
--    quantity        1
--    price           199.000
--    presented       199.000
--    total_discount  0.000
--    is_gift_card    false
--    properties      [{"name":"Engraving","value":"Happy Birt…
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (820982911946154508, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015  271878346596884016
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154508, 271878346596884015, 271878346596884016)

-- replace `shipping_lines`: 2 rows
--    order_id    820982911946154508  820982911946154508
--    id          271878346596884015  271878346596884016
--    title       By post             Gift wrap
--    source      shopify             manual
--    price       0.000               2.000
--    discounted  0.000               2.000
INSERT INTO "shipping_lines" ("order_id", "id", "title", "source", "price", "discounted")
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "title" = excluded."title",
    "source" = excluded."source",
    "price" = excluded."price",
    "discounted" = excluded."discounted"
WHERE
    "shipping_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "shipping_lines"."source" COLLATE BINARY IS NOT excluded."source"
    OR "shipping_lines"."price" IS NOT excluded."price"
    OR "shipping_lines"."discounted" IS NOT excluded."discounted";
-- (820982911946154508, 271878346596884015, "By post", "shopify", 0.000, 0.000)
-- (820982911946154508, 271878346596884016, "Gift wrap", "manual", 2.000, 2.000)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     line
--    owner_id  866550311766439020
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     11.040
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.040)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154508, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154508, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (820982911946154508, 0)

-- replace `discounts`: 1 row
--    order_id    820982911946154508
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020
--    and discount is none of  0
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     line
--    owner_id  866550311766439020
--    discount  0
--    amount    15.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 866550311766439020, 0, 15.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154508, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?);
-- (820982911946154508, "visa")

-- replace `payments`: 1 row
--    order_id  820982911946154508
--    gateway   visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:7: orders/cancelled 820982911946154510
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Paris
--    country         FR
--    tags            vip
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Paris", "FR", "vip")

-- upsert `orders`: 1 row
--    id                    820982911946154510
--    shop                  example.myshopify.com
--    name                  #10000
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      voided
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                NULL
--    cancel_reason         customer
--    cancelled_at          2022-01-01 01:00:00
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 01:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (820982911946154510, "example.myshopify.com", "#10000", 115310627314723954, "jon@example.com", "voided", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", NULL, "customer", "2022-01-01 01:00:00", "2022-01-01 00:00:00", "2022-01-01 01:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154510
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154510, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154510  820982911946154510
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (820982911946154510, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154510, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154510
--    and id is none of  866550311766439021
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154510, 866550311766439021)

-- replace `line_items`: 1 row
--    order_id        820982911946154510
--    id              866550311766439021
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Case
--    variant_title   NULL
--    quantity        1
--    price           9.000
--    presented       9.000
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (820982911946154510, 866550311766439021, 0, 632910392, 808950810, NULL, "Case", NULL, 1, 9.000, 9.000, 0.000, false, "[]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154510
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = ?;
-- (820982911946154510)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154510, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154510, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154510, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154510
--    and position is none of
DELETE FROM "discounts"
WHERE "order_id" = ?;
-- (820982911946154510)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154510, "line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (820982911946154510, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154510
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (820982911946154510, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154510  820982911946154510
--    gateway   bogus               visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154510, "bogus")
-- (820982911946154510, "visa")

-- tests/cases/shopify-orders/events.ndjson:8: orders/create 5000000000009
-- upsert `orders`: 1 row
--    id                    5000000000009
--    shop                  example.myshopify.com
--    name                  #1009
--    customer              NULL
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                NULL
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (5000000000009, "example.myshopify.com", "#1009", NULL, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", NULL, NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000009
--    and kind is none of  billing_address  shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (5000000000009, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  5000000000009    5000000000009
--    kind      billing_address  shipping_address
--    name      Ann Porter       Ann Porter
--    street    1 Quay Street    1 Quay Street, Dock 4
--    zip       40003            40003
--    city      Louisville       Louisville
--    province  KY               KY
--    country   US               US
--    phone     555-555-0100     555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (5000000000009, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (5000000000009, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000009
--    and id is none of  13500000000009
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (5000000000009, 13500000000009)

-- replace `line_items`: 1 row
--    order_id        5000000000009
--    id              13500000000009
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Nothing
--    variant_title   NULL
--    quantity        1
--    price           0.000
--    presented       0.000
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (5000000000009, 13500000000009, 0, 632910392, 808950810, NULL, "Nothing", NULL, 1, 0.000, 0.000, 0.000, false, "[]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000009
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = ?;
-- (5000000000009)

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000009, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000009, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000009, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000009
--    and position is none of  0
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (5000000000009, 0)

-- replace `discounts`: 1 row
--    order_id    5000000000009
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (5000000000009, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000009
--    where owner              line
--    and owner_id is none of  13500000000009
--    and discount is none of  0
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (5000000000009, "line", 13500000000009, 0)

-- replace `discount_allocations`: 1 row
--    order_id  5000000000009
--    owner     line
--    owner_id  13500000000009
--    discount  0
--    amount    0.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (5000000000009, "line", 13500000000009, 0, 0.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000009
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000009, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          5000000000009
--    and gateway is none of  visa           bogus
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (5000000000009, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  5000000000009  5000000000009
--    gateway   bogus          visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (5000000000009, "bogus")
-- (5000000000009, "visa")

-- tests/cases/shopify-orders/events.ndjson:9: orders/delete 5000000000009
-- delete `orders`: 1 row
--    where id  5000000000009
DELETE FROM "orders"
WHERE "id" = ?;
-- (5000000000009)

-- tests/cases/shopify-orders/events.ndjson:10: orders/create 5000000000010
-- dead letter (extract): `$.line_items[*]` line 1: `line.price` is text, but not a number, column `line_items.price` takes `decimal(18,3)`

-- tests/cases/shopify-orders/events.ndjson:11: orders/create 5000000000010
-- dead letter (extract): `$.line_items[*]` line 1: `line.price` is a number with more than 3 digits after the point, column `line_items.price` takes `decimal(18,3)`

-- tests/cases/shopify-orders/events.ndjson:12: orders/updated 820982911946154508
-- dead letter (extract): `$.line_items[*]` line 1: `line` is text, the path takes an object; column `line_items.id` cannot be read

-- tests/cases/shopify-orders/events.ndjson:13: orders/updated 820982911946154508
-- upsert `customers`: 1 row
--    id              115310627314723954
--    name            Jon Porter
--    email           jon@example.com
--    verified_email  true
--    city            Ottawa
--    country         CA
--    tags            NULL
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723954, "Jon Porter", "jon@example.com", true, "Ottawa", "CA", NULL)

-- upsert `orders`: 1 row
--    id                    820982911946154508
--    shop                  example.myshopify.com
--    name                  #9999
--    customer              115310627314723954
--    email                 jon@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              USD
--    presentment_currency  USD
--    subtotal_price        364.980
--    total_discounts       20.000
--    total_shipping        10.000
--    total_tax             24.000
--    total_price           398.980
--    total_presented       398.980
--    taxes_included        false
--    is_test               true
--    tags                  tag1, tag2
--    client                {"accept_language":"en","browser_height"…
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-01 00:00:00
--    updated_at            2022-01-01 00:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (820982911946154508, "example.myshopify.com", "#9999", 115310627314723954, "jon@example.com", "pending", NULL, "USD", "USD", 364.980, 20.000, 10.000, 24.000, 398.980, 398.980, false, true, "tag1, tag2", "{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}", NULL, NULL, "2022-01-01 00:00:00", "2022-01-01 00:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    kind      billing_address     shipping_address
--    name      Ann Porter          Ann Porter
--    street    1 Quay Street       1 Quay Street, Dock 4
--    zip       40003               40003
--    city      Louisville          Louisville
--    province  KY                  KY
--    country   US                  US
--    phone     555-555-0100        555-555-0100
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" COLLATE BINARY IS NOT excluded."name"
    OR "addresses"."street" COLLATE BINARY IS NOT excluded."street"
    OR "addresses"."zip" COLLATE BINARY IS NOT excluded."zip"
    OR "addresses"."city" COLLATE BINARY IS NOT excluded."city"
    OR "addresses"."province" COLLATE BINARY IS NOT excluded."province"
    OR "addresses"."country" COLLATE BINARY IS NOT excluded."country"
    OR "addresses"."phone" COLLATE BINARY IS NOT excluded."phone";
-- (820982911946154508, "billing_address", "Ann Porter", "1 Quay Street", "40003", "Louisville", "KY", "US", "555-555-0100")
-- (820982911946154508, "shipping_address", "Ann Porter", "1 Quay Street, Dock 4", "40003", "Louisville", "KY", "US", "555-555-0100")

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
--    order_id        820982911946154508  820982911946154508
--    id              141249953214522974  866550311766439020
--    position        1                   0
--    product_id      NULL                632910392
--    variant_id      NULL                808950810
--    sku             NULL                RADIO-PINK
--    title           Gift card           Radio, small
--    variant_title   NULL                Pink
--    quantity        2                   1
--    price           92.990              199.000
--    presented       92.990              199.000
--    total_discount  0.000               0.000
--    is_gift_card    true                false
--    properties      []                  [{"name":"Engraving","value":"Happy Birt…
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (820982911946154508, 141249953214522974, 1, NULL, NULL, NULL, "Gift card", NULL, 2, 92.990, 92.990, 0.000, true, "[]")
-- (820982911946154508, 866550311766439020, 0, 632910392, 808950810, "RADIO-PINK", "Radio, small", "Pink", 1, 199.000, 199.000, 0.000, false, "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
INSERT INTO "shipping_lines" ("order_id", "id", "title", "source", "price", "discounted")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "title" = excluded."title",
    "source" = excluded."source",
    "price" = excluded."price",
    "discounted" = excluded."discounted"
WHERE
    "shipping_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "shipping_lines"."source" COLLATE BINARY IS NOT excluded."source"
    OR "shipping_lines"."price" IS NOT excluded."price"
    OR "shipping_lines"."discounted" IS NOT excluded."discounted";
-- (820982911946154508, 271878346596884015, "By post", "shopify", 10.000, 0.000)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "line", 866550311766439020, 0, "State Tax", 0.060000, 11.940)
-- (820982911946154508, "line", 866550311766439020, 1, "City Tax", 0.000050, 0.010)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "shipping", 271878346596884015, 0, "State Tax", 0.060000, 0.600)

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "order", 820982911946154508, 0, 820982911946154508, 1)

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
VALUES
    (?, ?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" COLLATE BINARY IS NOT excluded."title"
    OR "tax_lines"."rate" IS NOT excluded."rate"
    OR "tax_lines"."price" IS NOT excluded."price";
-- (820982911946154508, "order", 820982911946154508, 0, "State Tax", 0.060000, 12.540)
-- (820982911946154508, "order", 820982911946154508, 1, "City Tax", 0.000050, 0.010)

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (820982911946154508, 0)

-- replace `discounts`: 1 row
--    order_id    820982911946154508
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" COLLATE BINARY IS NOT excluded."kind"
    OR "discounts"."title" COLLATE BINARY IS NOT excluded."title"
    OR "discounts"."value" IS NOT excluded."value"
    OR "discounts"."value_type" COLLATE BINARY IS NOT excluded."value_type"
    OR "discounts"."target" COLLATE BINARY IS NOT excluded."target";
-- (820982911946154508, 0, "automatic", "Ten off", 10.000, "percentage", "line_item")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 141249953214522974, 0, 4.500)
-- (820982911946154508, "line", 866550311766439020, 0, 10.500)
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "shipping", 271878346596884015, 2, 10.000)

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- tests/cases/shopify-orders/events.ndjson:14: orders/updated 820982911946154508
-- dead letter (extract): `$['billing_address', 'shipping_address']` address 1: `address.country_code` is text of 6 characters, column `addresses.country` takes `char(2)`

-- tests/cases/shopify-orders/events.ndjson:15: 5000000000010
-- dead letter (decode): no event type: nothing at `envelope.detail.metadata['X-Shopify-Topic']`

-- tests/cases/shopify-orders/events.ndjson:16: orders/updated 5000000000001
-- upsert `customers`: 1 row
--    id              115310627314723955
--    name            Zoë
--    email           late@example.com
--    verified_email  NULL
--    city            NULL
--    country         NULL
--    tags            NULL
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags";
-- (115310627314723955, "Zoë", "late@example.com", NULL, NULL, NULL, NULL)

-- upsert `orders`: 1 row
--    id                    5000000000001
--    shop                  example.myshopify.com
--    name                  #1002
--    customer              115310627314723955
--    email                 late@example.com
--    financial_status      pending
--    fulfillment_status    NULL
--    currency              KWD
--    presentment_currency  EUR
--    subtotal_price        3.750
--    total_discounts       0.000
--    total_shipping        0.000
--    total_tax             0.000
--    total_price           3.750
--    total_presented       10.200
--    taxes_included        false
--    is_test               false
--    tags                  NULL
--    client                NULL
--    cancel_reason         NULL
--    cancelled_at          NULL
--    created_at            2022-01-02 07:00:00
--    updated_at            2022-01-03 07:00:00
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "shop" = excluded."shop",
    "name" = excluded."name",
    "customer" = excluded."customer",
    "email" = excluded."email",
    "financial_status" = excluded."financial_status",
    "fulfillment_status" = excluded."fulfillment_status",
    "currency" = excluded."currency",
    "presentment_currency" = excluded."presentment_currency",
    "subtotal_price" = excluded."subtotal_price",
    "total_discounts" = excluded."total_discounts",
    "total_shipping" = excluded."total_shipping",
    "total_tax" = excluded."total_tax",
    "total_price" = excluded."total_price",
    "total_presented" = excluded."total_presented",
    "taxes_included" = excluded."taxes_included",
    "is_test" = excluded."is_test",
    "tags" = excluded."tags",
    "client" = excluded."client",
    "cancel_reason" = excluded."cancel_reason",
    "cancelled_at" = excluded."cancelled_at",
    "created_at" = excluded."created_at",
    "updated_at" = excluded."updated_at";
-- (5000000000001, "example.myshopify.com", "#1002", 115310627314723955, "late@example.com", "pending", NULL, "KWD", "EUR", 3.750, 0.000, 0.000, 0.000, 3.750, 10.200, false, false, NULL, NULL, NULL, NULL, "2022-01-02 07:00:00", "2022-01-03 07:00:00")

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000001
--    and kind is none of
DELETE FROM "addresses"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of  13500000000001
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (5000000000001, 13500000000001)

-- replace `line_items`: 1 row
--    order_id        5000000000001
--    id              13500000000001
--    position        0
--    product_id      632910392
--    variant_id      808950810
--    sku             NULL
--    title           Dates
--    variant_title   NULL
--    quantity        3
--    price           1.250
--    presented       3.400
--    total_discount  0.000
--    is_gift_card    false
--    properties      []
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "position" = excluded."position",
    "product_id" = excluded."product_id",
    "variant_id" = excluded."variant_id",
    "sku" = excluded."sku",
    "title" = excluded."title",
    "variant_title" = excluded."variant_title",
    "quantity" = excluded."quantity",
    "price" = excluded."price",
    "presented" = excluded."presented",
    "total_discount" = excluded."total_discount",
    "is_gift_card" = excluded."is_gift_card",
    "properties" = excluded."properties"
WHERE
    "line_items"."position" IS NOT excluded."position"
    OR "line_items"."product_id" IS NOT excluded."product_id"
    OR "line_items"."variant_id" IS NOT excluded."variant_id"
    OR "line_items"."sku" COLLATE BINARY IS NOT excluded."sku"
    OR "line_items"."title" COLLATE BINARY IS NOT excluded."title"
    OR "line_items"."variant_title" COLLATE BINARY IS NOT excluded."variant_title"
    OR "line_items"."quantity" IS NOT excluded."quantity"
    OR "line_items"."price" IS NOT excluded."price"
    OR "line_items"."presented" IS NOT excluded."presented"
    OR "line_items"."total_discount" IS NOT excluded."total_discount"
    OR "line_items"."is_gift_card" IS NOT excluded."is_gift_card"
    OR "line_items"."properties" COLLATE BINARY IS NOT excluded."properties";
-- (5000000000001, 13500000000001, 0, 632910392, 808950810, NULL, "Dates", NULL, 3, 1.250, 3.400, 0.000, false, "[]")

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "line")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "shipping")

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "order")

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000001
--    and position is none of
DELETE FROM "discounts"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "line")

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "shipping")

-- replace `payments`: what the event no longer has
--    where order_id          5000000000001
--    and gateway is none of  cash
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?);
-- (5000000000001, "cash")

-- replace `payments`: 1 row
--    order_id  5000000000001
--    gateway   cash
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (5000000000001, "cash")

