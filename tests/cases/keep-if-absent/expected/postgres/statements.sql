-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "tags" = excluded."tags",
    "note" = excluded."note"
WHERE ROW("people"."name", "people"."email", "people"."state", "people"."tags", "people"."note")::RECORD
    *<> ROW(excluded."name", excluded."email", excluded."state", excluded."tags", excluded."note")::RECORD;
-- $1 = [1]
-- $2 = ["Ann"]
-- $3 = ["a@b"]
-- $4 = ["paid"]
-- $5 = ["[1]"]
-- $6 = ["x"]
-- $7 = ["Ann"]

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "note" = excluded."note"
WHERE ROW("people"."note")::RECORD
    *<> ROW(excluded."note")::RECORD;
-- $1 = [1]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = [NULL]

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "tags" = excluded."tags",
    "note" = excluded."note"
WHERE ROW("people"."name", "people"."email", "people"."tags", "people"."note")::RECORD
    *<> ROW(excluded."name", excluded."email", excluded."tags", excluded."note")::RECORD;
-- $1 = [2]
-- $2 = [""]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = ["{}"]
-- $6 = ["none"]
-- $7 = [""]

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "state" = excluded."state",
    "note" = excluded."note"
WHERE ROW("people"."name", "people"."email", "people"."state", "people"."note")::RECORD
    *<> ROW(excluded."name", excluded."email", excluded."state", excluded."note")::RECORD;
-- $1 = [4]
-- $2 = ["Di"]
-- $3 = ["d@e"]
-- $4 = ["old"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = ["Di"]

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text",
    "mark" = excluded."mark"
WHERE ROW("notes"."text", "notes"."mark")::RECORD
    *<> ROW(excluded."text", excluded."mark")::RECORD;
-- $1 = [4]
-- $2 = [1]
-- $3 = ["one"]
-- $4 = [1.00]

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "text" = excluded."text"
WHERE ROW("notes"."text")::RECORD
    *<> ROW(excluded."text")::RECORD;
-- $1 = [4]
-- $2 = [2]
-- $3 = ["two"]
-- $4 = [NULL]

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO NOTHING;
-- $1 = [4]
-- $2 = [3]
-- $3 = [NULL]
-- $4 = [NULL]

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "email" = excluded."email",
    "note" = excluded."note"
WHERE ROW("people"."email", "people"."note")::RECORD
    *<> ROW(excluded."email", excluded."note")::RECORD;
-- $1 = [4]
-- $2 = [NULL]
-- $3 = ["new"]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = [NULL]

-- upsert `notes`: 1 row
INSERT INTO "notes" ("id", "at", "text", "mark")
SELECT new."id", new."at", new."text", new."mark"::NUMERIC
FROM UNNEST(
    $1::INT4[],
    $2::INT4[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "at", "text", "mark")
ON CONFLICT ("id", "at") DO UPDATE SET
    "mark" = excluded."mark"
WHERE ROW("notes"."mark")::RECORD
    *<> ROW(excluded."mark")::RECORD;
-- $1 = [4]
-- $2 = [2]
-- $3 = [NULL]
-- $4 = [2.50]

-- update `people`: 1 row
UPDATE "people" AS stored SET
    "name" = given.column1::TEXT
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[]
) AS given (column1, column2)
WHERE "stored"."id" = given.column2::INT4;
-- $1 = ["Dina"]
-- $2 = [4]

-- update `people`: 1 row
UPDATE "people" AS stored SET
    "state" = given.column1::TEXT,
    "tags" = given.column2::TEXT::JSONB
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::INT4[]
) AS given (column1, column2, column3)
WHERE "stored"."id" = given.column3::INT4;
-- $1 = ["sold"]
-- $2 = [NULL]
-- $3 = [4]

-- update `people`: 1 row
UPDATE "people" SET
    "id" = $1::INT4
WHERE "id" = $2::INT4;
-- (4, 4)

-- upsert `people`: 1 row
INSERT INTO "people" ("id", "name", "email", "state", "tags", "note", "first")
SELECT new."id", new."name", new."email", new."state", new."tags"::JSONB, new."note", new."first"
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[]
) AS new ("id", "name", "email", "state", "tags", "note", "first")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "note" = excluded."note"
WHERE ROW("people"."name", "people"."note")::RECORD
    *<> ROW(excluded."name", excluded."note")::RECORD;
-- $1 = [5]
-- $2 = ["Last"]
-- $3 = [NULL]
-- $4 = ["new"]
-- $5 = [NULL]
-- $6 = ["none"]
-- $7 = ["Last"]

