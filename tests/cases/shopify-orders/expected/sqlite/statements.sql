-- upsert `customers`: 1 row
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

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "order_id" = ?
    AND ("kind") NOT IN (?, ?);
-- (820982911946154508, "billing_address", "shipping_address")

-- replace `addresses`: 2 rows
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

-- replace `line_items`: rows that the event no longer has
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154508, 866550311766439020, 141249953214522974)

-- replace `line_items`: 2 rows
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

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (820982911946154508, 271878346596884015)

-- replace `shipping_lines`: 1 row
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

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1)

-- replace `tax_lines`: 2 rows
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

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "position") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 0)

-- replace `tax_lines`: 1 row
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

-- replace `discounts`: rows that the event no longer has
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?, ?, ?, ?);
-- (820982911946154508, 0, 1, 2, 2)

-- replace `discounts`: 3 rows
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

-- replace `discounts`: 3 rows
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

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?), (?, ?), (?, ?), (?, ?));
-- (820982911946154508, "line", 866550311766439020, 0, 866550311766439020, 1, 141249953214522974, 0, 141249953214522974, 0)

-- replace `discount_allocations`: 3 rows
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

-- replace `discount_allocations`: 3 rows
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS NOT excluded."amount";
-- (820982911946154508, "line", 866550311766439020, 1, 5.000)

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?
    AND ("owner_id", "discount") NOT IN (VALUES (?, ?));
-- (820982911946154508, "shipping", 271878346596884015, 2)

-- replace `payments`: rows that the event no longer has
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?, ?);
-- (820982911946154508, "visa", "bogus")

-- replace `payments`: 2 rows
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154508, "bogus")
-- (820982911946154508, "visa")

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `line_items`: rows that the event no longer has
DELETE FROM "line_items"
WHERE "order_id" = ?
    AND ("id") NOT IN (?);
-- (5000000000001, 13500000000001)

-- replace `line_items`: 1 row
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

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM "shipping_lines"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM "tax_lines"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "line")

-- replace `discounts`: rows that the event no longer has
DELETE FROM "discounts"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM "discount_allocations"
WHERE "order_id" = ? AND "owner" = ?;
-- (5000000000001, "line")

-- replace `payments`: rows that the event no longer has
DELETE FROM "payments"
WHERE "order_id" = ?;
-- (5000000000001)

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM "shipping_lines"
WHERE "order_id" = ?
    AND ("id") NOT IN (?, ?);
-- (820982911946154508, 271878346596884015, 271878346596884016)

-- replace `shipping_lines`: 2 rows
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

-- replace `discounts`: rows that the event no longer has
DELETE FROM "discounts"
WHERE "order_id" = ?
    AND ("position") NOT IN (?);
-- (820982911946154508, 0)

-- replace `payments`: rows that the event no longer has
DELETE FROM "payments"
WHERE "order_id" = ?
    AND ("gateway") NOT IN (?);
-- (820982911946154508, "visa")

-- replace `payments`: 1 row
INSERT INTO "payments" ("order_id", "gateway")
VALUES
    (?, ?)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- (820982911946154508, "visa")

-- delete `orders`: 1 row
DELETE FROM "orders"
WHERE "id" = ?;
-- (5000000000009)

