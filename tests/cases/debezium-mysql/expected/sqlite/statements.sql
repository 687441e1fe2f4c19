-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name", "kind", "born", "opens", "created", "seen", "updated", "balance", "since", "flags", "extra", "photo", "active", "changed_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "kind" = excluded."kind",
    "born" = excluded."born",
    "opens" = excluded."opens",
    "created" = excluded."created",
    "seen" = excluded."seen",
    "updated" = excluded."updated",
    "balance" = excluded."balance",
    "since" = excluded."since",
    "flags" = excluded."flags",
    "extra" = excluded."extra",
    "photo" = excluded."photo",
    "active" = excluded."active",
    "changed_at" = excluded."changed_at";
-- (1, "Anne Kretchmar", "person", "2000-01-01", "08:30:00.000000", "2018-06-20 06:37:03.123", "2018-06-20 15:13:16.945104", "2018-06-20 06:37:03", 12345678901234567.89, 2016, 513, "{\"lang\":\"de\",\"rates\":[1.5,9007199254740993]}", "AP8Q", true, "2016-06-10 17:50:29.100")

-- delete `customers`: 1 row
DELETE FROM "customers"
WHERE "id" = ?;
-- (3)

