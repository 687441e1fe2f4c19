-- upsert `variants`: 3 rows
INSERT INTO "variants" ("id", "name", "price", "more")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("id", "name") DO UPDATE SET
    "price" = excluded."price",
    "more" = excluded."more";
-- (1, "", 7, "{}")
-- (1, "it's [big]", 50, "{}")

-- upsert `variants`: 3 rows
INSERT INTO "variants" ("id", "name", "price", "more")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id", "name") DO UPDATE SET
    "price" = excluded."price",
    "more" = excluded."more";
-- (1, "small", 5, "{\"size\":\"s\"}")

-- upsert `cheap`: 2 rows
INSERT INTO "cheap" ("id", "name", "price")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("id", "name") DO UPDATE SET
    "price" = excluded."price";
-- (1, "", 7)
-- (1, "small", 5)

-- upsert `cheap`: 1 row
INSERT INTO "cheap" ("id", "name", "price")
VALUES
    (?, ?, ?)
ON CONFLICT ("id", "name") DO UPDATE SET
    "price" = excluded."price";
-- (8, "last", 9)

