-- tests/cases/insert-ignore-of-a-default/events.ndjson:1: mark one
-- insert `marks`: 1 row
--    code  a
--    note  first
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
--    note  one
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
--    code  b
--    note  first
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
-- $1 = ["b"]
-- $2 = ["first"]

-- insert `marks`: 1 row
--    code  a
--    note  again
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
-- $2 = ["again"]

-- tests/cases/insert-ignore-of-a-default/events.ndjson:2: mark two
-- insert `marks`: 1 row
--    code  a
--    note  late
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
-- $2 = ["late"]

-- insert `flags`: 1 row
--    note  two
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
-- $1 = ["two"]

-- insert `marks`: 1 row
--    code  c
--    note  first
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
-- $1 = ["c"]
-- $2 = ["first"]

-- tests/cases/insert-ignore-of-a-default/events.ndjson:3: other three
-- insert `marks`: 1 row
--    code  a
--    kind  other
--    hour  11:00:00.0
--    note  other
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

-- tests/cases/insert-ignore-of-a-default/events.ndjson:4: other four
-- insert `marks`: 1 row
--    code  a
--    kind  it's
--    hour  12:00:00.0
--    note  taken
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
-- $2 = ["it's"]
-- $3 = ["12:00:00.0"]
-- $4 = ["taken"]

-- insert `marks`: 1 row
--    code  d
--    kind  it's
--    hour  12:00:00.0
--    note  first
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
-- $1 = ["d"]
-- $2 = ["it's"]
-- $3 = ["12:00:00.0"]
-- $4 = ["first"]

-- tests/cases/insert-ignore-of-a-default/events.ndjson:5: other five
-- insert `marks`: 1 row
--    code  b
--    kind  new
--    hour  10:00:00.5
--    note  taken
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
-- $1 = ["b"]
-- $2 = ["new"]
-- $3 = ["10:00:00.5"]
-- $4 = ["taken"]

-- tests/cases/insert-ignore-of-a-default/events.ndjson:6: mark six
-- insert `marks`: 1 row
--    code  d
--    note  taken
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
-- $1 = ["d"]
-- $2 = ["taken"]

-- insert `flags`: 1 row
--    note  six
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
-- $1 = ["six"]

