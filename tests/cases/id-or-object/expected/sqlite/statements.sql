-- upsert `invoices`: 1 row
INSERT INTO "invoices" ("id", "customer_id")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "customer_id" = excluded."customer_id";
-- ("in_1", "cus_1")

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM "invoice_discounts"
WHERE "invoice_id" = ?
    AND ("position") NOT IN (?, ?);
-- ("in_1", 0, 1)

-- replace `invoice_discounts`: 2 rows
INSERT INTO "invoice_discounts" ("invoice_id", "position", "discount_id")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("invoice_id", "position") DO UPDATE SET
    "discount_id" = excluded."discount_id"
WHERE
    "invoice_discounts"."discount_id" COLLATE BINARY IS NOT excluded."discount_id";
-- ("in_1", 0, "di_1")
-- ("in_1", 1, "di_2")

-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "email")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email";
-- ("cus_2", "ada@example.com")

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM "invoice_discounts"
WHERE "invoice_id" = ?;
-- ("in_2")

-- replace `invoice_discounts`: rows that the event no longer has
DELETE FROM "invoice_discounts"
WHERE "invoice_id" = ?
    AND ("position") NOT IN (?);
-- ("in_1", 0)

-- replace `invoice_discounts`: 1 row
INSERT INTO "invoice_discounts" ("invoice_id", "position", "discount_id")
VALUES
    (?, ?, ?)
ON CONFLICT ("invoice_id", "position") DO UPDATE SET
    "discount_id" = excluded."discount_id"
WHERE
    "invoice_discounts"."discount_id" COLLATE BINARY IS NOT excluded."discount_id";
-- ("in_1", 0, "di_2")

