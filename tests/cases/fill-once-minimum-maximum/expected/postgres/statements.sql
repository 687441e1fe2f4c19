-- upsert `pages`: 1 row
INSERT INTO "pages" ("id", "referrer", "first_seen", "last_seen")
SELECT new."id", new."referrer", new."first_seen", new."last_seen"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[]
) AS new ("id", "referrer", "first_seen", "last_seen")
ON CONFLICT ("id") DO UPDATE SET
    "referrer" = COALESCE("pages"."referrer", excluded."referrer"),
    "first_seen" = CASE WHEN "pages"."first_seen" IS NULL OR (excluded."first_seen" < "pages"."first_seen") THEN excluded."first_seen" ELSE "pages"."first_seen" END,
    "last_seen" = CASE WHEN "pages"."last_seen" IS NULL OR ("pages"."last_seen" < excluded."last_seen") THEN excluded."last_seen" ELSE "pages"."last_seen" END;
-- $1 = ["home"]
-- $2 = [NULL]
-- $3 = ["2025-01-15 10:00:00.000000"]
-- $4 = ["2025-01-15 10:00:00.000000"]

