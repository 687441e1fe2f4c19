-- upsert `users`: 1 row
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439011"]
-- $2 = ["jane@example.com"]
-- $3 = ["Jane Smith"]
-- $4 = ["+1234567890"]
-- $5 = ["2025-01-15 14:00:00.000000"]
-- $6 = ["2025-01-15 14:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000001"]
-- $8 = ["2025-01-15 14:00:00.000000"]

-- update `users`: 1 row
UPDATE "users" SET
    "is_deleted" = $1::BOOL,
    "deleted_at" = $2::TIMESTAMP,
    "event_id" = $3::TEXT,
    "event_timestamp" = $4::TIMESTAMP
WHERE "user_id" = $5::TEXT;
-- (true, "2025-01-19 12:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-757300000006", "2025-01-19 12:00:00.000000", "507f1f77bcf86cd799439013")

