-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- ("596e275826f08b2730779e1f", "Anne")

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "text")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "text" = excluded."text";
-- (1, "a note")

-- upsert `readings`: 2 rows
INSERT INTO "readings" ("id", "value")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value";
-- (1, 0.5)
-- (2, 1)

-- insert `alarms`: 1 row
INSERT INTO "alarms" ("of", "alarm")
VALUES
    (?, ?);
-- (1, "raised")

-- delete `customers`: 1 row
DELETE FROM "customers"
WHERE "id" = ?;
-- ("596e275826f08b2730779e1f")

