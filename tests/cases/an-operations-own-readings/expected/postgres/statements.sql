-- upsert `people`: 2 rows
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "source" = excluded."source",
    "note" = excluded."note"
WHERE ROW("people"."name", "people"."source", "people"."note")::RECORD
    *<> ROW(excluded."name", excluded."source", excluded."note")::RECORD;
-- $1 = [1, 2]
-- $2 = ["Ann", "Bob"]
-- $3 = ["list", "list"]
-- $4 = ["none", "none"]

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note"
WHERE ROW("people"."name", "people"."note")::RECORD
    *<> ROW(excluded."name", excluded."note")::RECORD;
-- $1 = [5]
-- $2 = ["Eve"]
-- $3 = ["list"]
-- $4 = ["alone"]

-- insert `people`: 2 rows
INSERT INTO "people" ("id", "name", "source", "note")
SELECT new."id", new."name", new."source", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "source", "note");
-- $1 = [8, 9]
-- $2 = ["Gus", "Gus"]
-- $3 = ["list", "list"]
-- $4 = ["0", "1"]

