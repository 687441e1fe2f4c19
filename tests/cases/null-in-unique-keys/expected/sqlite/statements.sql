-- upsert `seats`: 1 row
INSERT INTO "seats" ("guest", "row", "seat", "note")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("guest") DO UPDATE SET
    "row" = excluded."row",
    "seat" = excluded."seat",
    "note" = excluded."note";
-- ("ann", 1, NULL, NULL)

