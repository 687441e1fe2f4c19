CREATE TABLE IF NOT EXISTS "invoices" (
    "id" INT NOT NULL,
    "state" VARCHAR(9),
    "currency" CHAR(3),
    "created_at" TEXT,
    "paid_at" TEXT,
    "note" VARCHAR(20),
    "comment" VARCHAR(20),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "lines" (
    "invoice" INT NOT NULL,
    "number" INT NOT NULL,
    "text" VARCHAR(20),
    PRIMARY KEY ("invoice", "number")
);

CREATE TABLE IF NOT EXISTS "payments" (
    "invoice" INT NOT NULL,
    "number" INT NOT NULL,
    "amount" TEXT,
    PRIMARY KEY ("invoice", "number")
);

CREATE TABLE IF NOT EXISTS "reminders" (
    "invoice" INT NOT NULL,
    "level" INT,
    PRIMARY KEY ("invoice")
);

CREATE TABLE IF NOT EXISTS "comments" (
    "invoice" INT NOT NULL,
    "text" VARCHAR(20),
    PRIMARY KEY ("invoice")
);
