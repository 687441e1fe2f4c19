-- upsert `firms`: 1 row
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- (1, "Acme", "Ann B. Cole", "Main St 1, 90210, true", NULL, "{\"fax\":7,\"tags\":[\"a\"]}")

-- update `firms`: 1 row
UPDATE "firms" SET
    "name" = ?,
    "person" = ?
WHERE "id" = ?;
-- ("Ten", "X", 10)

