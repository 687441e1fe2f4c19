-- upsert `owners`: 1 row
INSERT INTO "owners" ("id")
SELECT new."id"
FROM UNNEST(
    $1::INT4[]
) AS new ("id")
ON CONFLICT ("id") DO NOTHING;
-- $1 = [1]

-- upsert `links`: 1 row
INSERT INTO "links" ("id", "code", "owner", "clicks", "earned", "first", "last", "title", "changed")
SELECT new."id", new."code", new."owner", new."clicks", new."earned"::NUMERIC, new."first", new."last", new."title", LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), 26)::TIMESTAMP
FROM UNNEST(
    $1::INT4[],
    $2::TEXT[],
    $3::INT4[],
    $4::INT8[],
    $5::TEXT[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[],
    $8::TEXT[]
) AS new ("id", "code", "owner", "clicks", "earned", "first", "last", "title")
ON CONFLICT ("code") DO UPDATE SET
    "clicks" = COALESCE("links"."clicks" + excluded."clicks", "links"."clicks", excluded."clicks"),
    "earned" = COALESCE("links"."earned" + excluded."earned", "links"."earned", excluded."earned"),
    "first" = CASE WHEN "links"."first" IS NULL OR (excluded."first" < "links"."first") THEN excluded."first" ELSE "links"."first" END,
    "last" = CASE WHEN "links"."last" IS NULL OR ("links"."last" < excluded."last") THEN excluded."last" ELSE "links"."last" END,
    "title" = COALESCE("links"."title", excluded."title"),
    "changed" = CASE WHEN
        NOT (excluded."clicks" IS NULL OR "links"."clicks" IS NOT NULL AND (excluded."clicks" = 0))
        OR NOT (excluded."earned" IS NULL OR "links"."earned" IS NOT NULL AND (excluded."earned" = 0))
        OR NOT (excluded."first" IS NULL OR "links"."first" IS NOT NULL AND NOT (excluded."first" < "links"."first"))
        OR NOT (excluded."last" IS NULL OR "links"."last" IS NOT NULL AND NOT ("links"."last" < excluded."last"))
        OR NOT ("links"."title" IS NOT NULL OR excluded."title" IS NULL)
        THEN excluded."changed" ELSE "links"."changed" END;
-- $1 = [1]
-- $2 = ["a"]
-- $3 = [1]
-- $4 = [9007199254740993]
-- $5 = [0.10]
-- $6 = ["2025-01-15 10:00:00.000000"]
-- $7 = ["2025-01-15 10:00:00.000000"]
-- $8 = [NULL]

