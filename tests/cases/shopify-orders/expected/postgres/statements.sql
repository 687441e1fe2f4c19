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
    "tags" = excluded."tags";
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Ottawa"]
-- $6 = ["CA"]
-- $7 = [NULL]

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
    "updated_at" = excluded."updated_at";
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 820982911946154508
-- $2 = ["billing_address", "shipping_address"]

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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 820982911946154508
-- $2 = [866550311766439020, 141249953214522974]

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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 820982911946154508
-- $2 = [271878346596884015]

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [0]

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
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
-- $1 = [820982911946154508]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [0]
-- $5 = ["State Tax"]
-- $6 = [0.060000]
-- $7 = [0.600]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "order"
-- $3 = [820982911946154508, 820982911946154508]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
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
-- $2 = ["order", "order"]
-- $3 = [820982911946154508, 820982911946154508]
-- $4 = [0, 1]
-- $5 = ["State Tax", "City Tax"]
-- $6 = [0.060000, 0.000050]
-- $7 = [12.540, 0.010]

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0                   1  2
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 820982911946154508
-- $2 = [0, 1, 2]

-- replace `discounts`: 3 rows
--    order_id    820982911946154508  820982911946154508  820982911946154508
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020, 141249953214522974]
-- $4 = [0, 1, 0]

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [2]

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
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
-- $1 = [820982911946154508]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [2]
-- $5 = [10.000]

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 820982911946154508
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
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
    "updated_at" = excluded."updated_at";
-- $1 = [5000000000001]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#1002"]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["pending"]
-- $7 = [NULL]
-- $8 = ["KWD"]
-- $9 = ["EUR"]
-- $10 = [3.750]
-- $11 = [0.000]
-- $12 = [0.000]
-- $13 = [0.000]
-- $14 = [3.750]
-- $15 = [10.200]
-- $16 = [false]
-- $17 = [false]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = ["2022-01-02 07:00:00"]
-- $23 = ["2022-01-02 07:00:00"]

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000001
--    and kind is none of
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 5000000000001
-- $2 = []

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of  13500000000001
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 5000000000001
-- $2 = [13500000000001]

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
-- $1 = [5000000000001]
-- $2 = [13500000000001]
-- $3 = [0]
-- $4 = [632910392]
-- $5 = [808950810]
-- $6 = [NULL]
-- $7 = ["Dates"]
-- $8 = [NULL]
-- $9 = [3]
-- $10 = [1.250]
-- $11 = [3.400]
-- $12 = [0.000]
-- $13 = [false]
-- $14 = ["[]"]

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 5000000000001
-- $2 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000001
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000001
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000001
-- $2 = "order"
-- $3 = []
-- $4 = []

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000001
--    and position is none of
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 5000000000001
-- $2 = []

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 5000000000001
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 5000000000001
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `payments`: what the event no longer has
--    where order_id          5000000000001
--    and gateway is none of
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 5000000000001
-- $2 = []

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
    "tags" = excluded."tags";
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Ottawa"]
-- $6 = ["CA"]
-- $7 = [NULL]

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
    "updated_at" = excluded."updated_at";
-- $1 = [820982911946154509]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#9998"]
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154509
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 820982911946154509
-- $2 = ["billing_address", "shipping_address"]

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
-- $1 = [820982911946154509, 820982911946154509]
-- $2 = ["billing_address", "shipping_address"]
-- $3 = ["Ann Porter", "Ann Porter"]
-- $4 = ["1 Quay Street", "1 Quay Street, Dock 4"]
-- $5 = ["40003", "40003"]
-- $6 = ["Louisville", "Louisville"]
-- $7 = ["KY", "KY"]
-- $8 = ["US", "US"]
-- $9 = ["555-555-0100", "555-555-0100"]

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154509
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 820982911946154509
-- $2 = [866550311766439020, 141249953214522974]

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
-- $1 = [820982911946154509, 820982911946154509]
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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154509
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 820982911946154509
-- $2 = [271878346596884015]

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154509
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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
-- $1 = [820982911946154509]
-- $2 = [271878346596884015]
-- $3 = ["By post"]
-- $4 = ["shopify"]
-- $5 = [10.000]
-- $6 = [0.000]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154509
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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
-- $1 = [820982911946154509, 820982911946154509]
-- $2 = ["line", "line"]
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]
-- $5 = ["State Tax", "City Tax"]
-- $6 = [0.060000, 0.000050]
-- $7 = [11.940, 0.010]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154509
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [0]

-- replace `tax_lines`: 1 row
--    order_id  820982911946154509
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
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
-- $1 = [820982911946154509]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [0]
-- $5 = ["State Tax"]
-- $6 = [0.060000]
-- $7 = [0.600]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              order
--    and owner_id is none of  820982911946154509  820982911946154509
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154509
-- $2 = "order"
-- $3 = [820982911946154509, 820982911946154509]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    owner     order               order
--    owner_id  820982911946154509  820982911946154509
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
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
-- $1 = [820982911946154509, 820982911946154509]
-- $2 = ["order", "order"]
-- $3 = [820982911946154509, 820982911946154509]
-- $4 = [0, 1]
-- $5 = ["State Tax", "City Tax"]
-- $6 = [0.060000, 0.000050]
-- $7 = [12.540, 0.010]

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154509
--    and position is none of  0                   1  2
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 820982911946154509
-- $2 = [0, 1, 2]

-- replace `discounts`: 3 rows
--    order_id    820982911946154509  820982911946154509  820982911946154509
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
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
-- $1 = [820982911946154509, 820982911946154509, 820982911946154509]
-- $2 = [0, 1, 2]
-- $3 = ["automatic", "manual", "discount_code"]
-- $4 = ["Ten off", "Apology", "FREESHIP"]
-- $5 = [10.000, 5.000, 100.000]
-- $6 = ["percentage", "fixed_amount", "percentage"]
-- $7 = ["line_item", "line_item", "shipping_line"]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154509
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020, 141249953214522974]
-- $4 = [0, 1, 0]

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154509  820982911946154509  820982911946154509
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
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
-- $1 = [820982911946154509, 820982911946154509, 820982911946154509]
-- $2 = ["line", "line", "line"]
-- $3 = [141249953214522974, 866550311766439020, 866550311766439020]
-- $4 = [0, 0, 1]
-- $5 = [4.500, 10.500, 5.000]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154509
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154509
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [2]

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154509
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
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
-- $1 = [820982911946154509]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [2]
-- $5 = [10.000]

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154509
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 820982911946154509
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
--    order_id  820982911946154509  820982911946154509
--    gateway   bogus               visa
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
-- $1 = [820982911946154509, 820982911946154509]
-- $2 = ["bogus", "visa"]

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
    "tags" = excluded."tags";
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Ottawa"]
-- $6 = ["CA"]
-- $7 = [NULL]

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
    "updated_at" = excluded."updated_at";
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 820982911946154508
-- $2 = ["billing_address", "shipping_address"]

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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 820982911946154508
-- $2 = [866550311766439020, 141249953214522974]

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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 820982911946154508
-- $2 = [271878346596884015]

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [0]

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
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
-- $1 = [820982911946154508]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [0]
-- $5 = ["State Tax"]
-- $6 = [0.060000]
-- $7 = [0.600]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "order"
-- $3 = [820982911946154508, 820982911946154508]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
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
-- $2 = ["order", "order"]
-- $3 = [820982911946154508, 820982911946154508]
-- $4 = [0, 1]
-- $5 = ["State Tax", "City Tax"]
-- $6 = [0.060000, 0.000050]
-- $7 = [12.540, 0.010]

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0                   1  2
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 820982911946154508
-- $2 = [0, 1, 2]

-- replace `discounts`: 3 rows
--    order_id    820982911946154508  820982911946154508  820982911946154508
--    position    0                   1                   2
--    kind        automatic           manual              discount_code
--    title       Ten off             Apology             FREESHIP
--    value       10.000              5.000               100.000
--    value_type  percentage          fixed_amount        percentage
--    target      line_item           line_item           shipping_line
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020, 141249953214522974]
-- $4 = [0, 1, 0]

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [2]

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
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
-- $1 = [820982911946154508]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [2]
-- $5 = [10.000]

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 820982911946154508
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
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
    "tags" = excluded."tags";
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Paris"]
-- $6 = ["FR"]
-- $7 = ["vip"]

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
    "updated_at" = excluded."updated_at";
-- $1 = [820982911946154508]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#9999"]
-- $4 = [115310627314723954]
-- $5 = ["jon@example.com"]
-- $6 = ["paid"]
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
-- $23 = ["2021-12-31 23:00:00"]

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 820982911946154508
-- $2 = ["billing_address", "shipping_address"]

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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 820982911946154508
-- $2 = [866550311766439020]

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
-- $1 = [820982911946154508]
-- $2 = [866550311766439020]
-- $3 = [0]
-- $4 = [632910392]
-- $5 = [808950810]
-- $6 = ["RADIO-PINK"]
-- $7 = ["Radio, small"]
-- $8 = ["Pink"]
-- $9 = [1]
-- $10 = [199.000]
-- $11 = [199.000]
-- $12 = [0.000]
-- $13 = [false]
-- $14 = ["[{\"name\":\"Engraving\",\"value\":\"Happy Birthday\"},{\"name\":\"Layers\",\"value\":3}]"]

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015  271878346596884016
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 820982911946154508
-- $2 = [271878346596884015, 271878346596884016]

-- replace `shipping_lines`: 2 rows
--    order_id    820982911946154508  820982911946154508
--    id          271878346596884015  271878346596884016
--    title       By post             Gift wrap
--    source      shopify             manual
--    price       0.000               2.000
--    discounted  0.000               2.000
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
-- $1 = [820982911946154508, 820982911946154508]
-- $2 = [271878346596884015, 271878346596884016]
-- $3 = ["By post", "Gift wrap"]
-- $4 = ["shopify", "manual"]
-- $5 = [0.000, 2.000]
-- $6 = [0.000, 2.000]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020]
-- $4 = [0]

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     line
--    owner_id  866550311766439020
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     11.040
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
-- $1 = [820982911946154508]
-- $2 = ["line"]
-- $3 = [866550311766439020]
-- $4 = [0]
-- $5 = ["State Tax"]
-- $6 = [0.060000]
-- $7 = [11.040]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "order"
-- $3 = []
-- $4 = []

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 820982911946154508
-- $2 = [0]

-- replace `discounts`: 1 row
--    order_id    820982911946154508
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
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
-- $1 = [820982911946154508]
-- $2 = [0]
-- $3 = ["automatic"]
-- $4 = ["Ten off"]
-- $5 = [10.000]
-- $6 = ["percentage"]
-- $7 = ["line_item"]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020
--    and discount is none of  0
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020]
-- $4 = [0]

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     line
--    owner_id  866550311766439020
--    discount  0
--    amount    15.000
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
-- $1 = [820982911946154508]
-- $2 = ["line"]
-- $3 = [866550311766439020]
-- $4 = [0]
-- $5 = [15.000]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 820982911946154508
-- $2 = ["visa"]

-- replace `payments`: 1 row
--    order_id  820982911946154508
--    gateway   visa
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
-- $1 = [820982911946154508]
-- $2 = ["visa"]

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
    "tags" = excluded."tags";
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Paris"]
-- $6 = ["FR"]
-- $7 = ["vip"]

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
    "updated_at" = excluded."updated_at";
-- $1 = [820982911946154510]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#10000"]
-- $4 = [115310627314723954]
-- $5 = ["jon@example.com"]
-- $6 = ["voided"]
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
-- $19 = [NULL]
-- $20 = ["customer"]
-- $21 = ["2022-01-01 01:00:00"]
-- $22 = ["2022-01-01 00:00:00"]
-- $23 = ["2022-01-01 01:00:00"]

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154510
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 820982911946154510
-- $2 = ["billing_address", "shipping_address"]

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
-- $1 = [820982911946154510, 820982911946154510]
-- $2 = ["billing_address", "shipping_address"]
-- $3 = ["Ann Porter", "Ann Porter"]
-- $4 = ["1 Quay Street", "1 Quay Street, Dock 4"]
-- $5 = ["40003", "40003"]
-- $6 = ["Louisville", "Louisville"]
-- $7 = ["KY", "KY"]
-- $8 = ["US", "US"]
-- $9 = ["555-555-0100", "555-555-0100"]

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154510
--    and id is none of  866550311766439021
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 820982911946154510
-- $2 = [866550311766439021]

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
-- $1 = [820982911946154510]
-- $2 = [866550311766439021]
-- $3 = [0]
-- $4 = [632910392]
-- $5 = [808950810]
-- $6 = [NULL]
-- $7 = ["Case"]
-- $8 = [NULL]
-- $9 = [1]
-- $10 = [9.000]
-- $11 = [9.000]
-- $12 = [0.000]
-- $13 = [false]
-- $14 = ["[]"]

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154510
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 820982911946154510
-- $2 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154510
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154510
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154510
-- $2 = "order"
-- $3 = []
-- $4 = []

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154510
--    and position is none of
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 820982911946154510
-- $2 = []

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154510
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154510
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154510
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154510
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 820982911946154510
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
--    order_id  820982911946154510  820982911946154510
--    gateway   bogus               visa
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
-- $1 = [820982911946154510, 820982911946154510]
-- $2 = ["bogus", "visa"]

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
    "updated_at" = excluded."updated_at";
-- $1 = [5000000000009]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#1009"]
-- $4 = [NULL]
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
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = ["2022-01-01 00:00:00"]
-- $23 = ["2022-01-01 00:00:00"]

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000009
--    and kind is none of  billing_address  shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 5000000000009
-- $2 = ["billing_address", "shipping_address"]

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
-- $1 = [5000000000009, 5000000000009]
-- $2 = ["billing_address", "shipping_address"]
-- $3 = ["Ann Porter", "Ann Porter"]
-- $4 = ["1 Quay Street", "1 Quay Street, Dock 4"]
-- $5 = ["40003", "40003"]
-- $6 = ["Louisville", "Louisville"]
-- $7 = ["KY", "KY"]
-- $8 = ["US", "US"]
-- $9 = ["555-555-0100", "555-555-0100"]

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000009
--    and id is none of  13500000000009
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 5000000000009
-- $2 = [13500000000009]

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
-- $1 = [5000000000009]
-- $2 = [13500000000009]
-- $3 = [0]
-- $4 = [632910392]
-- $5 = [808950810]
-- $6 = [NULL]
-- $7 = ["Nothing"]
-- $8 = [NULL]
-- $9 = [1]
-- $10 = [0.000]
-- $11 = [0.000]
-- $12 = [0.000]
-- $13 = [false]
-- $14 = ["[]"]

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000009
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 5000000000009
-- $2 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000009
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000009
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000009
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000009
-- $2 = "order"
-- $3 = []
-- $4 = []

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000009
--    and position is none of  0
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 5000000000009
-- $2 = [0]

-- replace `discounts`: 1 row
--    order_id    5000000000009
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
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
-- $1 = [5000000000009]
-- $2 = [0]
-- $3 = ["automatic"]
-- $4 = ["Ten off"]
-- $5 = [10.000]
-- $6 = ["percentage"]
-- $7 = ["line_item"]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000009
--    where owner              line
--    and owner_id is none of  13500000000009
--    and discount is none of  0
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 5000000000009
-- $2 = "line"
-- $3 = [13500000000009]
-- $4 = [0]

-- replace `discount_allocations`: 1 row
--    order_id  5000000000009
--    owner     line
--    owner_id  13500000000009
--    discount  0
--    amount    0.000
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
-- $1 = [5000000000009]
-- $2 = ["line"]
-- $3 = [13500000000009]
-- $4 = [0]
-- $5 = [0.000]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000009
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 5000000000009
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `payments`: what the event no longer has
--    where order_id          5000000000009
--    and gateway is none of  visa           bogus
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 5000000000009
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
--    order_id  5000000000009  5000000000009
--    gateway   bogus          visa
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
-- $1 = [5000000000009, 5000000000009]
-- $2 = ["bogus", "visa"]

-- tests/cases/shopify-orders/events.ndjson:9: orders/delete 5000000000009
-- delete `orders`: 1 row
--    where id  5000000000009
DELETE FROM "orders"
WHERE "id" = $1::INT8;
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
    "tags" = excluded."tags";
-- $1 = [115310627314723954]
-- $2 = ["Jon Porter"]
-- $3 = ["jon@example.com"]
-- $4 = [true]
-- $5 = ["Ottawa"]
-- $6 = ["CA"]
-- $7 = [NULL]

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
    "updated_at" = excluded."updated_at";
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

-- replace `addresses`: what the event no longer has
--    where order_id       820982911946154508
--    and kind is none of  billing_address     shipping_address
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 820982911946154508
-- $2 = ["billing_address", "shipping_address"]

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

-- replace `line_items`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  866550311766439020  141249953214522974
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 820982911946154508
-- $2 = [866550311766439020, 141249953214522974]

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

-- replace `shipping_lines`: what the event no longer has
--    where order_id     820982911946154508
--    and id is none of  271878346596884015
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 820982911946154508
-- $2 = [271878346596884015]

-- replace `shipping_lines`: 1 row
--    order_id    820982911946154508
--    id          271878346596884015
--    title       By post
--    source      shopify
--    price       10.000
--    discounted  0.000
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     line                line
--    owner_id  866550311766439020  866550311766439020
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     11.940              0.010
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

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and position is none of  0
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [0]

-- replace `tax_lines`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    position  0
--    title     State Tax
--    rate      0.060000
--    price     0.600
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
-- $1 = [820982911946154508]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [0]
-- $5 = ["State Tax"]
-- $6 = [0.060000]
-- $7 = [0.600]

-- replace `tax_lines`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              order
--    and owner_id is none of  820982911946154508  820982911946154508
--    and position is none of  0                   1
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 820982911946154508
-- $2 = "order"
-- $3 = [820982911946154508, 820982911946154508]
-- $4 = [0, 1]

-- replace `tax_lines`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    owner     order               order
--    owner_id  820982911946154508  820982911946154508
--    position  0                   1
--    title     State Tax           City Tax
--    rate      0.060000            0.000050
--    price     12.540              0.010
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
-- $2 = ["order", "order"]
-- $3 = [820982911946154508, 820982911946154508]
-- $4 = [0, 1]
-- $5 = ["State Tax", "City Tax"]
-- $6 = [0.060000, 0.000050]
-- $7 = [12.540, 0.010]

-- replace `discounts`: what the event no longer has
--    where order_id           820982911946154508
--    and position is none of  0
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 820982911946154508
-- $2 = [0]

-- replace `discounts`: 1 row
--    order_id    820982911946154508
--    position    0
--    kind        automatic
--    title       Ten off
--    value       10.000
--    value_type  percentage
--    target      line_item
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
-- $1 = [820982911946154508]
-- $2 = [0]
-- $3 = ["automatic"]
-- $4 = ["Ten off"]
-- $5 = [10.000]
-- $6 = ["percentage"]
-- $7 = ["line_item"]

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              line
--    and owner_id is none of  866550311766439020  866550311766439020  141249953214522974
--    and discount is none of  0                   1                   0
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "line"
-- $3 = [866550311766439020, 866550311766439020, 141249953214522974]
-- $4 = [0, 1, 0]

-- replace `discount_allocations`: 3 rows
--    order_id  820982911946154508  820982911946154508  820982911946154508
--    owner     line                line                line
--    owner_id  141249953214522974  866550311766439020  866550311766439020
--    discount  0                   0                   1
--    amount    4.500               10.500              5.000
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

-- replace `discount_allocations`: what the event no longer has
--    where order_id           820982911946154508
--    where owner              shipping
--    and owner_id is none of  271878346596884015
--    and discount is none of  2
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 820982911946154508
-- $2 = "shipping"
-- $3 = [271878346596884015]
-- $4 = [2]

-- replace `discount_allocations`: 1 row
--    order_id  820982911946154508
--    owner     shipping
--    owner_id  271878346596884015
--    discount  2
--    amount    10.000
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
-- $1 = [820982911946154508]
-- $2 = ["shipping"]
-- $3 = [271878346596884015]
-- $4 = [2]
-- $5 = [10.000]

-- replace `payments`: what the event no longer has
--    where order_id          820982911946154508
--    and gateway is none of  visa                bogus
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 820982911946154508
-- $2 = ["visa", "bogus"]

-- replace `payments`: 2 rows
--    order_id  820982911946154508  820982911946154508
--    gateway   bogus               visa
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
    "tags" = excluded."tags";
-- $1 = [115310627314723955]
-- $2 = ["Zoë"]
-- $3 = ["late@example.com"]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]

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
    "updated_at" = excluded."updated_at";
-- $1 = [5000000000001]
-- $2 = ["example.myshopify.com"]
-- $3 = ["#1002"]
-- $4 = [115310627314723955]
-- $5 = ["late@example.com"]
-- $6 = ["pending"]
-- $7 = [NULL]
-- $8 = ["KWD"]
-- $9 = ["EUR"]
-- $10 = [3.750]
-- $11 = [0.000]
-- $12 = [0.000]
-- $13 = [0.000]
-- $14 = [3.750]
-- $15 = [10.200]
-- $16 = [false]
-- $17 = [false]
-- $18 = [NULL]
-- $19 = [NULL]
-- $20 = [NULL]
-- $21 = [NULL]
-- $22 = ["2022-01-02 07:00:00"]
-- $23 = ["2022-01-03 07:00:00"]

-- replace `addresses`: what the event no longer has
--    where order_id       5000000000001
--    and kind is none of
DELETE FROM "addresses"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("kind")
        WHERE kept."kind" = "addresses"."kind"
    );
-- $1 = 5000000000001
-- $2 = []

-- replace `line_items`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of  13500000000001
DELETE FROM "line_items"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "line_items"."id"
    );
-- $1 = 5000000000001
-- $2 = [13500000000001]

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
-- $1 = [5000000000001]
-- $2 = [13500000000001]
-- $3 = [0]
-- $4 = [632910392]
-- $5 = [808950810]
-- $6 = [NULL]
-- $7 = ["Dates"]
-- $8 = [NULL]
-- $9 = [3]
-- $10 = [1.250]
-- $11 = [3.400]
-- $12 = [0.000]
-- $13 = [false]
-- $14 = ["[]"]

-- replace `shipping_lines`: what the event no longer has
--    where order_id     5000000000001
--    and id is none of
DELETE FROM "shipping_lines"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("id")
        WHERE kept."id" = "shipping_lines"."id"
    );
-- $1 = 5000000000001
-- $2 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000001
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000001
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `tax_lines`: what the event no longer has
--    where order_id           5000000000001
--    where owner              order
--    and owner_id is none of
--    and position is none of
DELETE FROM "tax_lines"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "position")
        WHERE kept."owner_id" = "tax_lines"."owner_id" AND kept."position" = "tax_lines"."position"
    );
-- $1 = 5000000000001
-- $2 = "order"
-- $3 = []
-- $4 = []

-- replace `discounts`: what the event no longer has
--    where order_id           5000000000001
--    and position is none of
DELETE FROM "discounts"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT4[]) AS kept ("position")
        WHERE kept."position" = "discounts"."position"
    );
-- $1 = 5000000000001
-- $2 = []

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              line
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 5000000000001
-- $2 = "line"
-- $3 = []
-- $4 = []

-- replace `discount_allocations`: what the event no longer has
--    where order_id           5000000000001
--    where owner              shipping
--    and owner_id is none of
--    and discount is none of
DELETE FROM "discount_allocations"
WHERE "order_id" = $1::INT8 AND "owner" = $2::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($3::INT8[], $4::INT4[]) AS kept ("owner_id", "discount")
        WHERE kept."owner_id" = "discount_allocations"."owner_id" AND kept."discount" = "discount_allocations"."discount"
    );
-- $1 = 5000000000001
-- $2 = "shipping"
-- $3 = []
-- $4 = []

-- replace `payments`: what the event no longer has
--    where order_id          5000000000001
--    and gateway is none of  cash
DELETE FROM "payments"
WHERE "order_id" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("gateway")
        WHERE kept."gateway" = "payments"."gateway"
    );
-- $1 = 5000000000001
-- $2 = ["cash"]

-- replace `payments`: 1 row
--    order_id  5000000000001
--    gateway   cash
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
-- $1 = [5000000000001]
-- $2 = ["cash"]

