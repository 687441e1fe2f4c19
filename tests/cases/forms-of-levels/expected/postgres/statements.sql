-- upsert `contacts`: 1 row
INSERT INTO "contacts" ("id", "mail")
SELECT new."id", new."mail"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[]
) AS new ("id", "mail")
ON CONFLICT ("id") DO UPDATE SET
    "mail" = excluded."mail"
WHERE ROW("contacts"."mail")::RECORD
    *<> ROW(excluded."mail")::RECORD;
-- $1 = [1]
-- $2 = ["a@x"]

-- replace `phones`: rows that the event no longer has
DELETE FROM "phones"
WHERE "id" = $1::INT4
    AND ("phones"."position") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT4[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = [0, 1]

-- replace `phones`: 2 rows
WITH new AS (
    SELECT new."id", new."position", new."mail", new."number"
    FROM UNNEST(
        $1::INT4[],
        $2::INT4[],
        $3::TEXT[],
        $4::TEXT[]
    ) AS new ("id", "position", "mail", "number")
),
changed AS (
    UPDATE "phones" SET
        "mail" = new."mail",
        "number" = new."number"
    FROM new
    WHERE "phones"."id" = new."id" AND "phones"."position" = new."position" AND (
        "phones"."mail" IS DISTINCT FROM new."mail"
        OR "phones"."number" IS DISTINCT FROM new."number"
    )
)
INSERT INTO "phones" ("id", "position", "mail", "number")
SELECT "id", "position", "mail", "number" FROM new
WHERE NOT EXISTS (
    SELECT FROM "phones" AS stored WHERE stored."id" = new."id" AND stored."position" = new."position"
)
ON CONFLICT ("id", "position") DO UPDATE SET
    "mail" = excluded."mail",
    "number" = excluded."number"
WHERE
    "phones"."mail" IS DISTINCT FROM excluded."mail"
    OR "phones"."number" IS DISTINCT FROM excluded."number";
-- $1 = [1, 1]
-- $2 = [0, 1]
-- $3 = ["a@x", "a@x"]
-- $4 = ["1", "2"]

-- replace `notes`: rows that the event no longer has
DELETE FROM "notes"
WHERE "id" = $1::INT4
    AND ("notes"."note") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 1
-- $2 = ["a", "b", "c", "d", "e", "f"]

-- replace `notes`: 6 rows
WITH new AS (
    SELECT new."id", new."note"
    FROM UNNEST(
        $1::INT4[],
        $2::TEXT[]
    ) AS new ("id", "note")
)
INSERT INTO "notes" ("id", "note")
SELECT "id", "note" FROM new
WHERE NOT EXISTS (
    SELECT FROM "notes" AS stored WHERE stored."id" = new."id" AND stored."note" = new."note"
)
ON CONFLICT ("id", "note") DO NOTHING;
-- $1 = [1, 1, 1, 1, 1, 1]
-- $2 = ["a", "b", "c", "d", "e", "f"]

-- upsert `parents`: 2 rows
INSERT INTO "parents" ("name", "parent")
SELECT new."name", new."parent"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("name", "parent")
ON CONFLICT ("name") DO UPDATE SET
    "parent" = excluded."parent"
WHERE ROW("parents"."parent")::RECORD
    *<> ROW(excluded."parent")::RECORD;
-- $1 = ["bob", "cid"]
-- $2 = ["ann", "bob"]

