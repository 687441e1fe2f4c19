-- tests/cases/child-before-parent/events.ndjson:1: parent p1
-- upsert `parents`: 1 row
--    id    p1
--    name  parent p1
INSERT INTO "parents" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- ("p1", "parent p1")

-- tests/cases/child-before-parent/events.ndjson:2: child c1
-- upsert `children`: 1 row
--    id      c1
--    parent  p2
--    name    child c1
INSERT INTO "children" ("id", "parent", "name")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent",
    "name" = excluded."name";
-- ("c1", "p2", "child c1")

-- tests/cases/child-before-parent/events.ndjson:3: parent p2
-- upsert `parents`: 1 row
--    id    p2
--    name  parent p2
INSERT INTO "parents" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- ("p2", "parent p2")

-- tests/cases/child-before-parent/events.ndjson:4: child c2
-- upsert `children`: 1 row
--    id      c2
--    parent  p2
--    name    child c2
INSERT INTO "children" ("id", "parent", "name")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent",
    "name" = excluded."name";
-- ("c2", "p2", "child c2")

-- tests/cases/child-before-parent/events.ndjson:5: child c3
-- upsert `children`: 1 row
--    id      c3
--    parent  p3
--    name    child c3
INSERT INTO "children" ("id", "parent", "name")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent",
    "name" = excluded."name";
-- ("c3", "p3", "child c3")

-- tests/cases/child-before-parent/events.ndjson:6: child c4
-- upsert `children`: 1 row
--    id      c4
--    parent  p1
--    name    child c4
INSERT INTO "children" ("id", "parent", "name")
VALUES
    (?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "parent" = excluded."parent",
    "name" = excluded."name";
-- ("c4", "p1", "child c4")

-- tests/cases/child-before-parent/events.ndjson:7: parent p3
-- upsert `parents`: 1 row
--    id    p3
--    name  late
INSERT INTO "parents" ("id", "name")
VALUES
    (?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name";
-- ("p3", "late")

