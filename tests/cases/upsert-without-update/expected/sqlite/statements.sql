-- tests/cases/upsert-without-update/events.ndjson:1: visited
-- upsert `visitors`: 1 row
--    email  ann@x
--    badge  1
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("ann@x", 1, "first")

-- tests/cases/upsert-without-update/events.ndjson:2: visited
-- upsert `visitors`: 1 row
--    email  ann@x
--    badge  1
--    first  second
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("ann@x", 1, "second")

-- tests/cases/upsert-without-update/events.ndjson:3: visited
-- upsert `visitors`: 1 row
--    email  ann@x
--    badge  2
--    first  third
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("ann@x", 2, "third")

-- tests/cases/upsert-without-update/events.ndjson:4: visited
-- upsert `visitors`: 1 row
--    email  bob@x
--    badge  1
--    first  SECRET
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("bob@x", 1, "SECRET")

-- tests/cases/upsert-without-update/events.ndjson:5: visited
-- upsert `visitors`: 1 row
--    email  ANN@x
--    badge  3
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("ANN@x", 3, "first")

-- tests/cases/upsert-without-update/events.ndjson:6: visited
-- upsert `visitors`: 1 row
--    email  bob@x
--    badge  NULL
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("bob@x", NULL, "first")

-- tests/cases/upsert-without-update/events.ndjson:7: visited
-- upsert `visitors`: 1 row
--    email  cid@x
--    badge  NULL
--    first  first
INSERT INTO "visitors" ("email", "badge", "first")
VALUES
    (?, ?, ?)
ON CONFLICT ("email") DO NOTHING;
-- ("cid@x", NULL, "first")

