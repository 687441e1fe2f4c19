-- tests/cases/product/events.ndjson:1: product.created abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-12 08:00:00.000000
--    updated_at        2025-01-12 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000001
--    event_timestamp   2025-01-12 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def456"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Handmade Ceramic Mug"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-12 08:00:00.000000"]
-- $10 = ["2025-01-12 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000001"]
-- $12 = ["2025-01-12 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     large
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def456"
-- $2 = ["small", "large"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456           abc123def456abc123def456
--    variant_key      large                              small
--    variant_name     Large White                        Small White
--    attributes_json  {"size":"large","color":"white"}   {"size":"small","color":"white"}
--    price_cents      2500                               1500
--    quantity         20                                 100
--    image_url        https://cdn.example.com/large.jpg  NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def456", "abc123def456abc123def456"]
-- $2 = ["large", "small"]
-- $3 = ["Large White", "Small White"]
-- $4 = ["{\"size\":\"large\",\"color\":\"white\"}", "{\"size\":\"small\",\"color\":\"white\"}"]
-- $5 = [2500, 1500]
-- $6 = [20, 100]
-- $7 = ["https://cdn.example.com/large.jpg", NULL]

-- tests/cases/product/events.ndjson:2: product.created abc123def456abc123def457
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def457
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e2
--    name              Linen Tea Towel
--    category          NULL
--    unit_type         piece
--    base_price_cents  1500
--    image_url         NULL
--    status            draft
--    created_at        2025-01-12 09:00:00.000000
--    updated_at        2025-01-12 09:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000002
--    event_timestamp   2025-01-12 09:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def457"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e2"]
-- $3 = ["Linen Tea Towel"]
-- $4 = [NULL]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = [NULL]
-- $8 = ["draft"]
-- $9 = ["2025-01-12 09:00:00.000000"]
-- $10 = ["2025-01-12 09:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000002"]
-- $12 = ["2025-01-12 09:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def457
--    and variant_key is none of  default
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def457"
-- $2 = ["default"]

-- replace `product_variants`: 1 row
--    product_id       abc123def456abc123def457
--    variant_key      default
--    variant_name     Default
--    attributes_json  {}
--    price_cents      1900
--    quantity         0
--    image_url        NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def457"]
-- $2 = ["default"]
-- $3 = ["Default"]
-- $4 = ["{}"]
-- $5 = [1900]
-- $6 = [0]
-- $7 = [NULL]

-- tests/cases/product/events.ndjson:3: product.created abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-12 08:00:00.000000
--    updated_at        2025-01-12 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000001
--    event_timestamp   2025-01-12 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def456"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Handmade Ceramic Mug"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-12 08:00:00.000000"]
-- $10 = ["2025-01-12 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000001"]
-- $12 = ["2025-01-12 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     large
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def456"
-- $2 = ["small", "large"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456           abc123def456abc123def456
--    variant_key      large                              small
--    variant_name     Large White                        Small White
--    attributes_json  {"size":"large","color":"white"}   {"size":"small","color":"white"}
--    price_cents      2500                               1500
--    quantity         20                                 100
--    image_url        https://cdn.example.com/large.jpg  NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def456", "abc123def456abc123def456"]
-- $2 = ["large", "small"]
-- $3 = ["Large White", "Small White"]
-- $4 = ["{\"size\":\"large\",\"color\":\"white\"}", "{\"size\":\"small\",\"color\":\"white\"}"]
-- $5 = [2500, 1500]
-- $6 = [20, 100]
-- $7 = ["https://cdn.example.com/large.jpg", NULL]

-- tests/cases/product/events.ndjson:4: product.published abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-13 08:00:00.000000
--    updated_at        2025-01-13 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000003
--    event_timestamp   2025-01-13 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def456"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Handmade Ceramic Mug"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["active"]
-- $9 = ["2025-01-13 08:00:00.000000"]
-- $10 = ["2025-01-13 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000003"]
-- $12 = ["2025-01-13 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     large
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def456"
-- $2 = ["small", "large"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456           abc123def456abc123def456
--    variant_key      large                              small
--    variant_name     Large White                        Small White
--    attributes_json  {"size":"large","color":"white"}   {"size":"small","color":"white"}
--    price_cents      2500                               1500
--    quantity         20                                 100
--    image_url        https://cdn.example.com/large.jpg  NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def456", "abc123def456abc123def456"]
-- $2 = ["large", "small"]
-- $3 = ["Large White", "Small White"]
-- $4 = ["{\"size\":\"large\",\"color\":\"white\"}", "{\"size\":\"small\",\"color\":\"white\"}"]
-- $5 = [2500, 1500]
-- $6 = [20, 100]
-- $7 = ["https://cdn.example.com/large.jpg", NULL]

-- tests/cases/product/events.ndjson:5: product.updated abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e9
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1600
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-14 08:00:00.000000
--    updated_at        2025-01-14 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000004
--    event_timestamp   2025-01-14 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def456"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e9"]
-- $3 = ["Handmade Ceramic Mug"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1600]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["active"]
-- $9 = ["2025-01-14 08:00:00.000000"]
-- $10 = ["2025-01-14 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000004"]
-- $12 = ["2025-01-14 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     it's blue, 🟦
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def456"
-- $2 = ["small", "it's blue, 🟦"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456  abc123def456abc123def456
--    variant_key      it's blue, 🟦             small
--    variant_name     Blue                      Small White
--    attributes_json  NULL                      {"size":"small","color":"white"}
--    price_cents      1700                      1600
--    quantity         NULL                      90
--    image_url        NULL                      NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def456", "abc123def456abc123def456"]
-- $2 = ["it's blue, 🟦", "small"]
-- $3 = ["Blue", "Small White"]
-- $4 = [NULL, "{\"size\":\"small\",\"color\":\"white\"}"]
-- $5 = [1700, 1600]
-- $6 = [NULL, 90]
-- $7 = [NULL, NULL]

-- tests/cases/product/events.ndjson:6: product.updated abc123def456abc123def456
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def456
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e9
--    name              Handmade Ceramic Mug
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1600
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-14 08:00:00.000000
--    updated_at        2025-01-14 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000004
--    event_timestamp   2025-01-14 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def456"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e9"]
-- $3 = ["Handmade Ceramic Mug"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1600]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["active"]
-- $9 = ["2025-01-14 08:00:00.000000"]
-- $10 = ["2025-01-14 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000004"]
-- $12 = ["2025-01-14 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def456
--    and variant_key is none of  small                     it's blue, 🟦
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def456"
-- $2 = ["small", "it's blue, 🟦"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def456  abc123def456abc123def456
--    variant_key      it's blue, 🟦             small
--    variant_name     Blue                      Small White
--    attributes_json  NULL                      {"size":"small","color":"white"}
--    price_cents      1700                      1600
--    quantity         NULL                      90
--    image_url        NULL                      NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def456", "abc123def456abc123def456"]
-- $2 = ["it's blue, 🟦", "small"]
-- $3 = ["Blue", "Small White"]
-- $4 = [NULL, "{\"size\":\"small\",\"color\":\"white\"}"]
-- $5 = [1700, 1600]
-- $6 = [NULL, 90]
-- $7 = [NULL, NULL]

-- tests/cases/product/events.ndjson:7: product.created abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-15 08:00:00.000000
--    updated_at        2025-01-15 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000005
--    event_timestamp   2025-01-15 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def458"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Lamp"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-15 08:00:00.000000"]
-- $10 = ["2025-01-15 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000005"]
-- $12 = ["2025-01-15 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of  default                   spare
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def458"
-- $2 = ["default", "spare"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def458  abc123def456abc123def458
--    variant_key      default                   spare
--    variant_name     Default                   Spare
--    attributes_json  {}                        {}
--    price_cents      9900                      100
--    quantity         1                         0
--    image_url        NULL                      NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def458", "abc123def456abc123def458"]
-- $2 = ["default", "spare"]
-- $3 = ["Default", "Spare"]
-- $4 = ["{}", "{}"]
-- $5 = [9900, 100]
-- $6 = [1, 0]
-- $7 = [NULL, NULL]

-- tests/cases/product/events.ndjson:8: product.updated abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-16 08:00:00.000000
--    updated_at        2025-01-16 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000006
--    event_timestamp   2025-01-16 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def458"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Lamp"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-16 08:00:00.000000"]
-- $10 = ["2025-01-16 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000006"]
-- $12 = ["2025-01-16 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def458"
-- $2 = []

-- tests/cases/product/events.ndjson:9: product.updated abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-17 08:00:00.000000
--    updated_at        2025-01-17 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000007
--    event_timestamp   2025-01-17 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def458"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Lamp"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-17 08:00:00.000000"]
-- $10 = ["2025-01-17 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000007"]
-- $12 = ["2025-01-17 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of  default
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def458"
-- $2 = ["default"]

-- replace `product_variants`: 1 row
--    product_id       abc123def456abc123def458
--    variant_key      default
--    variant_name     Default
--    attributes_json  {}
--    price_cents      9500
--    quantity         0
--    image_url        NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def458"]
-- $2 = ["default"]
-- $3 = ["Default"]
-- $4 = ["{}"]
-- $5 = [9500]
-- $6 = [0]
-- $7 = [NULL]

-- tests/cases/product/events.ndjson:10: product.updated abc123def456abc123def458
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def458
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Lamp, sold out
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-18 08:00:00.000000
--    updated_at        2025-01-18 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000008
--    event_timestamp   2025-01-18 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def458"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Lamp, sold out"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-18 08:00:00.000000"]
-- $10 = ["2025-01-18 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000008"]
-- $12 = ["2025-01-18 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def458
--    and variant_key is none of
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def458"
-- $2 = []

-- tests/cases/product/events.ndjson:11: product.created abc123def456abc123def459
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def459
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e1
--    name              Short-lived
--    category          home_decor
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            draft
--    created_at        2025-01-19 08:00:00.000000
--    updated_at        2025-01-19 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000009
--    event_timestamp   2025-01-19 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def459"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $3 = ["Short-lived"]
-- $4 = ["home_decor"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["draft"]
-- $9 = ["2025-01-19 08:00:00.000000"]
-- $10 = ["2025-01-19 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000009"]
-- $12 = ["2025-01-19 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def459
--    and variant_key is none of  a                         b
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def459"
-- $2 = ["a", "b"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def459  abc123def456abc123def459
--    variant_key      a                         b
--    variant_name     A                         B
--    attributes_json  {}                        {}
--    price_cents      1                         2
--    quantity         0                         0
--    image_url        NULL                      NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def459", "abc123def456abc123def459"]
-- $2 = ["a", "b"]
-- $3 = ["A", "B"]
-- $4 = ["{}", "{}"]
-- $5 = [1, 2]
-- $6 = [0, 0]
-- $7 = [NULL, NULL]

-- tests/cases/product/events.ndjson:12: product.deleted abc123def456abc123def459
-- delete `products`: 1 row
--    where product_id  abc123def456abc123def459
DELETE FROM "products"
WHERE "product_id" = $1::TEXT;
-- ("abc123def456abc123def459")

-- tests/cases/product/events.ndjson:13: product.deleted abc123def456abc123def459
-- delete `products`: 1 row
--    where product_id  abc123def456abc123def459
DELETE FROM "products"
WHERE "product_id" = $1::TEXT;
-- ("abc123def456abc123def459")

-- tests/cases/product/events.ndjson:14: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants` is an array, the path takes an object; no row of `product_variants` can be read

-- tests/cases/product/events.ndjson:15: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants.*` variant 2: `variant.price_cents` matches nothing, column `product_variants.price_cents` is required

-- tests/cases/product/events.ndjson:16: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants.*` variant 1: `variant.price_cents` is a number with a fraction, column `product_variants.price_cents` takes `int`

-- tests/cases/product/events.ndjson:17: product.updated abc123def456abc123def456
-- dead letter (extract): `$.data.variants.*` variant 1: the key of `variant` is text of 56 characters, column `product_variants.variant_key` takes `varchar(50)`

-- tests/cases/product/events.ndjson:18: product.created abc123def456abc123def45a
-- dead letter (extract): `$.data.supplier_id` is null, column `products.supplier_id` is required

-- tests/cases/product/events.ndjson:19: product.deleted
-- dead letter (extract): `$.entity_id` is null, no row can be found by its `products.product_id`

-- tests/cases/product/events.ndjson:20: product.updated abc123def456abc123def457
-- upsert `products`: 1 row
--    product_id        abc123def456abc123def457
--    supplier_id       60a7b2c3d4e5f6a7b8c9d0e2
--    name              Linen Tea Towel
--    category          kitchen
--    unit_type         piece
--    base_price_cents  1500
--    image_url         https://cdn.example.com/mug.jpg
--    status            active
--    created_at        2025-01-22 08:00:00.000000
--    updated_at        2025-01-22 08:00:00.000000
--    event_id          0b9f3c7e-52a1-4f0e-9d5e-707200000018
--    event_timestamp   2025-01-22 08:00:00.000000
INSERT INTO "products" ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."product_id", new."supplier_id", new."name", new."category", new."unit_type", new."base_price_cents", new."image_url", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::INT4[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[],
    $10::TIMESTAMP[],
    $11::TEXT[],
    $12::TIMESTAMP[]
) AS new ("product_id", "supplier_id", "name", "category", "unit_type", "base_price_cents", "image_url", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("product_id") DO UPDATE SET
    "name" = excluded."name",
    "category" = excluded."category",
    "unit_type" = excluded."unit_type",
    "base_price_cents" = excluded."base_price_cents",
    "image_url" = excluded."image_url",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["abc123def456abc123def457"]
-- $2 = ["60a7b2c3d4e5f6a7b8c9d0e2"]
-- $3 = ["Linen Tea Towel"]
-- $4 = ["kitchen"]
-- $5 = ["piece"]
-- $6 = [1500]
-- $7 = ["https://cdn.example.com/mug.jpg"]
-- $8 = ["active"]
-- $9 = ["2025-01-22 08:00:00.000000"]
-- $10 = ["2025-01-22 08:00:00.000000"]
-- $11 = ["0b9f3c7e-52a1-4f0e-9d5e-707200000018"]
-- $12 = ["2025-01-22 08:00:00.000000"]

-- replace `product_variants`: what the event no longer has
--    where product_id            abc123def456abc123def457
--    and variant_key is none of  default                   set
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("variant_key")
        WHERE kept."variant_key" = "product_variants"."variant_key"
    );
-- $1 = "abc123def456abc123def457"
-- $2 = ["default", "set"]

-- replace `product_variants`: 2 rows
--    product_id       abc123def456abc123def457  abc123def456abc123def457
--    variant_key      default                   set
--    variant_name     Default                   Set of three
--    attributes_json  {}                        {}
--    price_cents      2000                      5000
--    quantity         5                         0
--    image_url        NULL                      NULL
WITH new AS (
    SELECT new."product_id", new."variant_key", new."variant_name", new."attributes_json"::JSONB, new."price_cents", new."quantity", new."image_url"
    FROM UNNEST(
        $1::TEXT[],
        $2::TEXT[],
        $3::TEXT[],
        $4::TEXT[],
        $5::INT4[],
        $6::INT4[],
        $7::TEXT[]
    ) AS new ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
),
changed AS (
    UPDATE "product_variants" SET
        "variant_name" = new."variant_name",
        "attributes_json" = new."attributes_json",
        "price_cents" = new."price_cents",
        "quantity" = new."quantity",
        "image_url" = new."image_url"
    FROM new
    WHERE "product_variants"."product_id" = new."product_id" AND "product_variants"."variant_key" = new."variant_key" AND (
        "product_variants"."variant_name" IS DISTINCT FROM new."variant_name"
        OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM new."attributes_json"::TEXT COLLATE "C"
        OR "product_variants"."price_cents" IS DISTINCT FROM new."price_cents"
        OR "product_variants"."quantity" IS DISTINCT FROM new."quantity"
        OR "product_variants"."image_url" IS DISTINCT FROM new."image_url"
    )
)
INSERT INTO "product_variants" ("product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url")
SELECT "product_id", "variant_key", "variant_name", "attributes_json", "price_cents", "quantity", "image_url" FROM new
WHERE NOT EXISTS (
    SELECT FROM "product_variants" AS stored WHERE stored."product_id" = new."product_id" AND stored."variant_key" = new."variant_key"
)
ON CONFLICT ("product_id", "variant_key") DO UPDATE SET
    "variant_name" = excluded."variant_name",
    "attributes_json" = excluded."attributes_json",
    "price_cents" = excluded."price_cents",
    "quantity" = excluded."quantity",
    "image_url" = excluded."image_url"
WHERE
    "product_variants"."variant_name" IS DISTINCT FROM excluded."variant_name"
    OR "product_variants"."attributes_json"::TEXT COLLATE "C" IS DISTINCT FROM excluded."attributes_json"::TEXT COLLATE "C"
    OR "product_variants"."price_cents" IS DISTINCT FROM excluded."price_cents"
    OR "product_variants"."quantity" IS DISTINCT FROM excluded."quantity"
    OR "product_variants"."image_url" IS DISTINCT FROM excluded."image_url";
-- $1 = ["abc123def456abc123def457", "abc123def456abc123def457"]
-- $2 = ["default", "set"]
-- $3 = ["Default", "Set of three"]
-- $4 = ["{}", "{}"]
-- $5 = [2000, 5000]
-- $6 = [5, 0]
-- $7 = [NULL, NULL]

