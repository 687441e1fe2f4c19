-- upsert `pages`: 1 row
INSERT INTO "pages" ("id", "referrer", "first_seen", "last_seen")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "referrer" = COALESCE("pages"."referrer", excluded."referrer"),
    "first_seen" = CASE WHEN "pages"."first_seen" IS NULL OR (excluded."first_seen" < "pages"."first_seen") THEN excluded."first_seen" ELSE "pages"."first_seen" END,
    "last_seen" = CASE WHEN "pages"."last_seen" IS NULL OR ("pages"."last_seen" < excluded."last_seen") THEN excluded."last_seen" ELSE "pages"."last_seen" END;
-- ("home", NULL, "2025-01-15 10:00:00.000000", "2025-01-15 10:00:00.000000")

