-- insert `visits`: 3 rows
INSERT INTO "visits" ("person", "page", "millis")
SELECT new."person", new."page", new."millis"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS new ("person", "page", "millis");
-- $1 = ["ann", "ann", "ann"]
-- $2 = ["/a", "/a", "/b"]
-- $3 = [10, 10, NULL]

-- insert `badges`: 1 row
INSERT INTO "badges" ("person", "badge")
SELECT new."person", new."badge"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("person", "badge");
-- $1 = ["ann"]
-- $2 = ["reader"]

