CREATE TABLE IF NOT EXISTS "posts" (
    "post_id" VARCHAR(24) COLLATE "C" NOT NULL,
    "author_id" VARCHAR(24) NOT NULL,
    "author_name" VARCHAR(200),
    "title" VARCHAR(200),
    "body" TEXT,
    "tags_json" JSONB,
    "media_json" JSONB,
    "mentions_json" JSONB,
    "view_count" INT DEFAULT 0,
    "like_count" INT DEFAULT 0,
    "comment_count" INT DEFAULT 0,
    "share_count" INT DEFAULT 0,
    "engagement_rate" DOUBLE PRECISION DEFAULT 0,
    "status" VARCHAR(20) NOT NULL,
    "created_at" TIMESTAMP(6) NOT NULL,
    "updated_at" TIMESTAMP(6) NOT NULL,
    "event_id" VARCHAR(36),
    "event_timestamp" TIMESTAMP(6),
    PRIMARY KEY ("post_id")
);
CREATE INDEX IF NOT EXISTS "idx_posts_author" ON "posts" ("author_id");
CREATE INDEX IF NOT EXISTS "idx_posts_created" ON "posts" ("created_at");
