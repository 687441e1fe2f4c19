-- upsert `rooms`: 1 row
INSERT INTO "rooms" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [1]

-- upsert `seats`: 1 row
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

