-- upsert `order`: 1 row
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
    "{{ x }}" = excluded."{{ x }}"
WHERE ROW("order"."a`b", "order"."$1", "order"."?", "order"."it's", "order"."%s;/* \ */", "order"."[x].y:z", "order"."{{ x }}")::RECORD
    *<> ROW(excluded."a`b", excluded."$1", excluded."?", excluded."it's", excluded."%s;/* \ */", excluded."[x].y:z", excluded."{{ x }}")::RECORD;
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
INSERT INTO "it's a ""table"" `here`; --" ("where", "group", "val""ue")
SELECT new."where", new."group", new."val""ue"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("where", "group", "val""ue")
ON CONFLICT ("where", "group") DO UPDATE SET
    "val""ue" = excluded."val""ue"
WHERE ROW("it's a ""table"" `here`; --"."val""ue")::RECORD
    *<> ROW(excluded."val""ue")::RECORD;
-- $1 = [1, 1]
-- $2 = [1, 2]
-- $3 = ["a", NULL]

-- update `order`: 1 row
UPDATE "order" AS stored SET
    "--" = given.column1::TEXT,
    "größe" = given.column2::TEXT,
    "?" = given.column3::INT4
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[],
    $4::TEXT[]
) AS given (column1, column2, column3, column4)
WHERE "stored"."a""b" = given.column4::TEXT;
-- $1 = ["'; --"]
-- $2 = ["' OR ''='"]
-- $3 = [NULL]
-- $4 = ["b"]

