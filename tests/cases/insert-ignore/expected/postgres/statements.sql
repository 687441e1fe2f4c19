-- insert `people`: 1 row
INSERT INTO "people" ("person")
SELECT new."person"
FROM UNNEST(
    $1::TEXT[]
) AS new ("person")
WHERE
    NOT EXISTS (
        SELECT FROM "people" AS stored WHERE stored."person" = new."person"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann"]

-- insert `badges`: 2 rows
INSERT INTO "badges" ("person", "badge", "serial", "first")
SELECT new."person", new."badge", new."serial", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT4[]
) AS new ("person", "badge", "serial", "first")
WHERE
    NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."person" = new."person" AND stored."badge" = new."badge"
    )
    AND NOT EXISTS (
        SELECT FROM "badges" AS stored WHERE stored."serial" = new."serial"
    )
ON CONFLICT DO NOTHING;
-- $1 = ["ann", "ann"]
-- $2 = ["run", "swim"]
-- $3 = [2, 1]
-- $4 = [1, 1]

