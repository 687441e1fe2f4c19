-- tests/cases/upsert-by-a-unique-key/events.ndjson:1: visited
-- upsert `visitors`: 1 row
--    id     1
--    email  ann@x
--    page   first
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- $1 = [1]
-- $2 = ["ann@x"]
-- $3 = ["first"]

-- tests/cases/upsert-by-a-unique-key/events.ndjson:2: visited
-- upsert `visitors`: 1 row
--    id     2
--    email  bob@x
--    page   first
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- $1 = [2]
-- $2 = ["bob@x"]
-- $3 = ["first"]

-- tests/cases/upsert-by-a-unique-key/events.ndjson:3: visited
-- upsert `visitors`: 1 row
--    id     3
--    email  ann@x
--    page   other id
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- $1 = [3]
-- $2 = ["ann@x"]
-- $3 = ["other id"]

-- tests/cases/upsert-by-a-unique-key/events.ndjson:4: visited
-- upsert `visitors`: 1 row
--    id     2
--    email  ann@x
--    page   bob's id
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- $1 = [2]
-- $2 = ["ann@x"]
-- $3 = ["bob's id"]

-- tests/cases/upsert-by-a-unique-key/events.ndjson:5: visited
-- upsert `visitors`: 1 row
--    id     1
--    email  cid@x
--    page   taken id
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- $1 = [1]
-- $2 = ["cid@x"]
-- $3 = ["taken id"]

-- tests/cases/upsert-by-a-unique-key/events.ndjson:6: visited
-- upsert `visitors`: 1 row
--    id     4
--    email  cid@x
--    page   first
INSERT INTO "visitors" ("id", "email", "page")
SELECT new."id", new."email", new."page"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[]
) AS new ("id", "email", "page")
ON CONFLICT ("email") DO UPDATE SET
    "page" = excluded."page";
-- $1 = [4]
-- $2 = ["cid@x"]
-- $3 = ["first"]

