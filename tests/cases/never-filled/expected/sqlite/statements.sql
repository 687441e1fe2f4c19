-- upsert `invoices`: 1 row
INSERT INTO "invoices" ("id", "state", "currency", "created_at", "paid_at", "note", "comment")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "currency" = excluded."currency",
    "note" = excluded."note";
-- (1, "open", "EUR", NULL, NULL, NULL, NULL)

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "invoice" = ?
    AND ("number") NOT IN (?, ?);
-- (1, 0, 1)

-- replace `lines`: 2 rows
INSERT INTO "lines" ("invoice", "number", "text")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("invoice", "number") DO UPDATE SET
    "text" = excluded."text"
WHERE
    "lines"."text" COLLATE BINARY IS NOT excluded."text";
-- (1, 0, NULL)
-- (1, 1, NULL)

-- replace `payments`: rows that the event no longer has
DELETE FROM "payments"
WHERE "invoice" = ?;
-- (1)

-- replace `lines`: rows that the event no longer has
DELETE FROM "lines"
WHERE "invoice" = ?;
-- (2)

-- update `invoices`: 1 row
UPDATE "invoices" SET
    "state" = ?,
    "paid_at" = ?,
    "comment" = ?
WHERE "id" = ?;
-- ("paid", "2025-01-16 10:00:00.000", NULL, 1)

