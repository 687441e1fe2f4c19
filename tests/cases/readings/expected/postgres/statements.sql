-- upsert `firms`: 1 row
INSERT INTO "firms" ("id", "name", "person", "address", "initials", "rest")
SELECT new."id", new."name", new."person", new."address", new."initials", new."rest"::JSONB
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[]
) AS new ("id", "name", "person", "address", "initials", "rest")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "person" = excluded."person",
    "address" = excluded."address",
    "initials" = excluded."initials",
    "rest" = excluded."rest";
-- $1 = [1]
-- $2 = ["Acme"]
-- $3 = ["Ann B. Cole"]
-- $4 = ["Main St 1, 90210, true"]
-- $5 = [NULL]
-- $6 = ["{\"fax\":7,\"tags\":[\"a\"]}"]

-- update `firms`: 1 row
UPDATE "firms" SET
    "name" = $1::TEXT,
    "person" = $2::TEXT
WHERE "id" = $3::INT4;
-- ("Ten", "X", 10)

