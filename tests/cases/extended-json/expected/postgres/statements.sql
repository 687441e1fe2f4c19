-- tests/cases/extended-json/events.ndjson:1: no event
-- upsert `docs`: 1 row
--    id   596e275826f08b2730779e1f
--    i    1
--    l    2
--    d    2.5
--    m    3.10
--    t    2012-12-24 12:15:30.501
--    day  2012-12-24
--    u    73ffd264-44b3-4c69-90e8-e7d1dfc035d4
--    v    73ffd264-44b3-4c69-90e8-e7d1dfc035d4
--    b    a2Fma2E=
--    j    {"ids":["596e275826f08b2730779e1f"],"u":…
--    all  596e275826f08b2730779e1f 2 2012-12-24T12…
INSERT INTO "docs" ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
SELECT new."id"::BPCHAR, new."i", new."l", new."d", new."m"::NUMERIC, new."t", new."day", new."u"::UUID, new."v", new."b", new."j"::JSONB, new."all"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT8[],
    $4::FLOAT8[],
    $5::TEXT[],
    $6::TIMESTAMP[],
    $7::DATE[],
    $8::TEXT[],
    $9::TEXT[],
    $10::BYTEA[],
    $11::TEXT[],
    $12::TEXT[]
) AS new ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
ON CONFLICT ("id") DO UPDATE SET
    "i" = excluded."i",
    "l" = excluded."l",
    "d" = excluded."d",
    "m" = excluded."m",
    "t" = excluded."t",
    "day" = excluded."day",
    "u" = excluded."u",
    "v" = excluded."v",
    "b" = excluded."b",
    "j" = excluded."j",
    "all" = excluded."all";
-- $1 = ["596e275826f08b2730779e1f"]
-- $2 = [1]
-- $3 = [2]
-- $4 = [2.5]
-- $5 = [3.10]
-- $6 = ["2012-12-24 12:15:30.501"]
-- $7 = ["2012-12-24"]
-- $8 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $9 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $10 = ["a2Fma2E="]
-- $11 = ["{\"ids\":[\"596e275826f08b2730779e1f\"],\"u\":\"73ffd264-44b3-4c69-90e8-e7d1dfc035d4\",\"ts\":{\"$timestamp\":{\"t\":1,\"i\":2}}}"]
-- $12 = ["596e275826f08b2730779e1f 2 2012-12-24T12:15:30.501Z"]

-- upsert `large`: 1 row
--    id  596e275826f08b2730779e1f
INSERT INTO "large" ("id")
SELECT new."id"::BPCHAR
FROM UNNEST(
    $1::TEXT[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = ["596e275826f08b2730779e1f"]

-- tests/cases/extended-json/events.ndjson:2: no event
-- upsert `docs`: 1 row
--    id   596e275826f08b2730779e20
--    i    1
--    l    2
--    d    2.5
--    m    3.10
--    t    2012-12-24 12:15:30.501
--    day  2012-12-24
--    u    73ffd264-44b3-4c69-90e8-e7d1dfc035d4
--    v    73ffd264-44b3-4c69-90e8-e7d1dfc035d4
--    b    a2Fma2E=
--    j    ["2012-12-24T12:15:30.501Z","Infinity"]
--    all  596e275826f08b2730779e20 2 2012-12-24T12…
INSERT INTO "docs" ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
SELECT new."id"::BPCHAR, new."i", new."l", new."d", new."m"::NUMERIC, new."t", new."day", new."u"::UUID, new."v", new."b", new."j"::JSONB, new."all"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT8[],
    $4::FLOAT8[],
    $5::TEXT[],
    $6::TIMESTAMP[],
    $7::DATE[],
    $8::TEXT[],
    $9::TEXT[],
    $10::BYTEA[],
    $11::TEXT[],
    $12::TEXT[]
) AS new ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
ON CONFLICT ("id") DO UPDATE SET
    "i" = excluded."i",
    "l" = excluded."l",
    "d" = excluded."d",
    "m" = excluded."m",
    "t" = excluded."t",
    "day" = excluded."day",
    "u" = excluded."u",
    "v" = excluded."v",
    "b" = excluded."b",
    "j" = excluded."j",
    "all" = excluded."all";
-- $1 = ["596e275826f08b2730779e20"]
-- $2 = [1]
-- $3 = [2]
-- $4 = [2.5]
-- $5 = [3.10]
-- $6 = ["2012-12-24 12:15:30.501"]
-- $7 = ["2012-12-24"]
-- $8 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $9 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $10 = ["a2Fma2E="]
-- $11 = ["[\"2012-12-24T12:15:30.501Z\",\"Infinity\"]"]
-- $12 = ["596e275826f08b2730779e20 2 2012-12-24T12:15:30.501Z"]

-- upsert `large`: 1 row
--    id  596e275826f08b2730779e20
INSERT INTO "large" ("id")
SELECT new."id"::BPCHAR
FROM UNNEST(
    $1::TEXT[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = ["596e275826f08b2730779e20"]

-- tests/cases/extended-json/events.ndjson:3: no event
-- upsert `docs`: 1 row
--    id   596e275826f08b2730779e21
--    i    NULL
--    l    NULL
--    d    NULL
--    m    NULL
--    t    2012-12-24 12:15:30.501
--    day  NULL
--    u    73ffd264-44b3-4c69-90e8-e7d1dfc035d4
--    v    73ffd264-44b3-4c69-90e8-e7d1dfc035d4
--    b    a2Fma2E=
--    j    NULL
--    all  596e275826f08b2730779e21 2012-12-24T12:1…
INSERT INTO "docs" ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
SELECT new."id"::BPCHAR, new."i", new."l", new."d", new."m"::NUMERIC, new."t", new."day", new."u"::UUID, new."v", new."b", new."j"::JSONB, new."all"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT8[],
    $4::FLOAT8[],
    $5::TEXT[],
    $6::TIMESTAMP[],
    $7::DATE[],
    $8::TEXT[],
    $9::TEXT[],
    $10::BYTEA[],
    $11::TEXT[],
    $12::TEXT[]
) AS new ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
ON CONFLICT ("id") DO UPDATE SET
    "i" = excluded."i",
    "l" = excluded."l",
    "d" = excluded."d",
    "m" = excluded."m",
    "t" = excluded."t",
    "day" = excluded."day",
    "u" = excluded."u",
    "v" = excluded."v",
    "b" = excluded."b",
    "j" = excluded."j",
    "all" = excluded."all";
-- $1 = ["596e275826f08b2730779e21"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["2012-12-24 12:15:30.501"]
-- $7 = [NULL]
-- $8 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $9 = ["73ffd264-44b3-4c69-90e8-e7d1dfc035d4"]
-- $10 = ["a2Fma2E="]
-- $11 = [NULL]
-- $12 = ["596e275826f08b2730779e21 2012-12-24T12:15:30.501Z"]

-- tests/cases/extended-json/events.ndjson:4: no event
-- dead letter (extract): `$.d` is text, column `docs.d` takes `double`

-- tests/cases/extended-json/events.ndjson:5: no event
-- dead letter (extract): `$.i` is a number out of range, column `docs.i` takes `int`

-- tests/cases/extended-json/events.ndjson:6: no event
-- dead letter (extract): `$.u` is text, but not a UUID such as `01890a5d-ac96-774b-bcce-b302099a8057`, column `docs.u` takes `uuid`

-- tests/cases/extended-json/events.ndjson:7: no event
-- dead letter (extract): `$.b` is an object, column `docs.b` takes `binary`

-- tests/cases/extended-json/events.ndjson:8: no event
-- dead letter (extract): `$.t` is an object, column `docs.t` takes `datetime(3)`

-- tests/cases/extended-json/events.ndjson:9: no event
-- dead letter (extract): `$.i` is an object, column `docs.i` takes `int`

-- tests/cases/extended-json/events.ndjson:10: no event
-- dead letter (extract): `$.day` is text, but not a date such as `2025-01-31`, column `docs.day` takes `date`

-- tests/cases/extended-json/events.ndjson:11: no event
-- upsert `docs`: 1 row
--    id   596e275826f08b2730779e29
--    i    NULL
--    l    7
--    d    NULL
--    m    NULL
--    t    NULL
--    day  NULL
--    u    NULL
--    v    NULL
--    b    NULL
--    j    NULL
--    all  596e275826f08b2730779e29 7
INSERT INTO "docs" ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
SELECT new."id"::BPCHAR, new."i", new."l", new."d", new."m"::NUMERIC, new."t", new."day", new."u"::UUID, new."v", new."b", new."j"::JSONB, new."all"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT8[],
    $4::FLOAT8[],
    $5::TEXT[],
    $6::TIMESTAMP[],
    $7::DATE[],
    $8::TEXT[],
    $9::TEXT[],
    $10::BYTEA[],
    $11::TEXT[],
    $12::TEXT[]
) AS new ("id", "i", "l", "d", "m", "t", "day", "u", "v", "b", "j", "all")
ON CONFLICT ("id") DO UPDATE SET
    "i" = excluded."i",
    "l" = excluded."l",
    "d" = excluded."d",
    "m" = excluded."m",
    "t" = excluded."t",
    "day" = excluded."day",
    "u" = excluded."u",
    "v" = excluded."v",
    "b" = excluded."b",
    "j" = excluded."j",
    "all" = excluded."all";
-- $1 = ["596e275826f08b2730779e29"]
-- $2 = [NULL]
-- $3 = [7]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = ["596e275826f08b2730779e29 7"]

