CREATE TABLE IF NOT EXISTS "customers" (
    "id" VARCHAR(20) NOT NULL,
    "email" VARCHAR(60),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "invoices" (
    "id" VARCHAR(20) NOT NULL,
    "customer_id" VARCHAR(20),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "invoice_discounts" (
    "invoice_id" VARCHAR(20) NOT NULL,
    "position" INT NOT NULL,
    "discount_id" VARCHAR(20),
    PRIMARY KEY ("invoice_id", "position")
);
