-- upsert `lines`: 5 rows
INSERT INTO "lines" ("doc", "line", "sku")
SELECT new."doc", new."line", new."sku"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("doc", "line", "sku")
ON CONFLICT ("doc", "line") DO UPDATE SET
    "sku" = excluded."sku"
WHERE ROW("lines"."sku")::RECORD
    *<> ROW(excluded."sku")::RECORD;
-- $1 = [1, 1, 1, 1, 1]
-- $2 = [0, 1, 2, 3, 4]
-- $3 = ["a", "b", "c", "d", "e"]

-- upsert `taxes`: 3 rows
INSERT INTO "taxes" ("doc", "line", "tax", "sku", "rate", "label")
SELECT new."doc", new."line", new."tax", new."sku", new."rate"::NUMERIC, new."label"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("doc", "line", "tax", "sku", "rate", "label")
ON CONFLICT ("doc", "line", "tax") DO UPDATE SET
    "sku" = excluded."sku",
    "rate" = excluded."rate",
    "label" = excluded."label"
WHERE ROW("taxes"."sku", "taxes"."rate", "taxes"."label")::RECORD
    *<> ROW(excluded."sku", excluded."rate", excluded."label")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = [0, 0, 4]
-- $3 = [0, 1, 0]
-- $4 = ["a", "a", "e"]
-- $5 = [0.2000, 0.0100, 0.5000]
-- $6 = ["a:vat", "a:city", "e"]

-- upsert `parts`: 2 rows
INSERT INTO "parts" ("doc", "line", "tax", "part", "share")
SELECT new."doc", new."line", new."tax", new."part", new."share"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::INT4[],
    $4::TEXT[],
    $5::INT4[]
) AS new ("doc", "line", "tax", "part", "share")
ON CONFLICT ("doc", "line", "tax", "part") DO UPDATE SET
    "share" = excluded."share"
WHERE ROW("parts"."share")::RECORD
    *<> ROW(excluded."share")::RECORD;
-- $1 = [1, 1]
-- $2 = [0, 0]
-- $3 = [0, 0]
-- $4 = ["city", "state"]
-- $5 = [2, 1]

-- update `taxes`: 2 rows
UPDATE "taxes" AS stored SET
    "rate" = given.column1::TEXT::NUMERIC,
    "label" = given.column2::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[],
    $5::INT4[]
) AS given (column1, column2, column3, column4, column5)
WHERE "stored"."doc" = given.column3::INT4 AND "stored"."line" = given.column4::INT4 AND "stored"."tax" = given.column5::INT4;
-- $1 = [0.3000, 0.4000]
-- $2 = ["first", "first"]
-- $3 = [1, 1]
-- $4 = [0, 0]
-- $5 = [0, 1]

