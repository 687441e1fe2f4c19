-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "n", "lang", "meta", "changed_at")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "n" = excluded."n",
    "lang" = excluded."lang",
    "meta" = excluded."meta",
    "changed_at" = excluded."changed_at";
-- ("596e275826f08b2730779e01", 5, "de", "{\"lang\":\"de\",\"id\":{\"$oid\":\"x\"}}", "2019-05-27 13:58:28.001")

-- update `customers`: 1 row
UPDATE "customers" SET
    "lang" = ?,
    "changed_at" = ?
WHERE "id" = ?;
-- ("en", "2019-05-27 13:58:28.001", "596e275826f08b2730779e01")

