-- upsert `lines`: 5 rows
INSERT INTO "lines" ("doc", "line", "sku")
VALUES
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("doc", "line") DO UPDATE SET
    "sku" = excluded."sku";
-- (1, 0, "a")
-- (1, 1, "b")
-- (1, 2, "c")
-- (1, 3, "d")

-- upsert `lines`: 5 rows
INSERT INTO "lines" ("doc", "line", "sku")
VALUES
    (?, ?, ?)
ON CONFLICT ("doc", "line") DO UPDATE SET
    "sku" = excluded."sku";
-- (1, 4, "e")

-- upsert `taxes`: 3 rows
INSERT INTO "taxes" ("doc", "line", "tax", "sku", "rate", "label")
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("doc", "line", "tax") DO UPDATE SET
    "sku" = excluded."sku",
    "rate" = excluded."rate",
    "label" = excluded."label";
-- (1, 0, 0, "a", 0.2000, "a:vat")
-- (1, 0, 1, "a", 0.0100, "a:city")

-- upsert `taxes`: 3 rows
INSERT INTO "taxes" ("doc", "line", "tax", "sku", "rate", "label")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("doc", "line", "tax") DO UPDATE SET
    "sku" = excluded."sku",
    "rate" = excluded."rate",
    "label" = excluded."label";
-- (1, 4, 0, "e", 0.5000, "e")

-- upsert `parts`: 2 rows
INSERT INTO "parts" ("doc", "line", "tax", "part", "share")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("doc", "line", "tax", "part") DO UPDATE SET
    "share" = excluded."share";
-- (1, 0, 0, "city", 2)
-- (1, 0, 0, "state", 1)

-- update `taxes`: 2 rows
WITH given (column1, column2, column3, column4, column5) AS (
    VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
)
UPDATE "taxes" AS stored SET
    "rate" = given.column1,
    "label" = given.column2
FROM given
WHERE "stored"."doc" = given.column3 AND "stored"."line" = given.column4 AND "stored"."tax" = given.column5;
-- (0.3000, "first", 1, 0, 0)
-- (0.4000, "first", 1, 0, 1)

