-- upsert `tags`: 3 rows
INSERT INTO "tags" ("id", "at", "tag")
SELECT new."id", new."at", new."tag"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("id", "at", "tag")
ON CONFLICT ("id", "at") DO UPDATE SET
    "tag" = excluded."tag"
WHERE ROW("tags"."tag")::RECORD
    *<> ROW(excluded."tag")::RECORD;
-- $1 = [1, 1, 1]
-- $2 = [0, 1, 2]
-- $3 = ["red", "blue", "red"]

-- upsert `gifts`: 2 rows
INSERT INTO "gifts" ("id", "at", "note")
SELECT new."id", new."at", new."note"
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("id", "at", "note")
ON CONFLICT ("id", "at") DO UPDATE SET
    "note" = excluded."note"
WHERE ROW("gifts"."note")::RECORD
    *<> ROW(excluded."note")::RECORD;
-- $1 = [1, 1]
-- $2 = [1, 2]
-- $3 = ["for you", NULL]

