CREATE TABLE IF NOT EXISTS "users" (
    "user_id" VARCHAR(24) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "display_name" VARCHAR(200),
    "phone" VARCHAR(50),
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "is_deleted" BOOLEAN NOT NULL DEFAULT 0,
    "deleted_at" TEXT,
    "event_id" VARCHAR(36),
    "event_timestamp" TEXT,
    PRIMARY KEY ("user_id")
);
CREATE INDEX IF NOT EXISTS "idx_users_email" ON "users" ("email");
CREATE INDEX IF NOT EXISTS "idx_users_created" ON "users" ("created_at");
