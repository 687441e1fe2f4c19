-- tests/cases/github-webhooks/events.ndjson:1: ping octocat/Hello-World
-- skipped: the mapping has no such event type

-- tests/cases/github-webhooks/events.ndjson:2: push octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `pushes`: 1 row
--    delivery      0b989ba4-242f-11e5-81e1-000000000002
--    repository    1296269
--    ref           refs/heads/master
--    before_push   NULL
--    after_push    0000000000000000000000000000000000000001
--    is_forced     false
--    head          0000000000000000000000000000000000000001
--    pusher        octocat
--    delivered_at  2019-06-03 00:02:16.500
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
    "delivered_at" = excluded."delivered_at";
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
--    repository  1296269
--    id          0000000000000000000000000000000000000001
--    message     Initial commit
--    author      octocat
--    email       octo@example.com
--    made_at     2019-05-15 15:19:25
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
--    delivery     0b989ba4-242f-11e5-81e1-000000000002
--    position     0
--    repository   1296269
--    commit_id    0000000000000000000000000000000000000001
--    is_distinct  true
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
--    repository  1296269
--    commit_id   0000000000000000000000000000000000000001
--    became      added
--    position    0
--    path        README.md
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

-- tests/cases/github-webhooks/events.ndjson:3: push octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `pushes`: 1 row
--    delivery      0b989ba4-242f-11e5-81e1-000000000003
--    repository    1296269
--    ref           refs/heads/master
--    before_push   0000000000000000000000000000000000000001
--    after_push    0000000000000000000000000000000000000003
--    is_forced     false
--    head          0000000000000000000000000000000000000003
--    pusher        octocat
--    delivered_at  2019-06-03 00:03:16.500
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000003"]
-- $2 = [1296269]
-- $3 = ["refs/heads/master"]
-- $4 = ["0000000000000000000000000000000000000001"]
-- $5 = ["0000000000000000000000000000000000000003"]
-- $6 = [false]
-- $7 = ["0000000000000000000000000000000000000003"]
-- $8 = ["octocat"]
-- $9 = ["2019-06-03 00:03:16.500"]

-- upsert `commits`: 2 rows
--    repository  1296269                                   1296269
--    id          0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    message     Mend the typo  Fixes #1                   Tidy up
--    author      octocat                                   Jane
--    email       octo@example.com                          jane@example.com
--    made_at     2019-05-15 15:25:40                       2019-05-15 15:26:00
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
-- $1 = [1296269, 1296269]
-- $2 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003"]
-- $3 = ["Mend the typo\n\nFixes #1", "Tidy up"]
-- $4 = ["octocat", "Jane"]
-- $5 = ["octo@example.com", "jane@example.com"]
-- $6 = ["2019-05-15 15:25:40", "2019-05-15 15:26:00"]

-- upsert `push_commits`: 2 rows
--    delivery     0b989ba4-242f-11e5-81e1-000000000003      0b989ba4-242f-11e5-81e1-000000000003
--    position     0                                         1
--    repository   1296269                                   1296269
--    commit_id    0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    is_distinct  true                                      true
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
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000003", "0b989ba4-242f-11e5-81e1-000000000003"]
-- $2 = [0, 1]
-- $3 = [1296269, 1296269]
-- $4 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003"]
-- $5 = [true, true]

-- upsert `commit_files`: 6 rows
--    repository  1296269                                   1296269                                   1296269                                   1296269                                   1296269                                   1296269
--    commit_id   0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003
--    became      added                                     added                                     modified                                  modified                                  modified                                  removed
--    position    0                                         1                                         0                                         0                                         1                                         0
--    path        src/a b.rs                                src/é.rs                                  README.md                                 src/é.rs                                  README.md                                 src/a b.rs
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
-- $1 = [1296269, 1296269, 1296269, 1296269, 1296269, 1296269]
-- $2 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000003"]
-- $3 = ["added", "added", "modified", "modified", "modified", "removed"]
-- $4 = [0, 1, 0, 0, 1, 0]
-- $5 = ["src/a b.rs", "src/é.rs", "README.md", "src/é.rs", "README.md", "src/a b.rs"]

-- tests/cases/github-webhooks/events.ndjson:4: push octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `pushes`: 1 row
--    delivery      0b989ba4-242f-11e5-81e1-000000000003
--    repository    1296269
--    ref           refs/heads/master
--    before_push   0000000000000000000000000000000000000001
--    after_push    0000000000000000000000000000000000000003
--    is_forced     false
--    head          0000000000000000000000000000000000000003
--    pusher        octocat
--    delivered_at  2019-06-03 00:04:16.500
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000003"]
-- $2 = [1296269]
-- $3 = ["refs/heads/master"]
-- $4 = ["0000000000000000000000000000000000000001"]
-- $5 = ["0000000000000000000000000000000000000003"]
-- $6 = [false]
-- $7 = ["0000000000000000000000000000000000000003"]
-- $8 = ["octocat"]
-- $9 = ["2019-06-03 00:04:16.500"]

-- upsert `commits`: 2 rows
--    repository  1296269                                   1296269
--    id          0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    message     Mend the typo  Fixes #1                   Tidy up
--    author      octocat                                   Jane
--    email       octo@example.com                          jane@example.com
--    made_at     2019-05-15 15:25:40                       2019-05-15 15:26:00
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
-- $1 = [1296269, 1296269]
-- $2 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003"]
-- $3 = ["Mend the typo\n\nFixes #1", "Tidy up"]
-- $4 = ["octocat", "Jane"]
-- $5 = ["octo@example.com", "jane@example.com"]
-- $6 = ["2019-05-15 15:25:40", "2019-05-15 15:26:00"]

-- upsert `push_commits`: 2 rows
--    delivery     0b989ba4-242f-11e5-81e1-000000000003      0b989ba4-242f-11e5-81e1-000000000003
--    position     0                                         1
--    repository   1296269                                   1296269
--    commit_id    0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    is_distinct  true                                      true
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
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000003", "0b989ba4-242f-11e5-81e1-000000000003"]
-- $2 = [0, 1]
-- $3 = [1296269, 1296269]
-- $4 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003"]
-- $5 = [true, true]

-- upsert `commit_files`: 6 rows
--    repository  1296269                                   1296269                                   1296269                                   1296269                                   1296269                                   1296269
--    commit_id   0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003
--    became      added                                     added                                     modified                                  modified                                  modified                                  removed
--    position    0                                         1                                         0                                         0                                         1                                         0
--    path        src/a b.rs                                src/é.rs                                  README.md                                 src/é.rs                                  README.md                                 src/a b.rs
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
-- $1 = [1296269, 1296269, 1296269, 1296269, 1296269, 1296269]
-- $2 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000003"]
-- $3 = ["added", "added", "modified", "modified", "modified", "removed"]
-- $4 = [0, 1, 0, 0, 1, 0]
-- $5 = ["src/a b.rs", "src/é.rs", "README.md", "src/é.rs", "README.md", "src/a b.rs"]

-- tests/cases/github-webhooks/events.ndjson:5: push octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `pushes`: 1 row
--    delivery      0b989ba4-242f-11e5-81e1-000000000005
--    repository    1296269
--    ref           refs/heads/topic
--    before_push   NULL
--    after_push    0000000000000000000000000000000000000003
--    is_forced     true
--    head          0000000000000000000000000000000000000003
--    pusher        octocat
--    delivered_at  2019-06-03 00:05:16.500
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000005"]
-- $2 = [1296269]
-- $3 = ["refs/heads/topic"]
-- $4 = [NULL]
-- $5 = ["0000000000000000000000000000000000000003"]
-- $6 = [true]
-- $7 = ["0000000000000000000000000000000000000003"]
-- $8 = ["octocat"]
-- $9 = ["2019-06-03 00:05:16.500"]

-- upsert `commits`: 2 rows
--    repository  1296269                                   1296269
--    id          0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    message     Mend the typo  Fixes #1                   Tidy up
--    author      octocat                                   Jane
--    email       octo@example.com                          jane@example.com
--    made_at     2019-05-15 15:25:40                       2019-05-15 15:26:00
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
-- $1 = [1296269, 1296269]
-- $2 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003"]
-- $3 = ["Mend the typo\n\nFixes #1", "Tidy up"]
-- $4 = ["octocat", "Jane"]
-- $5 = ["octo@example.com", "jane@example.com"]
-- $6 = ["2019-05-15 15:25:40", "2019-05-15 15:26:00"]

-- upsert `push_commits`: 2 rows
--    delivery     0b989ba4-242f-11e5-81e1-000000000005      0b989ba4-242f-11e5-81e1-000000000005
--    position     0                                         1
--    repository   1296269                                   1296269
--    commit_id    0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    is_distinct  false                                     false
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
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000005", "0b989ba4-242f-11e5-81e1-000000000005"]
-- $2 = [0, 1]
-- $3 = [1296269, 1296269]
-- $4 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003"]
-- $5 = [false, false]

-- upsert `commit_files`: 6 rows
--    repository  1296269                                   1296269                                   1296269                                   1296269                                   1296269                                   1296269
--    commit_id   0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003
--    became      added                                     added                                     modified                                  modified                                  modified                                  removed
--    position    0                                         1                                         0                                         0                                         1                                         0
--    path        src/a b.rs                                src/é.rs                                  README.md                                 src/é.rs                                  README.md                                 src/a b.rs
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
-- $1 = [1296269, 1296269, 1296269, 1296269, 1296269, 1296269]
-- $2 = ["0000000000000000000000000000000000000002", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000002", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000003", "0000000000000000000000000000000000000003"]
-- $3 = ["added", "added", "modified", "modified", "modified", "removed"]
-- $4 = [0, 1, 0, 0, 1, 0]
-- $5 = ["src/a b.rs", "src/é.rs", "README.md", "src/é.rs", "README.md", "src/a b.rs"]

-- tests/cases/github-webhooks/events.ndjson:6: push octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `pushes`: 1 row
--    delivery      0b989ba4-242f-11e5-81e1-000000000006
--    repository    1296269
--    ref           refs/tags/simple-tag
--    before_push   0000000000000000000000000000000000000003
--    after_push    NULL
--    is_forced     false
--    head          NULL
--    pusher        octocat
--    delivered_at  2019-06-03 00:06:16.500
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000006"]
-- $2 = [1296269]
-- $3 = ["refs/tags/simple-tag"]
-- $4 = ["0000000000000000000000000000000000000003"]
-- $5 = [NULL]
-- $6 = [false]
-- $7 = [NULL]
-- $8 = ["octocat"]
-- $9 = ["2019-06-03 00:06:16.500"]

-- tests/cases/github-webhooks/events.ndjson:7: push github/octo-repo
-- upsert `repositories`: 1 row
--    id              1296270
--    full_name       github/octo-repo
--    owner           github
--    is_private      true
--    default_branch  master
--    license         MIT
--    created_at      2014-02-10 02:40:00
--    pushed_at       NULL
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296270]
-- $2 = ["github/octo-repo"]
-- $3 = ["github"]
-- $4 = [true]
-- $5 = ["master"]
-- $6 = ["MIT"]
-- $7 = ["2014-02-10 02:40:00"]
-- $8 = [NULL]

-- upsert `pushes`: 1 row
--    delivery      0b989ba4-242f-11e5-81e1-000000000007
--    repository    1296270
--    ref           refs/heads/main
--    before_push   NULL
--    after_push    0000000000000000000000000000000000000001
--    is_forced     false
--    head          0000000000000000000000000000000000000001
--    pusher        octocat
--    delivered_at  2019-06-03 00:07:16.500
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
    "delivered_at" = excluded."delivered_at";
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000007"]
-- $2 = [1296270]
-- $3 = ["refs/heads/main"]
-- $4 = [NULL]
-- $5 = ["0000000000000000000000000000000000000001"]
-- $6 = [false]
-- $7 = ["0000000000000000000000000000000000000001"]
-- $8 = ["octocat"]
-- $9 = ["2019-06-03 00:07:16.500"]

-- upsert `commits`: 1 row
--    repository  1296270
--    id          0000000000000000000000000000000000000001
--    message     Initial commit
--    author      octocat
--    email       octo@example.com
--    made_at     2019-05-15 15:19:25
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
-- $1 = [1296270]
-- $2 = ["0000000000000000000000000000000000000001"]
-- $3 = ["Initial commit"]
-- $4 = ["octocat"]
-- $5 = ["octo@example.com"]
-- $6 = ["2019-05-15 15:19:25"]

-- upsert `push_commits`: 1 row
--    delivery     0b989ba4-242f-11e5-81e1-000000000007
--    position     0
--    repository   1296270
--    commit_id    0000000000000000000000000000000000000001
--    is_distinct  true
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
-- $1 = ["0b989ba4-242f-11e5-81e1-000000000007"]
-- $2 = [0]
-- $3 = [1296270]
-- $4 = ["0000000000000000000000000000000000000001"]
-- $5 = [true]

-- upsert `commit_files`: 1 row
--    repository  1296270
--    commit_id   0000000000000000000000000000000000000001
--    became      added
--    position    0
--    path        README.md
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
-- $1 = [1296270]
-- $2 = ["0000000000000000000000000000000000000001"]
-- $3 = ["added"]
-- $4 = [0]
-- $5 = ["README.md"]

-- tests/cases/github-webhooks/events.ndjson:8: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in the README
--    state       open
--    author      octocat
--    milestone   NULL
--    due_on      NULL
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:18
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
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

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = []

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = []

-- tests/cases/github-webhooks/events.ndjson:9: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in the README
--    state       open
--    author      octocat
--    milestone   NULL
--    due_on      NULL
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:18
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
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

-- upsert `labels`: 2 rows
--    id           208045946                  9000000000123
--    name         bug                        help wanted 🙏
--    color        d73a4a                     008672
--    description  Doesn't do what it should  NULL
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
    "description" = excluded."description";
-- $1 = [208045946, 9000000000123]
-- $2 = ["bug", "help wanted 🙏"]
-- $3 = ["d73a4a", "008672"]
-- $4 = ["Doesn't do what it should", NULL]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  9000000000123
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = [208045946, 9000000000123]

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  9000000000123
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

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = []

-- tests/cases/github-webhooks/events.ndjson:10: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in the README
--    state       open
--    author      octocat
--    milestone   v1.0
--    due_on      2019-05-23 07:00:00
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:30
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464126]
-- $2 = [1296269]
-- $3 = [1]
-- $4 = ["A typo in the README"]
-- $5 = ["open"]
-- $6 = ["octocat"]
-- $7 = ["v1.0"]
-- $8 = ["2019-05-23 07:00:00"]
-- $9 = [0]
-- $10 = [0]
-- $11 = ["{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}"]
-- $12 = ["One of the words isn't spelled so."]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:20:30"]
-- $15 = [NULL]

-- upsert `labels`: 2 rows
--    id           208045946                  9000000000123
--    name         bug                        help wanted 🙏
--    color        d73a4a                     008672
--    description  Doesn't do what it should  NULL
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
    "description" = excluded."description";
-- $1 = [208045946, 9000000000123]
-- $2 = ["bug", "help wanted 🙏"]
-- $3 = ["d73a4a", "008672"]
-- $4 = ["Doesn't do what it should", NULL]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  9000000000123
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = [208045946, 9000000000123]

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  9000000000123
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

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat   hubot
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = ["octocat", "hubot"]

-- replace `issue_assignees`: 2 rows
--    issue  73464126  73464126
--    login  hubot     octocat
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

-- tests/cases/github-webhooks/events.ndjson:11: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in the README
--    state       open
--    author      octocat
--    milestone   v1.0
--    due_on      2019-05-23 07:00:00
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:30
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464126]
-- $2 = [1296269]
-- $3 = [1]
-- $4 = ["A typo in the README"]
-- $5 = ["open"]
-- $6 = ["octocat"]
-- $7 = ["v1.0"]
-- $8 = ["2019-05-23 07:00:00"]
-- $9 = [0]
-- $10 = [0]
-- $11 = ["{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}"]
-- $12 = ["One of the words isn't spelled so."]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:20:30"]
-- $15 = [NULL]

-- upsert `labels`: 2 rows
--    id           208045946                  9000000000123
--    name         bug                        help wanted 🙏
--    color        d73a4a                     008672
--    description  Doesn't do what it should  NULL
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
    "description" = excluded."description";
-- $1 = [208045946, 9000000000123]
-- $2 = ["bug", "help wanted 🙏"]
-- $3 = ["d73a4a", "008672"]
-- $4 = ["Doesn't do what it should", NULL]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  9000000000123
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = [208045946, 9000000000123]

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  9000000000123
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

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat   hubot
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = ["octocat", "hubot"]

-- replace `issue_assignees`: 2 rows
--    issue  73464126  73464126
--    login  hubot     octocat
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

-- tests/cases/github-webhooks/events.ndjson:12: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in `README.md`
--    state       open
--    author      octocat
--    milestone   v1.0
--    due_on      2019-05-23 07:00:00
--    comments    2
--    thumbs_up   2
--    reactions   {"-1":0,"laugh":1,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:21:00
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464126]
-- $2 = [1296269]
-- $3 = [1]
-- $4 = ["A typo in `README.md`"]
-- $5 = ["open"]
-- $6 = ["octocat"]
-- $7 = ["v1.0"]
-- $8 = ["2019-05-23 07:00:00"]
-- $9 = [2]
-- $10 = [2]
-- $11 = ["{\"-1\":0,\"laugh\":1,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}"]
-- $12 = ["One of the words isn't spelled so."]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:21:00"]
-- $15 = [NULL]

-- upsert `labels`: 2 rows
--    id           208045946                  208045947
--    name         bug                        documentation
--    color        ff0000                     0075ca
--    description  Doesn't do what it should
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
    "description" = excluded."description";
-- $1 = [208045946, 208045947]
-- $2 = ["bug", "documentation"]
-- $3 = ["ff0000", "0075ca"]
-- $4 = ["Doesn't do what it should", ""]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  208045947
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = [208045946, 208045947]

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  208045947
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
-- $2 = [208045946, 208045947]

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = ["octocat"]

-- replace `issue_assignees`: 1 row
--    issue  73464126
--    login  octocat
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
-- $1 = [73464126]
-- $2 = ["octocat"]

-- tests/cases/github-webhooks/events.ndjson:13: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in `README.md`
--    state       closed
--    author      octocat
--    milestone   v1.0
--    due_on      2019-05-23 07:00:00
--    comments    2
--    thumbs_up   0
--    reactions   NULL
--    body        NULL
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:22:00
--    closed_at   2019-05-15 15:22:00
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464126]
-- $2 = [1296269]
-- $3 = [1]
-- $4 = ["A typo in `README.md`"]
-- $5 = ["closed"]
-- $6 = ["octocat"]
-- $7 = ["v1.0"]
-- $8 = ["2019-05-23 07:00:00"]
-- $9 = [2]
-- $10 = [0]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:22:00"]
-- $15 = ["2019-05-15 15:22:00"]

-- upsert `labels`: 1 row
--    id           208045946
--    name         bug
--    color        ff0000
--    description  Doesn't do what it should
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
    "description" = excluded."description";
-- $1 = [208045946]
-- $2 = ["bug"]
-- $3 = ["ff0000"]
-- $4 = ["Doesn't do what it should"]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = [208045946]

-- replace `issue_labels`: 1 row
--    issue  73464126
--    label  208045946
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
-- $1 = [73464126]
-- $2 = [208045946]

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = []

-- tests/cases/github-webhooks/events.ndjson:14: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464127
--    repository  1296269
--    number      2
--    title       deleted
--    state       open
--    author      octocat
--    milestone   NULL
--    due_on      NULL
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:18
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464127]
-- $2 = [1296269]
-- $3 = [2]
-- $4 = ["deleted"]
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

-- upsert `labels`: 1 row
--    id           208045946
--    name         bug
--    color        d73a4a
--    description  Doesn't do what it should
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
    "description" = excluded."description";
-- $1 = [208045946]
-- $2 = ["bug"]
-- $3 = ["d73a4a"]
-- $4 = ["Doesn't do what it should"]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464127
--    and label is none of  208045946
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464127
-- $2 = [208045946]

-- replace `issue_labels`: 1 row
--    issue  73464127
--    label  208045946
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
-- $1 = [73464127]
-- $2 = [208045946]

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464127
--    and login is none of  octocat
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464127
-- $2 = ["octocat"]

-- replace `issue_assignees`: 1 row
--    issue  73464127
--    login  octocat
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
-- $1 = [73464127]
-- $2 = ["octocat"]

-- tests/cases/github-webhooks/events.ndjson:15: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- delete `issues`: 1 row
--    where id  73464127
DELETE FROM "issues"
WHERE "id" = $1::INT8;
-- (73464127)

-- tests/cases/github-webhooks/events.ndjson:16: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464128
--    repository  1296269
--    number      3
--    title       To be moved
--    state       open
--    author      octocat
--    milestone   NULL
--    due_on      NULL
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:18
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464128]
-- $2 = [1296269]
-- $3 = [3]
-- $4 = ["To be moved"]
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

-- upsert `labels`: 1 row
--    id           208045947
--    name         documentation
--    color        0075ca
--    description
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
    "description" = excluded."description";
-- $1 = [208045947]
-- $2 = ["documentation"]
-- $3 = ["0075ca"]
-- $4 = [""]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464128
--    and label is none of  208045947
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464128
-- $2 = [208045947]

-- replace `issue_labels`: 1 row
--    issue  73464128
--    label  208045947
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
-- $1 = [73464128]
-- $2 = [208045947]

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464128
--    and login is none of
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464128
-- $2 = []

-- tests/cases/github-webhooks/events.ndjson:17: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- delete `issues`: 1 row
--    where id  73464128
DELETE FROM "issues"
WHERE "id" = $1::INT8;
-- (73464128)

-- tests/cases/github-webhooks/events.ndjson:18: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464129
--    repository  1296269
--    number      4
--    title       deleted
--    state       open
--    author      NULL
--    milestone   NULL
--    due_on      NULL
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        transferred
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:18
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464129]
-- $2 = [1296269]
-- $3 = [4]
-- $4 = ["deleted"]
-- $5 = ["open"]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [0]
-- $10 = [0]
-- $11 = ["{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}"]
-- $12 = ["transferred"]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:20:18"]
-- $15 = [NULL]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464129
--    and label is none of
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464129
-- $2 = []

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464129
--    and login is none of
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464129
-- $2 = []

-- tests/cases/github-webhooks/events.ndjson:19: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464130
--    repository  1296269
--    number      4
--    title       SECRET
--    state       open
--    author      octocat
--    milestone   NULL
--    due_on      NULL
--    comments    0
--    thumbs_up   0
--    reactions   {"-1":0,"laugh":0,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:20:18
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464130]
-- $2 = [1296269]
-- $3 = [4]
-- $4 = ["SECRET"]
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

-- replace `issue_labels`: what the event no longer has
--    where issue           73464130
--    and label is none of
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464130
-- $2 = []

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464130
--    and login is none of
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464130
-- $2 = []

-- tests/cases/github-webhooks/events.ndjson:20: push octocat/Hello-World
-- dead letter (extract): `$.commits[*]` commit 1, `commit['added', 'removed', 'modified']` list 1: `list` is text, the path takes an array; no row of `commit_files` can be read

-- tests/cases/github-webhooks/events.ndjson:21: push octocat/Hello-World
-- dead letter (extract): `$.commits[*]` commit 1, `commit['added', 'removed', 'modified']` list 2, `list[*]` file 2: `file` is an object, column `commit_files.path` takes `text`

-- tests/cases/github-webhooks/events.ndjson:22: push octocat/Hello-World
-- dead letter (extract): `$.repository.pushed_at` is text, but not a number of seconds since 1970 or an RFC 3339 timestamp, column `repositories.pushed_at` takes `datetime(0)`

-- tests/cases/github-webhooks/events.ndjson:23: issues
-- dead letter (extract): `$.repository.id` is null, column `repositories.id` is required

-- tests/cases/github-webhooks/events.ndjson:24: issues octocat/Hello-World
-- upsert `repositories`: 1 row
--    id              1296269
--    full_name       octocat/Hello-World
--    owner           octocat
--    is_private      false
--    default_branch  master
--    license         NULL
--    created_at      2019-05-15 15:19:25
--    pushed_at       2019-05-15 15:20:57
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
    "pushed_at" = excluded."pushed_at";
-- $1 = [1296269]
-- $2 = ["octocat/Hello-World"]
-- $3 = ["octocat"]
-- $4 = [false]
-- $5 = ["master"]
-- $6 = [NULL]
-- $7 = ["2019-05-15 15:19:25"]
-- $8 = ["2019-05-15 15:20:57"]

-- upsert `issues`: 1 row
--    id          73464126
--    repository  1296269
--    number      1
--    title       A typo in `README.md`
--    state       open
--    author      octocat
--    milestone   NULL
--    due_on      NULL
--    comments    3
--    thumbs_up   2
--    reactions   {"-1":0,"laugh":1,"hooray":0,"confused":…
--    body        One of the words isn't spelled so.
--    opened_at   2019-05-15 15:20:18
--    changed_at  2019-05-15 15:23:00
--    closed_at   NULL
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
    "closed_at" = excluded."closed_at";
-- $1 = [73464126]
-- $2 = [1296269]
-- $3 = [1]
-- $4 = ["A typo in `README.md`"]
-- $5 = ["open"]
-- $6 = ["octocat"]
-- $7 = [NULL]
-- $8 = [NULL]
-- $9 = [3]
-- $10 = [2]
-- $11 = ["{\"-1\":0,\"laugh\":1,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}"]
-- $12 = ["One of the words isn't spelled so."]
-- $13 = ["2019-05-15 15:20:18"]
-- $14 = ["2019-05-15 15:23:00"]
-- $15 = [NULL]

-- upsert `labels`: 1 row
--    id           9000000000123
--    name         help wanted 🙏
--    color        008672
--    description  NULL
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
    "description" = excluded."description";
-- $1 = [9000000000123]
-- $2 = ["help wanted 🙏"]
-- $3 = ["008672"]
-- $4 = [NULL]

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  9000000000123
DELETE FROM "issue_labels"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::INT8[]) AS kept ("label")
        WHERE kept."label" = "issue_labels"."label"
    );
-- $1 = 73464126
-- $2 = [9000000000123]

-- replace `issue_labels`: 1 row
--    issue  73464126
--    label  9000000000123
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
-- $1 = [73464126]
-- $2 = [9000000000123]

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat
DELETE FROM "issue_assignees"
WHERE "issue" = $1::INT8
    AND NOT EXISTS (
        SELECT FROM UNNEST($2::TEXT[]) AS kept ("login")
        WHERE kept."login" = "issue_assignees"."login"
    );
-- $1 = 73464126
-- $2 = ["octocat"]

-- replace `issue_assignees`: 1 row
--    issue  73464126
--    login  octocat
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
-- $1 = [73464126]
-- $2 = ["octocat"]

