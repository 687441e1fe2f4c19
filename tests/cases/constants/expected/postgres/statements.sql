-- tests/cases/constants/events.ndjson:1: made
-- upsert `things`: 1 row
--    id        a
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    new
--    tags      []
--    mood      NULL
INSERT INTO "things" ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
SELECT new."id", new."source", new."whole", new."exact"::NUMERIC, new."double", new."flag", new."day", new."moment", new."document"::JSONB, new."nothing", new."status", new."tags"::JSONB, new."mood"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::FLOAT8[],
    $6::BOOL[],
    $7::DATE[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[]
) AS new ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
ON CONFLICT ("id") DO UPDATE SET
    "source" = excluded."source",
    "document" = excluded."document";
-- $1 = ["a"]
-- $2 = ["it's \\ \"constant\""]
-- $3 = [42]
-- $4 = [1.50]
-- $5 = [1000]
-- $6 = [true]
-- $7 = ["2024-02-29"]
-- $8 = ["2025-01-15 12:00:00.000"]
-- $9 = ["{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}"]
-- $10 = [NULL]
-- $11 = ["new"]
-- $12 = ["[]"]
-- $13 = [NULL]

-- tests/cases/constants/events.ndjson:2: made
-- upsert `things`: 1 row
--    id        b
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    NULL
--    tags      NULL
--    mood      NULL
INSERT INTO "things" ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
SELECT new."id", new."source", new."whole", new."exact"::NUMERIC, new."double", new."flag", new."day", new."moment", new."document"::JSONB, new."nothing", new."status", new."tags"::JSONB, new."mood"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::FLOAT8[],
    $6::BOOL[],
    $7::DATE[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[]
) AS new ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
ON CONFLICT ("id") DO UPDATE SET
    "source" = excluded."source",
    "document" = excluded."document";
-- $1 = ["b"]
-- $2 = ["it's \\ \"constant\""]
-- $3 = [42]
-- $4 = [1.50]
-- $5 = [1000]
-- $6 = [true]
-- $7 = ["2024-02-29"]
-- $8 = ["2025-01-15 12:00:00.000"]
-- $9 = ["{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}"]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]

-- tests/cases/constants/events.ndjson:3: made
-- upsert `things`: 1 row
--    id        c
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    old
--    tags      {}
--    mood      NULL
INSERT INTO "things" ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
SELECT new."id", new."source", new."whole", new."exact"::NUMERIC, new."double", new."flag", new."day", new."moment", new."document"::JSONB, new."nothing", new."status", new."tags"::JSONB, new."mood"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::FLOAT8[],
    $6::BOOL[],
    $7::DATE[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[]
) AS new ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
ON CONFLICT ("id") DO UPDATE SET
    "source" = excluded."source",
    "document" = excluded."document";
-- $1 = ["c"]
-- $2 = ["it's \\ \"constant\""]
-- $3 = [42]
-- $4 = [1.50]
-- $5 = [1000]
-- $6 = [true]
-- $7 = ["2024-02-29"]
-- $8 = ["2025-01-15 12:00:00.000"]
-- $9 = ["{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}"]
-- $10 = [NULL]
-- $11 = ["old"]
-- $12 = ["{}"]
-- $13 = [NULL]

-- tests/cases/constants/events.ndjson:4: made
-- upsert `things`: 1 row
--    id        d
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    new
--    tags      []
--    mood      NULL
INSERT INTO "things" ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
SELECT new."id", new."source", new."whole", new."exact"::NUMERIC, new."double", new."flag", new."day", new."moment", new."document"::JSONB, new."nothing", new."status", new."tags"::JSONB, new."mood"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::FLOAT8[],
    $6::BOOL[],
    $7::DATE[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[]
) AS new ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
ON CONFLICT ("id") DO UPDATE SET
    "source" = excluded."source",
    "document" = excluded."document";
-- $1 = ["d"]
-- $2 = ["it's \\ \"constant\""]
-- $3 = [42]
-- $4 = [1.50]
-- $5 = [1000]
-- $6 = [true]
-- $7 = ["2024-02-29"]
-- $8 = ["2025-01-15 12:00:00.000"]
-- $9 = ["{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}"]
-- $10 = [NULL]
-- $11 = ["new"]
-- $12 = ["[]"]
-- $13 = [NULL]

-- tests/cases/constants/events.ndjson:5: made
-- upsert `things`: 1 row
--    id        e
--    source    it's \ "constant"
--    whole     42
--    exact     1.50
--    double    1000
--    flag      true
--    day       2024-02-29
--    moment    2025-01-15 12:00:00.000
--    document  {"a":[1,null,"x"],"b\"c":1.50}
--    nothing   NULL
--    status    new
--    tags      []
--    mood      good
INSERT INTO "things" ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
SELECT new."id", new."source", new."whole", new."exact"::NUMERIC, new."double", new."flag", new."day", new."moment", new."document"::JSONB, new."nothing", new."status", new."tags"::JSONB, new."mood"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[],
    $5::FLOAT8[],
    $6::BOOL[],
    $7::DATE[],
    $8::TIMESTAMP[],
    $9::TEXT[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TEXT[]
) AS new ("id", "source", "whole", "exact", "double", "flag", "day", "moment", "document", "nothing", "status", "tags", "mood")
ON CONFLICT ("id") DO UPDATE SET
    "source" = excluded."source",
    "document" = excluded."document";
-- $1 = ["e"]
-- $2 = ["it's \\ \"constant\""]
-- $3 = [42]
-- $4 = [1.50]
-- $5 = [1000]
-- $6 = [true]
-- $7 = ["2024-02-29"]
-- $8 = ["2025-01-15 12:00:00.000"]
-- $9 = ["{\"a\":[1,null,\"x\"],\"b\\\"c\":1.50}"]
-- $10 = [NULL]
-- $11 = ["new"]
-- $12 = ["[]"]
-- $13 = ["good"]

-- tests/cases/constants/events.ndjson:6: ended
-- update `things`: 1 row
--    status    ended
--    whole     NULL
--    document  {"ended":true}
--    mood      NULL
--    where id  e
UPDATE "things" SET
    "status" = $1::TEXT,
    "whole" = $2::INT4,
    "document" = $3::TEXT::JSONB,
    "mood" = $4::TEXT
WHERE "id" = $5::TEXT;
-- ("ended", NULL, "{\"ended\":true}", NULL, "e")

-- tests/cases/constants/events.ndjson:7: ended
-- update `things`: 1 row
--    status    ended
--    whole     NULL
--    document  {"ended":true}
--    mood      NULL
--    where id  d
UPDATE "things" SET
    "status" = $1::TEXT,
    "whole" = $2::INT4,
    "document" = $3::TEXT::JSONB,
    "mood" = $4::TEXT
WHERE "id" = $5::TEXT;
-- ("ended", NULL, "{\"ended\":true}", NULL, "d")

