CREATE TABLE IF NOT EXISTS "orders" (
    "order_id" VARCHAR(24) NOT NULL,
    "order_number" VARCHAR(50) NOT NULL,
    "customer_user_id" VARCHAR(24) NOT NULL,
    "customer_display_name" VARCHAR(200),
    "customer_email" VARCHAR(255),
    "customer_phone" VARCHAR(50),
    "shipping_recipient_name" VARCHAR(200),
    "shipping_phone" VARCHAR(50),
    "shipping_street_1" VARCHAR(200),
    "shipping_street_2" VARCHAR(200),
    "shipping_city" VARCHAR(100),
    "shipping_state" VARCHAR(100),
    "shipping_zip_code" VARCHAR(20),
    "shipping_country" VARCHAR(2),
    "status" VARCHAR(20) NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "event_id" VARCHAR(36),
    "event_timestamp" TEXT,
    PRIMARY KEY ("order_id"),
    CONSTRAINT "uq_order_number" UNIQUE ("order_number")
);
INSERT INTO orders VALUES('000000000000000000000000','ORD-0','user-0','Zoë','z@example.com',NULL,NULL,NULL,NULL,NULL,'Ürgüp',NULL,NULL,'TR','pending','2025-01-15 10:30:00.000000','2025-01-15 10:30:00.000000','event-0','2025-01-15 10:30:00.000000');
INSERT INTO orders VALUES('000000000000000000000002','ORD-2','user-2','Zoë','z@example.com',NULL,NULL,NULL,NULL,NULL,'Ürgüp',NULL,NULL,'TR','pending','2025-01-15 10:30:00.000000','2025-01-15 10:30:00.000000','event-2','2025-01-15 10:30:00.000000');
CREATE TABLE IF NOT EXISTS "order_items" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "order_id" VARCHAR(24) NOT NULL,
    "item_id" VARCHAR(50) NOT NULL,
    "product_id" VARCHAR(24) NOT NULL,
    "supplier_id" VARCHAR(24) NOT NULL,
    "product_name" VARCHAR(200),
    "variant_name" VARCHAR(200),
    "variant_attributes_json" TEXT,
    "image_url" TEXT,
    "supplier_name" VARCHAR(200),
    "quantity" INT NOT NULL,
    "unit_price_cents" INT NOT NULL,
    "final_price_cents" INT NOT NULL,
    "total_cents" INT NOT NULL,
    "fulfillment_status" VARCHAR(20),
    "shipped_quantity" INT DEFAULT 0,
    "tracking_number" VARCHAR(100),
    "carrier" VARCHAR(100),
    "shipped_at" TEXT,
    "delivered_at" TEXT,
    CONSTRAINT "uq_order_item" UNIQUE ("order_id", "item_id"),
    CONSTRAINT "fk_items_order" FOREIGN KEY ("order_id")
        REFERENCES "orders" ("order_id") ON DELETE CASCADE
);
INSERT INTO order_items VALUES(1,'000000000000000000000000','item-0','product-1','supplier-1','Mug',NULL,'{"colours":["white","blue"]}',NULL,NULL,1,100,100,100,'pending',0,NULL,NULL,NULL,NULL);
INSERT INTO order_items VALUES(2,'000000000000000000000002','item-0','product-1','supplier-1','Mug',NULL,'{"colours":["white","blue"]}',NULL,NULL,1,100,100,100,'pending',0,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "_migrations_mapper" (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
INSERT INTO _migrations_mapper VALUES(1,'ledger','2026-12-02 10:07:55',1,X'0c702d74e9d7da4e160d49a753911528625280c5f623f59029c49694976a17f303d5cdc5ffe091882a5c3f474041c405',441433);
CREATE TABLE mapper_offsets (
    cluster_id VARCHAR(64) NOT NULL,
    consumer_group VARCHAR(255) NOT NULL,
    topic VARCHAR(249) NOT NULL,
    partition_id INT NOT NULL,
    next_offset BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    topic_id VARCHAR(64),
    PRIMARY KEY (cluster_id, consumer_group, topic, partition_id)
);
INSERT INTO mapper_offsets VALUES('{cluster}','{group}','{topic}',0,4,1,'{topic_id}');
CREATE TABLE mapper_parked (
    mapping VARCHAR(255) NOT NULL,
    entity VARCHAR(255) NOT NULL,
    origin VARCHAR(255) NOT NULL,
    PRIMARY KEY (mapping, entity, origin)
);
INSERT INTO mapper_parked VALUES('order','000000000000000000000001','{topic}[0]@1#2110c7a760c7a45e8ce7866e6316c78b');
INSERT INTO mapper_parked VALUES('order','000000000000000000000001','{topic}[0]@2#8cf0969a0c1dc0f2e8366505cb42c42a');
CREATE TABLE mapper_replays (
    log VARCHAR(255) NOT NULL,
    owner BIGINT NOT NULL,
    step BIGINT NOT NULL,
    PRIMARY KEY (log)
);
CREATE TABLE mapper_replayed (
    log VARCHAR(255) NOT NULL,
    origin VARCHAR(255) NOT NULL,
    PRIMARY KEY (log, origin)
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('order_items',2);
CREATE INDEX "idx_orders_customer" ON "orders" ("customer_user_id");
CREATE INDEX "idx_orders_status" ON "orders" ("status");
CREATE INDEX "idx_orders_created" ON "orders" ("created_at");
CREATE INDEX "idx_items_order" ON "order_items" ("order_id");
CREATE INDEX "idx_items_product" ON "order_items" ("product_id");
CREATE INDEX mapper_parked_origin ON mapper_parked (mapping, origin);
