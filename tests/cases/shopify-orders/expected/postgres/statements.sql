-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name", "email", "verified_email", "city", "country", "tags")
SELECT new."id", new."name", new."email", new."verified_email", new."city", new."country"::BPCHAR, new."tags"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TEXT[],
    $4::BOOL[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "verified_email", "city", "country", "tags")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "verified_email" = excluded."verified_email",
    "city" = excluded."city",
    "country" = excluded."country",
    "tags" = excluded."tags"
WHERE ROW("customers"."name", "customers"."email", "customers"."verified_email", "customers"."city", "customers"."country", "customers"."tags")::RECORD
    *<> ROW(excluded."name", excluded."email", excluded."verified_email", excluded."city", excluded."country", excluded."tags")::RECORD;
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Ottawa"]
-- $6 = ["CA"]
-- $7 = [NULL]

-- upsert `orders`: 1 row
INSERT INTO "orders" ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
SELECT new."id", new."shop", new."name", new."customer", new."email", new."financial_status", new."fulfillment_status", new."currency"::BPCHAR, new."presentment_currency"::BPCHAR, new."subtotal_price"::NUMERIC, new."total_discounts"::NUMERIC, new."total_shipping"::NUMERIC, new."total_tax"::NUMERIC, new."total_price"::NUMERIC, new."total_presented"::NUMERIC, new."taxes_included", new."is_test", new."tags", new."client"::JSONB, new."cancel_reason", new."cancelled_at", new."created_at", new."updated_at"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT8[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[],
    $14::TEXT[],
    $15::TEXT[],
    $16::BOOL[],
    $17::BOOL[],
    $18::TEXT[],
    $19::TEXT[],
    $20::TEXT[],
    $21::TIMESTAMP[],
    $22::TIMESTAMP[],
    $23::TIMESTAMP[]
) AS new ("id", "shop", "name", "customer", "email", "financial_status", "fulfillment_status", "currency", "presentment_currency", "subtotal_price", "total_discounts", "total_shipping", "total_tax", "total_price", "total_presented", "taxes_included", "is_test", "tags", "client", "cancel_reason", "cancelled_at", "created_at", "updated_at")
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
    "updated_at" = excluded."updated_at"
WHERE ROW("orders"."shop", "orders"."name", "orders"."customer", "orders"."email", "orders"."financial_status", "orders"."fulfillment_status", "orders"."currency", "orders"."presentment_currency", "orders"."subtotal_price", "orders"."total_discounts", "orders"."total_shipping", "orders"."total_tax", "orders"."total_price", "orders"."total_presented", "orders"."taxes_included", "orders"."is_test", "orders"."tags", "orders"."client", "orders"."cancel_reason", "orders"."cancelled_at", "orders"."created_at", "orders"."updated_at")::RECORD
    *<> ROW(excluded."shop", excluded."name", excluded."customer", excluded."email", excluded."financial_status", excluded."fulfillment_status", excluded."currency", excluded."presentment_currency", excluded."subtotal_price", excluded."total_discounts", excluded."total_shipping", excluded."total_tax", excluded."total_price", excluded."total_presented", excluded."taxes_included", excluded."is_test", excluded."tags", excluded."client", excluded."cancel_reason", excluded."cancelled_at", excluded."created_at", excluded."updated_at")::RECORD;
-- $1 = [820982911946154508]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#9999"]
-- $4 = [115310627314723954]
-- $5 = ["jon@example.com"]
-- $6 = ["pending"]
-- $7 = [NULL]
-- $8 = ["USD"]
-- $9 = ["USD"]
-- $10 = [364.980]
-- $11 = [20.000]
-- $12 = [10.000]
-- $13 = [24.000]
-- $14 = [398.980]
-- $15 = [398.980]
-- $16 = [false]
-- $17 = [true]
-- $18 = ["tag1, tag2"]
-- $19 = ["{\"accept_language\":\"en\",\"browser_height\":null,\"browser_width\":null,\"user_agent\":\"Mozilla/5.0\"}"]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = ["2022-01-01 00:00:00"]
-- $23 = ["2022-01-01 00:00:00"]

-- replace `addresses`: rows that the event no longer has
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND ("addresses"."kind") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = ["billing_address", "shipping_address"]

-- replace `addresses`: 2 rows
WITH new AS (
    SELECT new."order_id", new."kind", new."name", new."street", new."zip", new."city", new."province", new."country"::BPCHAR, new."phone"
    FROM UNNEST(
        $1::INT8[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[],
        $7::TEXT[],
        $8::TEXT[],
        $9::TEXT[]
    ) AS new ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
),
changed AS (
    UPDATE "addresses" SET
        "name" = new."name",
        "street" = new."street",
        "zip" = new."zip",
        "city" = new."city",
        "province" = new."province",
        "country" = new."country",
        "phone" = new."phone"
    FROM new
    WHERE "addresses"."order_id" = new."order_id" AND "addresses"."kind" = new."kind" AND (
        "addresses"."name" IS DISTINCT FROM new."name"
        OR "addresses"."street" IS DISTINCT FROM new."street"
        OR "addresses"."zip" IS DISTINCT FROM new."zip"
        OR "addresses"."city" IS DISTINCT FROM new."city"
        OR "addresses"."province" IS DISTINCT FROM new."province"
        OR "addresses"."country" IS DISTINCT FROM new."country"
        OR "addresses"."phone" IS DISTINCT FROM new."phone"
    )
)
INSERT INTO "addresses" ("order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone")
SELECT "order_id", "kind", "name", "street", "zip", "city", "province", "country", "phone" FROM new
WHERE NOT EXISTS (
    SELECT FROM "addresses" AS stored WHERE stored."order_id" = new."order_id" AND stored."kind" = new."kind"
)
ON CONFLICT ("order_id", "kind") DO UPDATE SET
    "name" = excluded."name",
    "street" = excluded."street",
    "zip" = excluded."zip",
    "city" = excluded."city",
    "province" = excluded."province",
    "country" = excluded."country",
    "phone" = excluded."phone"
WHERE
    "addresses"."name" IS DISTINCT FROM excluded."name"
    OR "addresses"."street" IS DISTINCT FROM excluded."street"
    OR "addresses"."zip" IS DISTINCT FROM excluded."zip"
    OR "addresses"."city" IS DISTINCT FROM excluded."city"
    OR "addresses"."province" IS DISTINCT FROM excluded."province"
    OR "addresses"."country" IS DISTINCT FROM excluded."country"
    OR "addresses"."phone" IS DISTINCT FROM excluded."phone";
-- $1 = [820982911946154508, 820982911946154508]
-- $2 = ["billing_address", "shipping_address"]
-- $3 = ["Ann Porter", "Ann Porter"]
-- $4 = ["1 Quay Street", "1 Quay Street, Dock 4"]
-- $5 = ["40003", "40003"]
-- $6 = ["Louisville", "Louisville"]
-- $7 = ["KY", "KY"]
-- $8 = ["US", "US"]
-- $9 = ["555-555-0100", "555-555-0100"]

-- replace `line_items`: rows that the event no longer has
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND ("line_items"."id") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT8[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = [866550311766439020, 141249953214522974]

-- replace `line_items`: 2 rows
WITH new AS (
    SELECT new."order_id", new."id", new."position", new."product_id", new."variant_id", new."sku", new."title", new."variant_title", new."quantity", new."price"::NUMERIC, new."presented"::NUMERIC, new."total_discount"::NUMERIC, new."is_gift_card", new."properties"::JSONB
    FROM UNNEST(
        $1::INT8[],
        $2::INT8[],
        $3::INT4[],
        $4::INT8[],
        $5::INT8[],
        $6::TEXT[],
        $7::TEXT[],
        $8::TEXT[],
        $9::INT4[],
        $10::TEXT[],
        $11::TEXT[],
        $12::TEXT[],
        $13::BOOL[],
        $14::TEXT[]
    ) AS new ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
),
changed AS (
    UPDATE "line_items" SET
        "position" = new."position",
        "product_id" = new."product_id",
        "variant_id" = new."variant_id",
        "sku" = new."sku",
        "title" = new."title",
        "variant_title" = new."variant_title",
        "quantity" = new."quantity",
        "price" = new."price",
        "presented" = new."presented",
        "total_discount" = new."total_discount",
        "is_gift_card" = new."is_gift_card",
        "properties" = new."properties"
    FROM new
    WHERE "line_items"."order_id" = new."order_id" AND "line_items"."id" = new."id" AND (
        "line_items"."position" IS DISTINCT FROM new."position"
        OR "line_items"."product_id" IS DISTINCT FROM new."product_id"
        OR "line_items"."variant_id" IS DISTINCT FROM new."variant_id"
        OR "line_items"."sku" IS DISTINCT FROM new."sku"
        OR "line_items"."title" IS DISTINCT FROM new."title"
        OR "line_items"."variant_title" IS DISTINCT FROM new."variant_title"
        OR "line_items"."quantity" IS DISTINCT FROM new."quantity"
        OR "line_items"."price" IS DISTINCT FROM new."price"
        OR "line_items"."presented" IS DISTINCT FROM new."presented"
        OR "line_items"."total_discount" IS DISTINCT FROM new."total_discount"
        OR "line_items"."is_gift_card" IS DISTINCT FROM new."is_gift_card"
        OR "line_items"."properties"::TEXT COLLATE "C" IS DISTINCT FROM new."properties"::TEXT COLLATE "C"
    )
)
INSERT INTO "line_items" ("order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties")
SELECT "order_id", "id", "position", "product_id", "variant_id", "sku", "title", "variant_title", "quantity", "price", "presented", "total_discount", "is_gift_card", "properties" FROM new
WHERE NOT EXISTS (
    SELECT FROM "line_items" AS stored WHERE stored."order_id" = new."order_id" AND stored."id" = new."id"
)
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
    "line_items"."position" IS DISTINCT FROM excluded."position"
    OR "line_items"."product_id" IS DISTINCT FROM excluded."product_id"
    OR "line_items"."variant_id" IS DISTINCT FROM excluded."variant_id"
    OR "line_items"."sku" IS DISTINCT FROM excluded."sku"
    OR "line_items"."title" IS DISTINCT FROM excluded."title"
    OR "line_items"."variant_title" IS DISTINCT FROM excluded."variant_title"
    OR "line_items"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "line_items"."price" IS DISTINCT FROM excluded."price"
    OR "line_items"."presented" IS DISTINCT FROM excluded."presented"
    OR "line_items"."total_discount" IS DISTINCT FROM excluded."total_discount"
    OR "line_items"."is_gift_card" IS DISTINCT FROM excluded."is_gift_card"
    OR "line_items"."properties"::TEXT COLLATE "C" IS DISTINCT FROM excluded."properties"::TEXT COLLATE "C";
-- $1 = [820982911946154508, 820982911946154508]
-- $2 = [141249953214522974, 866550311766439020]
-- $3 = [1, 0]
-- $4 = [NULL, 632910392]
-- $5 = [NULL, 808950810]
-- $6 = [NULL, "RADIO-PINK"]
-- $7 = ["Gift card", "Radio, small"]
-- $8 = [NULL, "Pink"]
-- $9 = [2, 1]
-- $10 = [92.990, 199.000]
-- $11 = [92.990, 199.000]
-- $12 = [0.000, 0.000]
-- $13 = [true, false]
-- $14 = ["[]", "[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]"]

-- replace `shipping_lines`: rows that the event no longer has
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND ("shipping_lines"."id") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT8[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = [271878346596884015]

-- replace `shipping_lines`: 1 row
WITH new AS (
    SELECT new."order_id", new."id", new."title", new."source", new."price"::NUMERIC, new."discounted"::NUMERIC
    FROM UNNEST(
        $1::INT8[],
        $2::INT8[],
        $3::TEXT[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[]
    ) AS new ("order_id", "id", "title", "source", "price", "discounted")
),
changed AS (
    UPDATE "shipping_lines" SET
        "title" = new."title",
        "source" = new."source",
        "price" = new."price",
        "discounted" = new."discounted"
    FROM new
    WHERE "shipping_lines"."order_id" = new."order_id" AND "shipping_lines"."id" = new."id" AND (
        "shipping_lines"."title" IS DISTINCT FROM new."title"
        OR "shipping_lines"."source" IS DISTINCT FROM new."source"
        OR "shipping_lines"."price" IS DISTINCT FROM new."price"
        OR "shipping_lines"."discounted" IS DISTINCT FROM new."discounted"
    )
)
INSERT INTO "shipping_lines" ("order_id", "id", "title", "source", "price", "discounted")
SELECT "order_id", "id", "title", "source", "price", "discounted" FROM new
WHERE NOT EXISTS (
    SELECT FROM "shipping_lines" AS stored WHERE stored."order_id" = new."order_id" AND stored."id" = new."id"
)
ON CONFLICT ("order_id", "id") DO UPDATE SET
    "title" = excluded."title",
    "source" = excluded."source",
    "price" = excluded."price",
    "discounted" = excluded."discounted"
WHERE
    "shipping_lines"."title" IS DISTINCT FROM excluded."title"
    OR "shipping_lines"."source" IS DISTINCT FROM excluded."source"
    OR "shipping_lines"."price" IS DISTINCT FROM excluded."price"
    OR "shipping_lines"."discounted" IS DISTINCT FROM excluded."discounted";
-- $1 = [820982911946154508]
-- $2 = [271878346596884015]
-- $3 = ["By post"]
-- $4 = ["shopify"]
-- $5 = [10.000]
-- $6 = [0.000]

-- replace `tax_lines`: rows that the event no longer has
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND ("tax_lines"."owner_id", "tax_lines"."position") IN (
        SELECT kept.column1, kept.column2
        FROM UNNEST($3::INT8[], $4::INT4[]) AS kept (column1, column2)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
WITH new AS (
    SELECT new."order_id", new."owner", new."owner_id", new."position", new."title", new."rate"::NUMERIC, new."price"::NUMERIC
    FROM UNNEST(
        $1::INT8[],
        $2::TEXT[],
        $3::INT8[],
        $4::INT4[],
        $5::TEXT[],
        $6::TEXT[],
        $7::TEXT[]
    ) AS new ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
),
changed AS (
    UPDATE "tax_lines" SET
        "title" = new."title",
        "rate" = new."rate",
        "price" = new."price"
    FROM new
    WHERE "tax_lines"."order_id" = new."order_id" AND "tax_lines"."owner" = new."owner" AND "tax_lines"."owner_id" = new."owner_id" AND "tax_lines"."position" = new."position" AND (
        "tax_lines"."title" IS DISTINCT FROM new."title"
        OR "tax_lines"."rate" IS DISTINCT FROM new."rate"
        OR "tax_lines"."price" IS DISTINCT FROM new."price"
    )
)
INSERT INTO "tax_lines" ("order_id", "owner", "owner_id", "position", "title", "rate", "price")
SELECT "order_id", "owner", "owner_id", "position", "title", "rate", "price" FROM new
WHERE NOT EXISTS (
    SELECT FROM "tax_lines" AS stored WHERE stored."order_id" = new."order_id" AND stored."owner" = new."owner" AND stored."owner_id" = new."owner_id" AND stored."position" = new."position"
)
ON CONFLICT ("order_id", "owner", "owner_id", "position") DO UPDATE SET
    "title" = excluded."title",
    "rate" = excluded."rate",
    "price" = excluded."price"
WHERE
    "tax_lines"."title" IS DISTINCT FROM excluded."title"
    OR "tax_lines"."rate" IS DISTINCT FROM excluded."rate"
    OR "tax_lines"."price" IS DISTINCT FROM excluded."price";
-- $1 = [820982911946154508, 820982911946154508]
-- $2 = ["line", "line"]
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]
-- $5 = ["State Tax", "City Tax"]
-- $6 = [0.060000, 0.000050]
-- $7 = [11.940, 0.010]

-- replace `discounts`: rows that the event no longer has
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND ("discounts"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = [0, 1, 2]

-- replace `discounts`: 3 rows
WITH new AS (
    SELECT new."order_id", new."position", new."kind", new."title", new."value"::NUMERIC, new."value_type", new."target"
    FROM UNNEST(
        $1::INT8[],
        $2::INT4[],
        $3::TEXT[],
        $4::TEXT[],
        $5::TEXT[],
        $6::TEXT[],
        $7::TEXT[]
    ) AS new ("order_id", "position", "kind", "title", "value", "value_type", "target")
),
changed AS (
    UPDATE "discounts" SET
        "kind" = new."kind",
        "title" = new."title",
        "value" = new."value",
        "value_type" = new."value_type",
        "target" = new."target"
    FROM new
    WHERE "discounts"."order_id" = new."order_id" AND "discounts"."position" = new."position" AND (
        "discounts"."kind" IS DISTINCT FROM new."kind"
        OR "discounts"."title" IS DISTINCT FROM new."title"
        OR "discounts"."value" IS DISTINCT FROM new."value"
        OR "discounts"."value_type" IS DISTINCT FROM new."value_type"
        OR "discounts"."target" IS DISTINCT FROM new."target"
    )
)
INSERT INTO "discounts" ("order_id", "position", "kind", "title", "value", "value_type", "target")
SELECT "order_id", "position", "kind", "title", "value", "value_type", "target" FROM new
WHERE NOT EXISTS (
    SELECT FROM "discounts" AS stored WHERE stored."order_id" = new."order_id" AND stored."position" = new."position"
)
ON CONFLICT ("order_id", "position") DO UPDATE SET
    "kind" = excluded."kind",
    "title" = excluded."title",
    "value" = excluded."value",
    "value_type" = excluded."value_type",
    "target" = excluded."target"
WHERE
    "discounts"."kind" IS DISTINCT FROM excluded."kind"
    OR "discounts"."title" IS DISTINCT FROM excluded."title"
    OR "discounts"."value" IS DISTINCT FROM excluded."value"
    OR "discounts"."value_type" IS DISTINCT FROM excluded."value_type"
    OR "discounts"."target" IS DISTINCT FROM excluded."target";
-- $1 = [820982911946154508, 820982911946154508, 820982911946154508]
-- $2 = [0, 1, 2]
-- $3 = ["automatic", "manual", "discount_code"]
-- $4 = ["Ten off", "Apology", "FREESHIP"]
-- $5 = [10.000, 5.000, 100.000]
-- $6 = ["percentage", "fixed_amount", "percentage"]
-- $7 = ["line_item", "line_item", "shipping_line"]

-- replace `discount_allocations`: rows that the event no longer has
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND ("discount_allocations"."owner_id", "discount_allocations"."discount") IN (
        SELECT kept.column1, kept.column2
        FROM UNNEST($3::INT8[], $4::INT4[]) AS kept (column1, column2)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020, 141249953214522974]
-- $4 = [0, 1, 0]

-- replace `discount_allocations`: 3 rows
WITH new AS (
    SELECT new."order_id", new."owner", new."owner_id", new."discount", new."amount"::NUMERIC
    FROM UNNEST(
        $1::INT8[],
        $2::TEXT[],
        $3::INT8[],
        $4::INT4[],
        $5::TEXT[]
    ) AS new ("order_id", "owner", "owner_id", "discount", "amount")
),
changed AS (
    UPDATE "discount_allocations" SET
        "amount" = new."amount"
    FROM new
    WHERE "discount_allocations"."order_id" = new."order_id" AND "discount_allocations"."owner" = new."owner" AND "discount_allocations"."owner_id" = new."owner_id" AND "discount_allocations"."discount" = new."discount" AND (
        "discount_allocations"."amount" IS DISTINCT FROM new."amount"
    )
)
INSERT INTO "discount_allocations" ("order_id", "owner", "owner_id", "discount", "amount")
SELECT "order_id", "owner", "owner_id", "discount", "amount" FROM new
WHERE NOT EXISTS (
    SELECT FROM "discount_allocations" AS stored WHERE stored."order_id" = new."order_id" AND stored."owner" = new."owner" AND stored."owner_id" = new."owner_id" AND stored."discount" = new."discount"
)
ON CONFLICT ("order_id", "owner", "owner_id", "discount") DO UPDATE SET
    "amount" = excluded."amount"
WHERE
    "discount_allocations"."amount" IS DISTINCT FROM excluded."amount";
-- $1 = [820982911946154508, 820982911946154508, 820982911946154508]
-- $2 = ["line", "line", "line"]
-- $3 = [141249953214522974, 866550311766439020, 866550311766439020]
-- $4 = [0, 0, 1]
-- $5 = [4.500, 10.500, 5.000]

-- replace `payments`: rows that the event no longer has
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND ("payments"."gateway") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 820982911946154508
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
WITH new AS (
    SELECT new."order_id", new."gateway"
    FROM UNNEST(
        $1::INT8[],
        $2::TEXT[]
    ) AS new ("order_id", "gateway")
)
INSERT INTO "payments" ("order_id", "gateway")
SELECT "order_id", "gateway" FROM new
WHERE NOT EXISTS (
    SELECT FROM "payments" AS stored WHERE stored."order_id" = new."order_id" AND stored."gateway" = new."gateway"
)
ON CONFLICT ("order_id", "gateway") DO NOTHING;
-- $1 = [820982911946154508, 820982911946154508]
-- $2 = ["bogus", "visa"]

-- delete `orders`: 1 row
DELETE FROM "orders" AS stored
USING UNNEST(
    $1::INT8[]
) AS given (column1)
WHERE "stored"."id" = given.column1::INT8;
-- $1 = [5000000000009]

