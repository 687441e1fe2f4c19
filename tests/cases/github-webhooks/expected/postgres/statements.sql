-- upsert `repositories`: 1 row
INSERT INTO "repositories" ("id", "full_name", "owner", "is_private", "default_branch", "license", "created_at", "pushed_at")
SELECT new."id", new."full_name", new."owner", new."is_private", new."default_branch", new."license", new."created_at", new."pushed_at"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TEXT[],
    $4::BOOL[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TIMESTAMP[],
    $8::TIMESTAMP[]
) AS new ("id", "full_name", "owner", "is_private", "default_branch", "license", "created_at", "pushed_at")
ON CONFLICT ("id") DO UPDATE SET
    "full_name" = excluded."full_name",
    "owner" = excluded."owner",
    "is_private" = excluded."is_private",
    "default_branch" = excluded."default_branch",
    "license" = excluded."license",
    "created_at" = excluded."created_at",
    "pushed_at" = excluded."pushed_at"
WHERE ROW("repositories"."full_name", "repositories"."owner", "repositories"."is_private", "repositories"."default_branch", "repositories"."license", "repositories"."created_at", "repositories"."pushed_at")::RECORD
    *<> ROW(excluded."full_name", excluded."owner", excluded."is_private", excluded."default_branch", excluded."license", excluded."created_at", excluded."pushed_at")::RECORD;
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `pushes`: 1 row
INSERT INTO "pushes" ("delivery", "repository", "ref", "before_push", "after_push", "is_forced", "head", "pusher", "delivered_at")
SELECT new."delivery"::UUID, new."repository", new."ref", new."before_push", new."after_push", new."is_forced", new."head", new."pusher", new."delivered_at"
FROM UNNEST(
    $1::TEXT[],
    $2::INT8[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::BOOL[],
    $7::TEXT[],
    $8::TEXT[],
    $9::TIMESTAMP[]
) AS new ("delivery", "repository", "ref", "before_push", "after_push", "is_forced", "head", "pusher", "delivered_at")
ON CONFLICT ("delivery") DO UPDATE SET
    "repository" = excluded."repository",
    "ref" = excluded."ref",
    "before_push" = excluded."before_push",
    "after_push" = excluded."after_push",
    "is_forced" = excluded."is_forced",
    "head" = excluded."head",
    "pusher" = excluded."pusher",
    "delivered_at" = excluded."delivered_at"
WHERE ROW("pushes"."repository", "pushes"."ref", "pushes"."before_push", "pushes"."after_push", "pushes"."is_forced", "pushes"."head", "pushes"."pusher", "pushes"."delivered_at")::RECORD
    *<> ROW(excluded."repository", excluded."ref", excluded."before_push", excluded."after_push", excluded."is_forced", excluded."head", excluded."pusher", excluded."delivered_at")::RECORD;
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000002"]
-- $2 = [1296269]
-- $3 = ["refs/heads/master"]
-- $4 = [NULL]
-- $5 = ["0000000000000000000000000000000000000001"]
-- $6 = [false]
-- $7 = ["0000000000000000000000000000000000000001"]
-- $8 = ["octocat"]
-- $9 = ["2019-06-03 00:02:16.500"]

-- upsert `commits`: 1 row
INSERT INTO "commits" ("repository", "id", "message", "author", "email", "made_at")
SELECT new."repository", new."id", new."message", new."author", new."email", new."made_at"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TIMESTAMP[]
) AS new ("repository", "id", "message", "author", "email", "made_at")
ON CONFLICT ("repository", "id") DO NOTHING;
-- $1 = [1296269]
-- $2 = ["0000000000000000000000000000000000000001"]
-- $3 = ["Initial commit"]
-- $4 = ["octocat"]
-- $5 = ["octo@example.com"]
-- $6 = ["2019-05-15 15:19:25"]

-- upsert `push_commits`: 1 row
INSERT INTO "push_commits" ("delivery", "position", "repository", "commit_id", "is_distinct")
SELECT new."delivery"::UUID, new."position", new."repository", new."commit_id", new."is_distinct"
FROM UNNEST(
    $1::TEXT[],
    $2::INT4[],
    $3::INT8[],
    $4::TEXT[],
    $5::BOOL[]
) AS new ("delivery", "position", "repository", "commit_id", "is_distinct")
ON CONFLICT ("delivery", "position") DO NOTHING;
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000002"]
-- $2 = [0]
-- $3 = [1296269]
-- $4 = ["0000000000000000000000000000000000000001"]
-- $5 = [true]

-- upsert `commit_files`: 1 row
INSERT INTO "commit_files" ("repository", "commit_id", "became", "position", "path")
SELECT new."repository", new."commit_id", new."became", new."position", new."path"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TEXT[],
    $4::INT4[],
    $5::TEXT[]
) AS new ("repository", "commit_id", "became", "position", "path")
ON CONFLICT ("repository", "commit_id", "became", "position") DO NOTHING;
-- $1 = [1296269]
-- $2 = ["0000000000000000000000000000000000000001"]
-- $3 = ["added"]
-- $4 = [0]
-- $5 = ["README.md"]

-- upsert `issues`: 1 row
INSERT INTO "issues" ("id", "repository", "number", "title", "state", "author", "milestone", "due_on", "comments", "thumbs_up", "reactions", "body", "opened_at", "changed_at", "closed_at")
SELECT new."id", new."repository", new."number", new."title", new."state", new."author", new."milestone", new."due_on", new."comments", new."thumbs_up", new."reactions"::JSONB, new."body", new."opened_at", new."changed_at", new."closed_at"
FROM UNNEST(
    $1::INT8[],
    $2::INT8[],
    $3::INT4[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TIMESTAMP[],
    $9::INT4[],
    $10::INT4[],
    $11::TEXT[],
    $12::TEXT[],
    $13::TIMESTAMP[],
    $14::TIMESTAMP[],
    $15::TIMESTAMP[]
) AS new ("id", "repository", "number", "title", "state", "author", "milestone", "due_on", "comments", "thumbs_up", "reactions", "body", "opened_at", "changed_at", "closed_at")
ON CONFLICT ("id") DO UPDATE SET
    "repository" = excluded."repository",
    "number" = excluded."number",
    "title" = excluded."title",
    "state" = excluded."state",
    "author" = excluded."author",
    "milestone" = excluded."milestone",
    "due_on" = excluded."due_on",
    "comments" = excluded."comments",
    "thumbs_up" = excluded."thumbs_up",
    "reactions" = excluded."reactions",
    "body" = excluded."body",
    "opened_at" = excluded."opened_at",
    "changed_at" = excluded."changed_at",
    "closed_at" = excluded."closed_at"
WHERE ROW("issues"."repository", "issues"."number", "issues"."title", "issues"."state", "issues"."author", "issues"."milestone", "issues"."due_on", "issues"."comments", "issues"."thumbs_up", "issues"."reactions", "issues"."body", "issues"."opened_at", "issues"."changed_at", "issues"."closed_at")::RECORD
    *<> ROW(excluded."repository", excluded."number", excluded."title", excluded."state", excluded."author", excluded."milestone", excluded."due_on", excluded."comments", excluded."thumbs_up", excluded."reactions", excluded."body", excluded."opened_at", excluded."changed_at", excluded."closed_at")::RECORD;
-- $1 = [73464126]
-- $2 = [1296269]
-- $3 = [1]
-- $4 = ["A typo in the README"]
-- $5 = ["open"]
-- $6 = ["octocat"]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [0]
-- $10 = [0]
-- $11 = ["{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}"]
-- $12 = ["One of the words isn't spelled so."]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:20:18"]
-- $15 = [NULL]

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND ("issue_labels"."label") IN (
        SELECT kept.column1
        FROM UNNEST($2::INT8[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 73464126
-- $2 = []

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND ("issue_assignees"."login") IN (
        SELECT kept.column1
        FROM UNNEST($2::TEXT[]) AS kept (column1)
    ) IS NOT TRUE;
-- $1 = 73464126
-- $2 = []

-- upsert `labels`: 2 rows
INSERT INTO "labels" ("id", "name", "color", "description")
SELECT new."id", new."name", new."color"::BPCHAR, new."description"
FROM UNNEST(
    $1::INT8[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "name", "color", "description")
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "color" = excluded."color",
    "description" = excluded."description"
WHERE ROW("labels"."name", "labels"."color", "labels"."description")::RECORD
    *<> ROW(excluded."name", excluded."color", excluded."description")::RECORD;
-- $1 = [208045946, 9000000000123]
-- $2 = ["bug", "help wanted 🙏"]
-- $3 = ["d73a4a", "008672"]
-- $4 = ["Doesn't do what it should", NULL]

-- replace `issue_labels`: 2 rows
WITH new AS (
    SELECT new."issue", new."label"
    FROM UNNEST(
        $1::INT8[],
        $2::INT8[]
    ) AS new ("issue", "label")
)
INSERT INTO "issue_labels" ("issue", "label")
SELECT "issue", "label" FROM new
WHERE NOT EXISTS (
    SELECT FROM "issue_labels" AS stored WHERE stored."issue" = new."issue" AND stored."label" = new."label"
)
ON CONFLICT ("issue", "label") DO NOTHING;
-- $1 = [73464126, 73464126]
-- $2 = [208045946, 9000000000123]

-- replace `issue_assignees`: 2 rows
WITH new AS (
    SELECT new."issue", new."login"
    FROM UNNEST(
        $1::INT8[],
        $2::TEXT[]
    ) AS new ("issue", "login")
)
INSERT INTO "issue_assignees" ("issue", "login")
SELECT "issue", "login" FROM new
WHERE NOT EXISTS (
    SELECT FROM "issue_assignees" AS stored WHERE stored."issue" = new."issue" AND stored."login" = new."login"
)
ON CONFLICT ("issue", "login") DO NOTHING;
-- $1 = [73464126, 73464126]
-- $2 = ["hubot", "octocat"]

-- delete `issues`: 1 row
DELETE FROM "issues" AS stored
USING UNNEST(
    $1::INT8[]
) AS given (column1)
WHERE "stored"."id" = given.column1::INT8;
-- $1 = [73464127]

