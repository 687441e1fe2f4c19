-- upsert `sales`: 2 rows
INSERT INTO "sales" ("message_id", "sku", "qty", "file", "account")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("message_id") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty",
    "file" = excluded."file",
    "account" = excluded."account";
-- ("m1", "A", 2, "day-1.json", "acc-7")
-- ("m2", "B", 1, "day-1.json", "acc-7")

-- upsert `sales`: 1 row
INSERT INTO "sales" ("message_id", "sku", "qty", "file", "account")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("message_id") DO UPDATE SET
    "sku" = excluded."sku",
    "qty" = excluded."qty",
    "file" = excluded."file",
    "account" = excluded."account";
-- ("m3", "A", 4, "day-2.json", NULL)

