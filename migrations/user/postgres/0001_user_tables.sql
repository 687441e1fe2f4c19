CREATE TABLE IF NOT EXISTS "users" (
    "user_id" VARCHAR(24) COLLATE "C" NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "display_name" VARCHAR(200),
    "phone" VARCHAR(50),
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL,
    "is_deleted" BOOLEAN NOT NULL DEFAULT FALSE,
    "deleted_at" TIMESTAMP(6),
    "event_id" VARCHAR(36),
    "event_timestamp" TIMESTAMP(6),
    PRIMARY KEY ("user_id")
);
CREATE INDEX IF NOT EXISTS "idx_users_email" ON "users" ("email");
CREATE INDEX IF NOT EXISTS "idx_users_created" ON "users" ("created_at");
