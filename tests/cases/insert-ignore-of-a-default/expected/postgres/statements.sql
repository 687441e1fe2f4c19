-- insert `marks`: 1 row
INSERT INTO "marks" ("code", "note")
SELECT new."code", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[]
) AS new ("code", "note")
WHERE
    NOT EXISTS (
        SELECT FROM "marks" AS stored WHERE stored."code" = new."code" AND stored."kind" = 'it''s' AND stored."number" = -1 AND stored."big" = 18446744073709551615 AND stored."price" = 1.50 AND stored."short" = 'ab' AND stored."flag" = TRUE AND stored."day" = '2025-01-31'
    )
    AND NOT EXISTS (
        SELECT FROM "marks" AS stored WHERE stored."code" = new."code" AND stored."hour" = '10:00:00.5' AND stored."moment" = '2025-01-31 10:00:00.500' AND stored."uid" = '0190a1b2-0000-7000-8000-000000000001' AND stored."word" = 'New'
    )
ON CONFLICT DO NOTHING;
-- $1 = ["a"]
-- $2 = ["first"]

-- insert `flags`: 1 row
INSERT INTO "flags" ("note")
SELECT new."note"
FROM UNNEST(
    $1::TEXT[]
) AS new ("note")
WHERE
    NOT EXISTS (
        SELECT FROM "flags" AS stored WHERE stored."only" = 1
    )
ON CONFLICT DO NOTHING;
-- $1 = ["one"]

-- insert `marks`: 1 row
INSERT INTO "marks" ("code", "kind", "hour", "note")
SELECT new."code", new."kind", new."hour", new."note"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TIME[],
    $4::TEXT[]
) AS new ("code", "kind", "hour", "note")
WHERE
    NOT EXISTS (
        SELECT FROM "marks" AS stored WHERE stored."code" = new."code" AND stored."kind" = new."kind" AND stored."number" = -1 AND stored."big" = 18446744073709551615 AND stored."price" = 1.50 AND stored."short" = 'ab' AND stored."flag" = TRUE AND stored."day" = '2025-01-31'
    )
    AND NOT EXISTS (
        SELECT FROM "marks" AS stored WHERE stored."code" = new."code" AND stored."hour" = new."hour" AND stored."moment" = '2025-01-31 10:00:00.500' AND stored."uid" = '0190a1b2-0000-7000-8000-000000000001' AND stored."word" = 'New'
    )
ON CONFLICT DO NOTHING;
-- $1 = ["a"]
-- $2 = ["other"]
-- $3 = ["11:00:00.0"]
-- $4 = ["other"]

