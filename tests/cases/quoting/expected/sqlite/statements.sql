-- upsert `order`: 1 row
INSERT INTO "order" ("select", "a""b", "a`b", "it's", "?", "$1", "a blank", "--", "größe", "{{ x }}", "%s;/* \ */", "[x].y:z", "#@!")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("select") DO UPDATE SET
    "a`b" = excluded."a`b",
    "$1" = excluded."$1",
    "?" = excluded."?",
    "it's" = excluded."it's",
    "%s;/* \ */" = excluded."%s;/* \ */",
    "[x].y:z" = excluded."[x].y:z",
    "{{ x }}" = excluded."{{ x }}";
-- (1, "a", "a", "\"a\"", 1, "a", "a", "a", "a", 1.00, "2025-01-15 14:00:00.000000", true, "a")

-- upsert `it's a "table" `here`; --`: 2 rows
INSERT INTO "it's a ""table"" `here`; --" ("where", "group", "val""ue")
VALUES
    (?, ?, ?),
    (?, ?, ?)
ON CONFLICT ("where", "group") DO UPDATE SET
    "val""ue" = excluded."val""ue";
-- (1, 1, "a")
-- (1, 2, NULL)

-- update `order`: 1 row
UPDATE "order" SET
    "--" = ?,
    "größe" = ?,
    "?" = ?
WHERE "a""b" = ?;
-- ("'; --", "' OR ''='", NULL, "b")

