-- tests/cases/quoting/events.ndjson:1: it's
-- upsert `order`: 1 row
--    select      1
--    a"b         a
--    a`b         a
--    it's        "a"
--    ?           1
--    $1          a
--    a blank     a
--    --          a
--    größe       a
--    {{ x }}     1.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     true
--    #@!         a
INSERT INTO "order" ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
SELECT new."select", new."a""b", new."a`b", new."it's"::JSONB, new."?", new."$1", new."a blank", new."--", new."größe", new."{{ x }}"::NUMERIC, new."%s;/* \ */", new."[x].y:z", new."#@!"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::BOOL[],
    $13::TEXT[]
) AS new ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
ON CONFLICT ("select") DO UPDATE SET
    "a`b" = excluded."a`b",
    "$1" = excluded."$1",
    "?" = excluded."?",
    "it's" = excluded."it's",
    "%s;/* \ */" = excluded."%s;/* \ */",
    "[x].y:z" = excluded."[x].y:z",
    "{{ x }}" = excluded."{{ x }}";
-- $1 = [1]
-- $2 = ["a"]
-- $3 = ["a"]
-- $4 = ["\"a\""]
-- $5 = [1]
-- $6 = ["a"]
-- $7 = ["a"]
-- $8 = ["a"]
-- $9 = ["a"]
-- $10 = [1.00]
-- $11 = ["2025-01-15 14:00:00.000000"]
-- $12 = [true]
-- $13 = ["a"]

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   1  1
--    group   1  2
--    val"ue  a  NULL
INSERT INTO "it's a ""table"" `here`; --" ("where", "group", "val""ue")
SELECT new."where", new."group", new."val""ue"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("where", "group", "val""ue")
ON CONFLICT ("where", "group") DO UPDATE SET
    "val""ue" = excluded."val""ue";
-- $1 = [1, 1]
-- $2 = [1, 2]
-- $3 = ["a", NULL]

-- tests/cases/quoting/events.ndjson:2: it's
-- upsert `order`: 1 row
--    select      2
--    a"b         b
--    a`b         b
--    it's        "b"
--    ?           2
--    $1          b
--    a blank     b
--    --          b
--    größe       b
--    {{ x }}     2.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     true
--    #@!         b
INSERT INTO "order" ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
SELECT new."select", new."a""b", new."a`b", new."it's"::JSONB, new."?", new."$1", new."a blank", new."--", new."größe", new."{{ x }}"::NUMERIC, new."%s;/* \ */", new."[x].y:z", new."#@!"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::BOOL[],
    $13::TEXT[]
) AS new ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
ON CONFLICT ("select") DO UPDATE SET
    "a`b" = excluded."a`b",
    "$1" = excluded."$1",
    "?" = excluded."?",
    "it's" = excluded."it's",
    "%s;/* \ */" = excluded."%s;/* \ */",
    "[x].y:z" = excluded."[x].y:z",
    "{{ x }}" = excluded."{{ x }}";
-- $1 = [2]
-- $2 = ["b"]
-- $3 = ["b"]
-- $4 = ["\"b\""]
-- $5 = [2]
-- $6 = ["b"]
-- $7 = ["b"]
-- $8 = ["b"]
-- $9 = ["b"]
-- $10 = [2.00]
-- $11 = ["2025-01-15 14:00:00.000000"]
-- $12 = [true]
-- $13 = ["b"]

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   2  2
--    group   1  2
--    val"ue  b  NULL
INSERT INTO "it's a ""table"" `here`; --" ("where", "group", "val""ue")
SELECT new."where", new."group", new."val""ue"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("where", "group", "val""ue")
ON CONFLICT ("where", "group") DO UPDATE SET
    "val""ue" = excluded."val""ue";
-- $1 = [2, 2]
-- $2 = [1, 2]
-- $3 = ["b", NULL]

-- tests/cases/quoting/events.ndjson:3: it's
-- upsert `order`: 1 row
--    select      1
--    a"b         changed
--    a`b         changed
--    it's        "changed"
--    ?           1
--    $1          changed
--    a blank     changed
--    --          changed
--    größe       changed
--    {{ x }}     1.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     false
--    #@!         changed
INSERT INTO "order" ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
SELECT new."select", new."a""b", new."a`b", new."it's"::JSONB, new."?", new."$1", new."a blank", new."--", new."größe", new."{{ x }}"::NUMERIC, new."%s;/* \ */", new."[x].y:z", new."#@!"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::BOOL[],
    $13::TEXT[]
) AS new ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
ON CONFLICT ("select") DO UPDATE SET
    "a`b" = excluded."a`b",
    "$1" = excluded."$1",
    "?" = excluded."?",
    "it's" = excluded."it's",
    "%s;/* \ */" = excluded."%s;/* \ */",
    "[x].y:z" = excluded."[x].y:z",
    "{{ x }}" = excluded."{{ x }}";
-- $1 = [1]
-- $2 = ["changed"]
-- $3 = ["changed"]
-- $4 = ["\"changed\""]
-- $5 = [1]
-- $6 = ["changed"]
-- $7 = ["changed"]
-- $8 = ["changed"]
-- $9 = ["changed"]
-- $10 = [1.00]
-- $11 = ["2025-01-15 14:00:00.000000"]
-- $12 = [false]
-- $13 = ["changed"]

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   1        1
--    group   1        2
--    val"ue  changed  NULL
INSERT INTO "it's a ""table"" `here`; --" ("where", "group", "val""ue")
SELECT new."where", new."group", new."val""ue"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("where", "group", "val""ue")
ON CONFLICT ("where", "group") DO UPDATE SET
    "val""ue" = excluded."val""ue";
-- $1 = [1, 1]
-- $2 = [1, 2]
-- $3 = ["changed", NULL]

-- tests/cases/quoting/events.ndjson:4: it's
-- upsert `order`: 1 row
--    select      3
--    a"b         b
--    a`b         b
--    it's        "b"
--    ?           3
--    $1          b
--    a blank     b
--    --          b
--    größe       b
--    {{ x }}     3.00
--    %s;/* \ */  2025-01-15 14:00:00.000000
--    [x].y:z     true
--    #@!         b
INSERT INTO "order" ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
SELECT new."select", new."a""b", new."a`b", new."it's"::JSONB, new."?", new."$1", new."a blank", new."--", new."größe", new."{{ x }}"::NUMERIC, new."%s;/* \ */", new."[x].y:z", new."#@!"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::INT4[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TEXT[],
    $10::TEXT[],
    $11::TIMESTAMP[],
    $12::BOOL[],
    $13::TEXT[]
) AS new ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
ON CONFLICT ("select") DO UPDATE SET
    "a`b" = excluded."a`b",
    "$1" = excluded."$1",
    "?" = excluded."?",
    "it's" = excluded."it's",
    "%s;/* \ */" = excluded."%s;/* \ */",
    "[x].y:z" = excluded."[x].y:z",
    "{{ x }}" = excluded."{{ x }}";
-- $1 = [3]
-- $2 = ["b"]
-- $3 = ["b"]
-- $4 = ["\"b\""]
-- $5 = [3]
-- $6 = ["b"]
-- $7 = ["b"]
-- $8 = ["b"]
-- $9 = ["b"]
-- $10 = [3.00]
-- $11 = ["2025-01-15 14:00:00.000000"]
-- $12 = [true]
-- $13 = ["b"]

-- upsert `it's a "table" `here`; --`: 2 rows
--    where   3  3
--    group   1  2
--    val"ue  b  NULL
INSERT INTO "it's a ""table"" `here`; --" ("where", "group", "val""ue")
SELECT new."where", new."group", new."val""ue"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("where", "group", "val""ue")
ON CONFLICT ("where", "group") DO UPDATE SET
    "val""ue" = excluded."val""ue";
-- $1 = [3, 3]
-- $2 = [1, 2]
-- $3 = ["b", NULL]

-- tests/cases/quoting/events.ndjson:5: gone
-- update `order`: 1 row
--    --         '; --
--    größe      ' OR ''='
--    ?          NULL
--    where a"b  b
UPDATE "order" SET
    "--" = $1::TEXT,
    "größe" = $2::TEXT,
    "?" = $3::INT4
WHERE "a""b" = $4::TEXT;
-- ("'; --", "' OR ''='", NULL, "b")

-- tests/cases/quoting/events.ndjson:6: gone
-- update `order`: 1 row
--    --         '; --
--    größe      NULL
--    ?          NULL
--    where a"b  SECRET
UPDATE "order" SET
    "--" = $1::TEXT,
    "größe" = $2::TEXT,
    "?" = $3::INT4
WHERE "a""b" = $4::TEXT;
-- ("'; --", NULL, NULL, "SECRET")

