-- tests/cases/supplier/events.ndjson:1: supplier.created 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              sales@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  1 Kiln Road
--    business_street_2  Unit 4
--    business_city      Portland
--    business_state     OR
--    business_zip_code  97201
--    business_country   US
--    status             active
--    created_at         2025-01-10 09:00:00.000000
--    updated_at         2025-01-10 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000001
--    event_timestamp    2025-01-10 09:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $2 = ["sales@acme.example.com"]
-- $3 = ["+1-555-9999"]
-- $4 = ["Acme Ceramics Ltd."]
-- $5 = ["Acme Ceramics"]
-- $6 = ["1 Kiln Road"]
-- $7 = ["Unit 4"]
-- $8 = ["Portland"]
-- $9 = ["OR"]
-- $10 = ["97201"]
-- $11 = ["US"]
-- $12 = ["active"]
-- $13 = ["2025-01-10 09:00:00.000000"]
-- $14 = ["2025-01-10 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000001"]
-- $16 = ["2025-01-10 09:00:00.000000"]

-- tests/cases/supplier/events.ndjson:2: supplier.created 60a7b2c3d4e5f6a7b8c9d0e2
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e2
--    email              info@len.example.cz
--    primary_phone      NULL
--    legal_name         Len a konopí s.r.o.
--    supplier_name      Len a konopí s.r.o.
--    business_street_1  Náměstí 12
--    business_street_2  NULL
--    business_city      Plzeň
--    business_state     NULL
--    business_zip_code  30100
--    business_country   CZ
--    status             pending
--    created_at         2025-01-11 09:00:00.000000
--    updated_at         2025-01-11 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000002
--    event_timestamp    2025-01-11 09:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e2"]
-- $2 = ["info@len.example.cz"]
-- $3 = [NULL]
-- $4 = ["Len a konopí s.r.o."]
-- $5 = ["Len a konopí s.r.o."]
-- $6 = ["Náměstí 12"]
-- $7 = [NULL]
-- $8 = ["Plzeň"]
-- $9 = [NULL]
-- $10 = ["30100"]
-- $11 = ["CZ"]
-- $12 = ["pending"]
-- $13 = ["2025-01-11 09:00:00.000000"]
-- $14 = ["2025-01-11 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000002"]
-- $16 = ["2025-01-11 09:00:00.000000"]

-- tests/cases/supplier/events.ndjson:3: supplier.created 60a7b2c3d4e5f6a7b8c9d0e3
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e3
--    email              a@example.com
--    primary_phone      NULL
--    legal_name         Nowhere Inc.
--    supplier_name      Nowhere Inc.
--    business_street_1  NULL
--    business_street_2  NULL
--    business_city      NULL
--    business_state     NULL
--    business_zip_code  NULL
--    business_country   NULL
--    status             active
--    created_at         2025-01-12 09:00:00.000000
--    updated_at         2025-01-12 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000003
--    event_timestamp    2025-01-12 09:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e3"]
-- $2 = ["a@example.com"]
-- $3 = [NULL]
-- $4 = ["Nowhere Inc."]
-- $5 = ["Nowhere Inc."]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = ["active"]
-- $13 = ["2025-01-12 09:00:00.000000"]
-- $14 = ["2025-01-12 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000003"]
-- $16 = ["2025-01-12 09:00:00.000000"]

-- tests/cases/supplier/events.ndjson:4: supplier.created 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              sales@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  1 Kiln Road
--    business_street_2  Unit 4
--    business_city      Portland
--    business_state     OR
--    business_zip_code  97201
--    business_country   US
--    status             active
--    created_at         2025-01-10 09:00:00.000000
--    updated_at         2025-01-10 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000001
--    event_timestamp    2025-01-10 09:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $2 = ["sales@acme.example.com"]
-- $3 = ["+1-555-9999"]
-- $4 = ["Acme Ceramics Ltd."]
-- $5 = ["Acme Ceramics"]
-- $6 = ["1 Kiln Road"]
-- $7 = ["Unit 4"]
-- $8 = ["Portland"]
-- $9 = ["OR"]
-- $10 = ["97201"]
-- $11 = ["US"]
-- $12 = ["active"]
-- $13 = ["2025-01-10 09:00:00.000000"]
-- $14 = ["2025-01-10 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000001"]
-- $16 = ["2025-01-10 09:00:00.000000"]

-- tests/cases/supplier/events.ndjson:5: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              hello@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  99 Harbour St
--    business_street_2  NULL
--    business_city      Seattle
--    business_state     WA
--    business_zip_code  98101
--    business_country   US
--    status             active
--    created_at         2025-02-01 10:00:00.000000
--    updated_at         2025-02-01 10:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000004
--    event_timestamp    2025-02-01 10:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $2 = ["hello@acme.example.com"]
-- $3 = ["+1-555-9999"]
-- $4 = ["Acme Ceramics Ltd."]
-- $5 = ["Acme Ceramics"]
-- $6 = ["99 Harbour St"]
-- $7 = [NULL]
-- $8 = ["Seattle"]
-- $9 = ["WA"]
-- $10 = ["98101"]
-- $11 = ["US"]
-- $12 = ["active"]
-- $13 = ["2025-02-01 10:00:00.000000"]
-- $14 = ["2025-02-01 10:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000004"]
-- $16 = ["2025-02-01 10:00:00.000000"]

-- tests/cases/supplier/events.ndjson:6: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e1
--    email              hello@acme.example.com
--    primary_phone      +1-555-9999
--    legal_name         Acme Ceramics Ltd.
--    supplier_name      Acme Ceramics
--    business_street_1  99 Harbour St
--    business_street_2  NULL
--    business_city      Seattle
--    business_state     WA
--    business_zip_code  98101
--    business_country   US
--    status             active
--    created_at         2025-02-01 10:00:00.000000
--    updated_at         2025-02-01 10:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000004
--    event_timestamp    2025-02-01 10:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e1"]
-- $2 = ["hello@acme.example.com"]
-- $3 = ["+1-555-9999"]
-- $4 = ["Acme Ceramics Ltd."]
-- $5 = ["Acme Ceramics"]
-- $6 = ["99 Harbour St"]
-- $7 = [NULL]
-- $8 = ["Seattle"]
-- $9 = ["WA"]
-- $10 = ["98101"]
-- $11 = ["US"]
-- $12 = ["active"]
-- $13 = ["2025-02-01 10:00:00.000000"]
-- $14 = ["2025-02-01 10:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000004"]
-- $16 = ["2025-02-01 10:00:00.000000"]

-- tests/cases/supplier/events.ndjson:7: supplier.created 60a7b2c3d4e5f6a7b8c9d0e4
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e4
--    email              gone@example.com
--    primary_phone      NULL
--    legal_name         Gone & Co.
--    supplier_name      Gone & Co.
--    business_street_1  NULL
--    business_street_2  NULL
--    business_city      NULL
--    business_state     NULL
--    business_zip_code  NULL
--    business_country   NULL
--    status             closed
--    created_at         2025-02-02 09:00:00.000000
--    updated_at         2025-02-02 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000005
--    event_timestamp    2025-02-02 09:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e4"]
-- $2 = ["gone@example.com"]
-- $3 = [NULL]
-- $4 = ["Gone & Co."]
-- $5 = ["Gone & Co."]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = ["closed"]
-- $13 = ["2025-02-02 09:00:00.000000"]
-- $14 = ["2025-02-02 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000005"]
-- $16 = ["2025-02-02 09:00:00.000000"]

-- tests/cases/supplier/events.ndjson:8: supplier.deleted 60a7b2c3d4e5f6a7b8c9d0e4
-- delete `suppliers`: 1 row
--    where supplier_id  60a7b2c3d4e5f6a7b8c9d0e4
DELETE FROM "suppliers"
WHERE "supplier_id" = $1::TEXT;
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

-- tests/cases/supplier/events.ndjson:9: supplier.deleted 60a7b2c3d4e5f6a7b8c9d0e4
-- delete `suppliers`: 1 row
--    where supplier_id  60a7b2c3d4e5f6a7b8c9d0e4
DELETE FROM "suppliers"
WHERE "supplier_id" = $1::TEXT;
-- ("60a7b2c3d4e5f6a7b8c9d0e4")

-- tests/cases/supplier/events.ndjson:10: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): `$.data.contact_info` is text, the path takes an object; column `suppliers.email` cannot be read

-- tests/cases/supplier/events.ndjson:11: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): `$.data.company_info.legal_name` matches nothing, column `suppliers.legal_name` is required

-- tests/cases/supplier/events.ndjson:12: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): `$.data.business_address.country` is text of 6 characters, column `suppliers.business_country` takes `varchar(2)`

-- tests/cases/supplier/events.ndjson:13: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e1
-- dead letter (extract): the first of `$.data.company_info.trade_name`, `$.data.company_info.legal_name` is an array, column `suppliers.supplier_name` takes `varchar(200)`

-- tests/cases/supplier/events.ndjson:14: supplier.updated 60a7b2c3d4e5f6a7b8c9d0e2
-- upsert `suppliers`: 1 row
--    supplier_id        60a7b2c3d4e5f6a7b8c9d0e2
--    email              info@len.example.cz
--    primary_phone      +420 123 456 789
--    legal_name         Len a konopí s.r.o.
--    supplier_name      Len
--    business_street_1  Náměstí 12
--    business_street_2  NULL
--    business_city      Plzeň
--    business_state     NULL
--    business_zip_code  30100
--    business_country   CZ
--    status             active
--    created_at         2025-01-11 09:00:00.000000
--    updated_at         2025-02-05 09:00:00.000000
--    event_id           0b9f3c7e-52a1-4f0e-9d5e-737500000012
--    event_timestamp    2025-02-05 09:00:00.000000
INSERT INTO "suppliers" ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."supplier_id", new."email", new."primary_phone", new."legal_name", new."supplier_name", new."business_street_1", new."business_street_2", new."business_city", new."business_state", new."business_zip_code", new."business_country", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TEXT[],
    $16::TIMESTAMP[]
) AS new ("supplier_id", "email", "primary_phone", "legal_name", "supplier_name", "business_street_1", "business_street_2", "business_city", "business_state", "business_zip_code", "business_country", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("supplier_id") DO UPDATE SET
    "email" = excluded."email",
    "primary_phone" = excluded."primary_phone",
    "legal_name" = excluded."legal_name",
    "supplier_name" = excluded."supplier_name",
    "business_street_1" = excluded."business_street_1",
    "business_street_2" = excluded."business_street_2",
    "business_city" = excluded."business_city",
    "business_state" = excluded."business_state",
    "business_zip_code" = excluded."business_zip_code",
    "business_country" = excluded."business_country",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["60a7b2c3d4e5f6a7b8c9d0e2"]
-- $2 = ["info@len.example.cz"]
-- $3 = ["+420 123 456 789"]
-- $4 = ["Len a konopí s.r.o."]
-- $5 = ["Len"]
-- $6 = ["Náměstí 12"]
-- $7 = [NULL]
-- $8 = ["Plzeň"]
-- $9 = [NULL]
-- $10 = ["30100"]
-- $11 = ["CZ"]
-- $12 = ["active"]
-- $13 = ["2025-01-11 09:00:00.000000"]
-- $14 = ["2025-02-05 09:00:00.000000"]
-- $15 = ["0b9f3c7e-52a1-4f0e-9d5e-737500000012"]
-- $16 = ["2025-02-05 09:00:00.000000"]

