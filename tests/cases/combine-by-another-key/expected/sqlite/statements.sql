-- upsert `owners`: 1 row
INSERT INTO "owners" ("id")
VALUES
    (?)
ON CONFLICT ("id") DO NOTHING;
-- (1)

-- upsert `links`: 1 row
INSERT INTO "links" ("id", "code", "owner", "clicks", "earned", "first", "last", "title", "changed")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, 26))
ON CONFLICT ("code") DO UPDATE SET
    "clicks" = COALESCE((SELECT CASE WHEN TYPEOF(total) = 'real' THEN ABS(-9223372036854775808) ELSE total END FROM (SELECT "links"."clicks" + excluded."clicks" AS total)), "links"."clicks", excluded."clicks"),
    "earned" = COALESCE((WITH added AS MATERIALIZED (SELECT CAST(RTRIM("links"."earned", '0123456789.') || SUBSTR(REPLACE(LTRIM("links"."earned", '-'), '.', ''), -18, 18) AS INTEGER) + CAST(RTRIM(excluded."earned", '0123456789.') || SUBSTR(REPLACE(LTRIM(excluded."earned", '-'), '.', ''), -18, 18) AS INTEGER) AS d0, CAST(RTRIM("links"."earned", '0123456789.') || SUBSTR(REPLACE(LTRIM("links"."earned", '-'), '.', ''), -36, 18) AS INTEGER) + CAST(RTRIM(excluded."earned", '0123456789.') || SUBSTR(REPLACE(LTRIM(excluded."earned", '-'), '.', ''), -36, 18) AS INTEGER) AS d1), signed AS MATERIALIZED (SELECT *, (d1, d0) < (0, 0) AS negative FROM added), step0 AS MATERIALIZED (SELECT negative, CASE WHEN negative THEN -d0 ELSE d0 END AS d0, CASE WHEN negative THEN -d1 ELSE d1 END AS d1 FROM signed), step1 AS MATERIALIZED (SELECT negative, d0 - 1000000000000000000 * ((d0 >= 1000000000000000000) - (d0 < 0)) AS d0, d1 + (d0 >= 1000000000000000000) - (d0 < 0) AS d1 FROM step0), written AS MATERIALIZED (SELECT *, PRINTF('%01lld%018lld', d1, d0) AS text FROM step1) SELECT CASE WHEN d1 >= 100 THEN ABS(-9223372036854775808) WHEN negative IS NOT NULL THEN CASE WHEN negative THEN '-' ELSE '' END || COALESCE(NULLIF(LTRIM(SUBSTR(text, 1, LENGTH(text) - 2), '0'), ''), '0') || '.' || SUBSTR(text, -2) END FROM written), "links"."earned", excluded."earned"),
    "first" = CASE WHEN "links"."first" IS NULL OR (excluded."first" < "links"."first") THEN excluded."first" ELSE "links"."first" END,
    "last" = CASE WHEN "links"."last" IS NULL OR ("links"."last" < excluded."last") THEN excluded."last" ELSE "links"."last" END,
    "title" = COALESCE("links"."title", excluded."title"),
    "changed" = CASE WHEN
    NOT (excluded."clicks" IS NULL OR "links"."clicks" IS NOT NULL AND (excluded."clicks" = 0))
    OR NOT (excluded."earned" IS NULL OR "links"."earned" IS NOT NULL AND (LTRIM(excluded."earned", '-0.') = ''))
    OR NOT (excluded."first" IS NULL OR "links"."first" IS NOT NULL AND NOT (excluded."first" < "links"."first"))
    OR NOT (excluded."last" IS NULL OR "links"."last" IS NOT NULL AND NOT ("links"."last" < excluded."last"))
    OR NOT ("links"."title" IS NOT NULL OR excluded."title" IS NULL)
    THEN excluded."changed" ELSE "links"."changed" END;
-- (1, "a", 1, 9007199254740993, 0.10, "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000", NULL)

