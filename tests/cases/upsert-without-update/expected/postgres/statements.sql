-- upsert `visitors`: 1 row
INSERT INTO "visitors" ("email", "badge", "first")
SELECT new."email", new."badge", new."first"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::TEXT[]
) AS new ("email", "badge", "first")
ON CONFLICT ("email") DO NOTHING;
-- $1 = ["ann@x"]
-- $2 = [1]
-- $3 = ["first"]

