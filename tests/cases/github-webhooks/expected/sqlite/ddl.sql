CREATE TABLE IF NOT EXISTS "repositories" (
    "id" BIGINT NOT NULL,
    "full_name" VARCHAR(200) NOT NULL,
    "owner" VARCHAR(100),
    "is_private" BOOLEAN,
    "default_branch" VARCHAR(255),
    "license" VARCHAR(50),
    "created_at" TEXT,
    "pushed_at" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "pushes" (
    "delivery" TEXT NOT NULL,
    "repository" BIGINT NOT NULL,
    "ref" VARCHAR(255) NOT NULL,
    "before_push" VARCHAR(64),
    "after_push" VARCHAR(64),
    "is_forced" BOOLEAN,
    "head" VARCHAR(64),
    "pusher" VARCHAR(100),
    "delivered_at" TEXT,
    PRIMARY KEY ("delivery"),
    CONSTRAINT "fk_pushes" FOREIGN KEY ("repository")
        REFERENCES "repositories" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_pushes_ref" ON "pushes" ("repository", "ref");

CREATE TABLE IF NOT EXISTS "commits" (
    "repository" BIGINT NOT NULL,
    "id" VARCHAR(64) NOT NULL,
    "message" TEXT,
    "author" VARCHAR(200),
    "email" VARCHAR(255),
    "made_at" TEXT,
    PRIMARY KEY ("repository", "id"),
    CONSTRAINT "fk_commits" FOREIGN KEY ("repository")
        REFERENCES "repositories" ("id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "push_commits" (
    "delivery" TEXT NOT NULL,
    "position" INT NOT NULL,
    "repository" BIGINT NOT NULL,
    "commit_id" VARCHAR(64) NOT NULL,
    "is_distinct" BOOLEAN,
    PRIMARY KEY ("delivery", "position"),
    CONSTRAINT "fk_push" FOREIGN KEY ("delivery")
        REFERENCES "pushes" ("delivery") ON DELETE CASCADE,
    CONSTRAINT "fk_commit" FOREIGN KEY ("repository", "commit_id")
        REFERENCES "commits" ("repository", "id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "commit_files" (
    "repository" BIGINT NOT NULL,
    "commit_id" VARCHAR(64) NOT NULL,
    "became" VARCHAR(8) CHECK ("became" IN ('added', 'removed', 'modified')) NOT NULL,
    "position" INT NOT NULL,
    "path" TEXT NOT NULL,
    PRIMARY KEY ("repository", "commit_id", "became", "position"),
    CONSTRAINT "fk_files" FOREIGN KEY ("repository", "commit_id")
        REFERENCES "commits" ("repository", "id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "issues" (
    "id" BIGINT NOT NULL,
    "repository" BIGINT NOT NULL,
    "number" INT NOT NULL,
    "title" VARCHAR(256) NOT NULL,
    "state" VARCHAR(20) NOT NULL,
    "author" VARCHAR(100),
    "milestone" VARCHAR(255),
    "due_on" TEXT,
    "comments" INT,
    "thumbs_up" INT,
    "reactions" TEXT,
    "body" TEXT,
    "opened_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,
    "closed_at" TEXT,
    PRIMARY KEY ("id"),
    CONSTRAINT "uq_issue_number" UNIQUE ("repository", "number"),
    CONSTRAINT "fk_issues" FOREIGN KEY ("repository")
        REFERENCES "repositories" ("id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "labels" (
    "id" BIGINT NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "color" CHAR(6),
    "description" VARCHAR(200),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "issue_labels" (
    "issue" BIGINT NOT NULL,
    "label" BIGINT NOT NULL,
    PRIMARY KEY ("issue", "label"),
    CONSTRAINT "fk_labelled" FOREIGN KEY ("issue")
        REFERENCES "issues" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_label" FOREIGN KEY ("label")
        REFERENCES "labels" ("id") ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS "issue_assignees" (
    "issue" BIGINT NOT NULL,
    "login" VARCHAR(100) NOT NULL,
    PRIMARY KEY ("issue", "login"),
    CONSTRAINT "fk_assigned" FOREIGN KEY ("issue")
        REFERENCES "issues" ("id") ON DELETE CASCADE
);
