-- upsert `repositories`: 1 row
INSERT INTO "repositories" ("id", "full_name", "owner", "is_private", "default_branch", "license", "created_at", "pushed_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "full_name" = excluded."full_name",
    "owner" = excluded."owner",
    "is_private" = excluded."is_private",
    "default_branch" = excluded."default_branch",
    "license" = excluded."license",
    "created_at" = excluded."created_at",
    "pushed_at" = excluded."pushed_at";
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

-- upsert `pushes`: 1 row
INSERT INTO "pushes" ("delivery", "repository", "ref", "before_push", "after_push", "is_forced", "head", "pusher", "delivered_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("delivery") DO UPDATE SET
    "repository" = excluded."repository",
    "ref" = excluded."ref",
    "before_push" = excluded."before_push",
    "after_push" = excluded."after_push",
    "is_forced" = excluded."is_forced",
    "head" = excluded."head",
    "pusher" = excluded."pusher",
    "delivered_at" = excluded."delivered_at";
-- ("0b989ba4-242f-11e5-81e1-000000000002", 1296269, "refs/heads/master", NULL, "0000000000000000000000000000000000000001", false, "0000000000000000000000000000000000000001", "octocat", "2019-06-03 00:02:16.500")

-- upsert `commits`: 1 row
INSERT INTO "commits" ("repository", "id", "message", "author", "email", "made_at")
VALUES
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("repository", "id") DO NOTHING;
-- (1296269, "0000000000000000000000000000000000000001", "Initial commit", "octocat", "octo@example.com", "2019-05-15 15:19:25")

-- upsert `push_commits`: 1 row
INSERT INTO "push_commits" ("delivery", "position", "repository", "commit_id", "is_distinct")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("delivery", "position") DO NOTHING;
-- ("0b989ba4-242f-11e5-81e1-000000000002", 0, 1296269, "0000000000000000000000000000000000000001", true)

-- upsert `commit_files`: 1 row
INSERT INTO "commit_files" ("repository", "commit_id", "became", "position", "path")
VALUES
    (?, ?, ?, ?, ?)
ON CONFLICT ("repository", "commit_id", "became", "position") DO NOTHING;
-- (1296269, "0000000000000000000000000000000000000001", "added", 0, "README.md")

-- upsert `commits`: 2 rows
INSERT INTO "commits" ("repository", "id", "message", "author", "email", "made_at")
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON CONFLICT ("repository", "id") DO NOTHING;
-- (1296269, "0000000000000000000000000000000000000002", "Mend the typo\n\nFixes #1", "octocat", "octo@example.com", "2019-05-15 15:25:40")
-- (1296269, "0000000000000000000000000000000000000003", "Tidy up", "Jane", "jane@example.com", "2019-05-15 15:26:00")

-- upsert `push_commits`: 2 rows
INSERT INTO "push_commits" ("delivery", "position", "repository", "commit_id", "is_distinct")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("delivery", "position") DO NOTHING;
-- ("0b989ba4-242f-11e5-81e1-000000000003", 0, 1296269, "0000000000000000000000000000000000000002", true)
-- ("0b989ba4-242f-11e5-81e1-000000000003", 1, 1296269, "0000000000000000000000000000000000000003", true)

-- upsert `commit_files`: 6 rows
INSERT INTO "commit_files" ("repository", "commit_id", "became", "position", "path")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("repository", "commit_id", "became", "position") DO NOTHING;
-- (1296269, "0000000000000000000000000000000000000002", "added", 0, "src/a b.rs")
-- (1296269, "0000000000000000000000000000000000000002", "added", 1, "src/é.rs")
-- (1296269, "0000000000000000000000000000000000000002", "modified", 0, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "modified", 0, "src/é.rs")

-- upsert `commit_files`: 6 rows
INSERT INTO "commit_files" ("repository", "commit_id", "became", "position", "path")
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON CONFLICT ("repository", "commit_id", "became", "position") DO NOTHING;
-- (1296269, "0000000000000000000000000000000000000003", "modified", 1, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "removed", 0, "src/a b.rs")

-- upsert `issues`: 1 row
INSERT INTO "issues" ("id", "repository", "number", "title", "state", "author", "milestone", "due_on", "comments", "thumbs_up", "reactions", "body", "opened_at", "changed_at", "closed_at")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
    "closed_at" = excluded."closed_at";
-- (73464126, 1296269, 1, "A typo in the README", "open", "octocat", NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM "issue_labels"
WHERE "issue" = ?;
-- (73464126)

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM "issue_assignees"
WHERE "issue" = ?;
-- (73464126)

-- upsert `labels`: 2 rows
INSERT INTO "labels" ("id", "name", "color", "description")
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "color" = excluded."color",
    "description" = excluded."description";
-- (208045946, "bug", "d73a4a", "Doesn't do what it should")
-- (9000000000123, "help wanted 🙏", "008672", NULL)

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM "issue_labels"
WHERE "issue" = ?
    AND ("label") NOT IN (?, ?);
-- (73464126, 208045946, 9000000000123)

-- replace `issue_labels`: 2 rows
INSERT INTO "issue_labels" ("issue", "label")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("issue", "label") DO NOTHING;
-- (73464126, 208045946)
-- (73464126, 9000000000123)

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM "issue_assignees"
WHERE "issue" = ?
    AND ("login") NOT IN (?, ?);
-- (73464126, "octocat", "hubot")

-- replace `issue_assignees`: 2 rows
INSERT INTO "issue_assignees" ("issue", "login")
VALUES
    (?, ?),
    (?, ?)
ON CONFLICT ("issue", "login") DO NOTHING;
-- (73464126, "hubot")
-- (73464126, "octocat")

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM "issue_assignees"
WHERE "issue" = ?
    AND ("login") NOT IN (?);
-- (73464126, "octocat")

-- replace `issue_assignees`: 1 row
INSERT INTO "issue_assignees" ("issue", "login")
VALUES
    (?, ?)
ON CONFLICT ("issue", "login") DO NOTHING;
-- (73464126, "octocat")

-- upsert `labels`: 1 row
INSERT INTO "labels" ("id", "name", "color", "description")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "color" = excluded."color",
    "description" = excluded."description";
-- (208045946, "bug", "ff0000", "Doesn't do what it should")

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM "issue_labels"
WHERE "issue" = ?
    AND ("label") NOT IN (?);
-- (73464126, 208045946)

-- replace `issue_labels`: 1 row
INSERT INTO "issue_labels" ("issue", "label")
VALUES
    (?, ?)
ON CONFLICT ("issue", "label") DO NOTHING;
-- (73464126, 208045946)

-- delete `issues`: 1 row
DELETE FROM "issues"
WHERE "id" = ?;
-- (73464127)

