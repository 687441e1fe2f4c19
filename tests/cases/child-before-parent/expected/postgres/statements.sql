-- upsert `parents`: 1 row
INSERT INTO "parents" ("id", "name")
SELECT new."id", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("id", "name")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name"
WHERE ROW("parents"."name")::RECORD
    *<> ROW(excluded."name")::RECORD;
-- $1 = ["p1"]
-- $2 = ["parent p1"]

-- upsert `children`: 1 row
INSERT INTO "children" ("id", "parent", "name")
SELECT new."id", new."parent", new."name"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "parent", "name")
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent",
    "name" = excluded."name"
WHERE ROW("children"."parent", "children"."name")::RECORD
    *<> ROW(excluded."parent", excluded."name")::RECORD;
-- $1 = ["c1"]
-- $2 = ["p2"]
-- $3 = ["child c1"]

