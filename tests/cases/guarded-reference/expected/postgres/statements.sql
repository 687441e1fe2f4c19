-- tests/cases/guarded-reference/events.ndjson:1: room
-- upsert `rooms`: 1 row
--    id  1
INSERT INTO "rooms" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [1]

-- tests/cases/guarded-reference/events.ndjson:2: seat
-- upsert `seats`: 1 row
--    id       1
--    room     1
--    label    new
--    version  5
INSERT INTO "seats" ("id", "room", "label", "version")
SELECT new."id", new."room", new."label", new."version"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "room", "label", "version")
ON CONFLICT ("id") DO UPDATE SET
    "room" = excluded."room",
    "label" = excluded."label",
    "version" = excluded."version"
WHERE "seats"."version" IS NULL OR "seats"."version" <= excluded."version";
-- $1 = [1]
-- $2 = [1]
-- $3 = ["new"]
-- $4 = [5]

-- tests/cases/guarded-reference/events.ndjson:3: seat
-- upsert `seats`: 1 row
--    id       1
--    room     9
--    label    old
--    version  4
INSERT INTO "seats" ("id", "room", "label", "version")
SELECT new."id", new."room", new."label", new."version"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "room", "label", "version")
ON CONFLICT ("id") DO UPDATE SET
    "room" = excluded."room",
    "label" = excluded."label",
    "version" = excluded."version"
WHERE "seats"."version" IS NULL OR "seats"."version" <= excluded."version";
-- $1 = [1]
-- $2 = [9]
-- $3 = ["old"]
-- $4 = [4]

-- tests/cases/guarded-reference/events.ndjson:4: seat
-- upsert `seats`: 1 row
--    id       1
--    room     9
--    label    newer, but nowhere
--    version  6
INSERT INTO "seats" ("id", "room", "label", "version")
SELECT new."id", new."room", new."label", new."version"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "room", "label", "version")
ON CONFLICT ("id") DO UPDATE SET
    "room" = excluded."room",
    "label" = excluded."label",
    "version" = excluded."version"
WHERE "seats"."version" IS NULL OR "seats"."version" <= excluded."version";
-- $1 = [1]
-- $2 = [9]
-- $3 = ["newer, but nowhere"]
-- $4 = [6]

-- tests/cases/guarded-reference/events.ndjson:5: seat
-- upsert `seats`: 1 row
--    id       2
--    room     9
--    label    nowhere
--    version  1
INSERT INTO "seats" ("id", "room", "label", "version")
SELECT new."id", new."room", new."label", new."version"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "room", "label", "version")
ON CONFLICT ("id") DO UPDATE SET
    "room" = excluded."room",
    "label" = excluded."label",
    "version" = excluded."version"
WHERE "seats"."version" IS NULL OR "seats"."version" <= excluded."version";
-- $1 = [2]
-- $2 = [9]
-- $3 = ["nowhere"]
-- $4 = [1]

-- tests/cases/guarded-reference/events.ndjson:6: seat
-- upsert `seats`: 1 row
--    id       1
--    room     1
--    label    newest
--    version  6
INSERT INTO "seats" ("id", "room", "label", "version")
SELECT new."id", new."room", new."label", new."version"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::INT4[]
) AS new ("id", "room", "label", "version")
ON CONFLICT ("id") DO UPDATE SET
    "room" = excluded."room",
    "label" = excluded."label",
    "version" = excluded."version"
WHERE "seats"."version" IS NULL OR "seats"."version" <= excluded."version";
-- $1 = [1]
-- $2 = [1]
-- $3 = ["newest"]
-- $4 = [6]

