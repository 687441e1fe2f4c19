-- upsert `docs`: 1 row
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
    "all" = excluded."all"
WHERE ROW("docs"."i", "docs"."l", "docs"."d", "docs"."m", "docs"."t", "docs"."day", "docs"."u", "docs"."v", "docs"."b", "docs"."j", "docs"."all")::RECORD
    *<> ROW(excluded."i", excluded."l", excluded."d", excluded."m", excluded."t", excluded."day", excluded."u", excluded."v", excluded."b", excluded."j", excluded."all")::RECORD;
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
INSERT INTO "large" ("id")
SELECT new."id"::BPCHAR
FROM UNNEST(
    $1::TEXT[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = ["596e275826f08b2730779e1f"]

