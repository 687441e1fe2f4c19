-- upsert `products`: 1 row
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
    "event_timestamp" = excluded."event_timestamp"
WHERE ROW("products"."name", "products"."category", "products"."unit_type", "products"."base_price_cents", "products"."image_url", "products"."status", "products"."updated_at", "products"."event_id", "products"."event_timestamp")::RECORD
    *<> ROW(excluded."name", excluded."category", excluded."unit_type", excluded."base_price_cents", excluded."image_url", excluded."status", excluded."updated_at", excluded."event_id", excluded."event_timestamp")::RECORD;
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

-- replace `product_variants`: rows that the event no longer has
DELETE FROM "product_variants"
WHERE "product_id" = $1::TEXT
    AND ("product_variants"."variant_key") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = "abc123def456abc123def456"
-- $2 = ["small", "large"]

-- replace `product_variants`: 2 rows
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

-- delete `products`: 1 row
DELETE FROM "products" AS stored
USING UNNEST(
    $1::TEXT[]
) AS given (column1)
WHERE "stored"."product_id" = given.column1::TEXT;
-- $1 = ["abc123def456abc123def459"]

