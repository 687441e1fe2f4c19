-- upsert `customers`: 1 row
INSERT INTO "customers" ("id", "name")
SELECT new."id"::BPCHAR, new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("customers"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = ["596e275826f08b2730779e1f"]
-- $2 = ["Anne"]

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "text")
SELECT new."id", new."text"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "text")
ON CONFLICT ("id") DO UPDATE SET
    "text" = excluded."text"
WHERE ROW("notes"."text")::RECORD
    *<> ROW(excluded."text")::RECORD;
-- $1 = [1]
-- $2 = ["a note"]

-- upsert `readings`: 2 rows
INSERT INTO "readings" ("id", "value")
SELECT new."id", new."value"
FROM UNNEST(
    $1::INT4[],
    $2::FLOAT8[]
) AS new ("id", "value")
ON CONFLICT ("id") DO UPDATE SET
    "value" = excluded."value"
WHERE ROW("readings"."value")::RECORD
    *<> ROW(excluded."value")::RECORD;
-- $1 = [1, 2]
-- $2 = [0.5, 1]

-- insert `alarms`: 1 row
INSERT INTO "alarms" ("of", "alarm")
SELECT new."of", new."alarm"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("of", "alarm")
WHERE
    NOT EXISTS (
        SELECT FROM "alarms" AS stored WHERE stored."of" = new."of" AND stored."alarm" = new."alarm"
    )
ON CONFLICT DO NOTHING;
-- $1 = [1]
-- $2 = ["raised"]

-- delete `customers`: 1 row
DELETE FROM "customers" AS stored
USING UNNEST(
    $1::TEXT[]
) AS given (column1)
WHERE "stored"."id" = given.column1::TEXT::BPCHAR;
-- $1 = ["596e275826f08b2730779e1f"]

