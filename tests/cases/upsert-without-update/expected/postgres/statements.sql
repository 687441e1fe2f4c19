-- tests/cases/upsert-without-update/events.ndjson:1: visited
-- upsert `visitors`: 1 row
--    email  ann@x
--    badge  1
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["ann@x"]
-- $2 = [1]
-- $3 = ["first"]

-- tests/cases/upsert-without-update/events.ndjson:2: visited
-- upsert `visitors`: 1 row
--    email  ann@x
--    badge  1
--    first  second
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["ann@x"]
-- $2 = [1]
-- $3 = ["second"]

-- tests/cases/upsert-without-update/events.ndjson:3: visited
-- upsert `visitors`: 1 row
--    email  ann@x
--    badge  2
--    first  third
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["ann@x"]
-- $2 = [2]
-- $3 = ["third"]

-- tests/cases/upsert-without-update/events.ndjson:4: visited
-- upsert `visitors`: 1 row
--    email  bob@x
--    badge  1
--    first  SECRET
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["bob@x"]
-- $2 = [1]
-- $3 = ["SECRET"]

-- tests/cases/upsert-without-update/events.ndjson:5: visited
-- upsert `visitors`: 1 row
--    email  ANN@x
--    badge  3
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["ANN@x"]
-- $2 = [3]
-- $3 = ["first"]

-- tests/cases/upsert-without-update/events.ndjson:6: visited
-- upsert `visitors`: 1 row
--    email  bob@x
--    badge  NULL
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["bob@x"]
-- $2 = [NULL]
-- $3 = ["first"]

-- tests/cases/upsert-without-update/events.ndjson:7: visited
-- upsert `visitors`: 1 row
--    email  cid@x
--    badge  NULL
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["cid@x"]
-- $2 = [NULL]
-- $3 = ["first"]

