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
    "event_timestamp" = excluded."event_timestamp"
WHERE ROW("users"."email", "users"."display_name", "users"."phone", "users"."updated_at", "users"."event_id", "users"."event_timestamp")::RECORD
    *<> ROW(excluded."email", excluded."display_name", excluded."phone", excluded."updated_at", excluded."event_id", excluded."event_timestamp")::RECORD;
-- $1 = ["507f1f77bcf86cd799439011"]
-- $2 = ["jane@example.com"]
-- $3 = ["Jane Smith"]
-- $4 = ["+1234567890"]
-- $5 = ["2025-01-15 14:00:00.000000"]
-- $6 = ["2025-01-15 14:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000001"]
-- $8 = ["2025-01-15 14:00:00.000000"]

-- update `users`: 1 row
UPDATE "users" AS stored SET
    "is_deleted" = given.column1::BOOL,
    "deleted_at" = given.column2::TIMESTAMP,
    "event_id" = given.column3::TEXT,
    "event_timestamp" = given.column4::TIMESTAMP
FROM UNNEST(
    $1::BOOL[],
    $2::TIMESTAMP[],
    $3::TEXT[],
    $4::TIMESTAMP[],
    $5::TEXT[]
) AS given (column1, column2, column3, column4, column5)
WHERE "stored"."user_id" = given.column5::TEXT;
-- $1 = [true]
-- $2 = ["2025-01-19 12:00:00.000000"]
-- $3 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000006"]
-- $4 = ["2025-01-19 12:00:00.000000"]
-- $5 = ["507f1f77bcf86cd799439013"]

