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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `pushes_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`pushes`.`delivery` = `pushes_new`.`delivery`, `pushes_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `ref` = `pushes_new`.`ref`,
    `before_push` = `pushes_new`.`before_push`,
    `after_push` = `pushes_new`.`after_push`,
    `is_forced` = `pushes_new`.`is_forced`,
    `head` = `pushes_new`.`head`,
    `pusher` = `pushes_new`.`pusher`,
    `delivered_at` = `pushes_new`.`delivered_at`;
-- ("0b989ba4-242f-11e5-81e1-000000000002", 1296269, "refs/heads/master", NULL, "0000000000000000000000000000000000000001", false, "0000000000000000000000000000000000000001", "octocat", "2019-06-03 00:02:16.500")

-- upsert `commits`: 1 row
--    repository  1296269
--    id          0000000000000000000000000000000000000001
--    message     Initial commit
--    author      octocat
--    email       octo@example.com
--    made_at     2019-05-15 15:19:25
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `commits_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commits`.`repository` = `commits_new`.`repository` AND `commits`.`id` = `commits_new`.`id`, `commits`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000001", "Initial commit", "octocat", "octo@example.com", "2019-05-15 15:19:25")

-- upsert `push_commits`: 1 row
--    delivery     0b989ba4-242f-11e5-81e1-000000000002
--    position     0
--    repository   1296269
--    commit_id    0000000000000000000000000000000000000001
--    is_distinct  true
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?)
AS `push_commits_new`
ON DUPLICATE KEY UPDATE
    `delivery` = IF(`push_commits`.`delivery` = `push_commits_new`.`delivery` AND `push_commits`.`position` = `push_commits_new`.`position`, `push_commits`.`delivery`, (SELECT 1 UNION ALL SELECT 2));
-- ("0b989ba4-242f-11e5-81e1-000000000002", 0, 1296269, "0000000000000000000000000000000000000001", true)

-- upsert `commit_files`: 1 row
--    repository  1296269
--    commit_id   0000000000000000000000000000000000000001
--    became      added
--    position    0
--    path        README.md
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000001", "added", 0, "README.md")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `pushes_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`pushes`.`delivery` = `pushes_new`.`delivery`, `pushes_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `ref` = `pushes_new`.`ref`,
    `before_push` = `pushes_new`.`before_push`,
    `after_push` = `pushes_new`.`after_push`,
    `is_forced` = `pushes_new`.`is_forced`,
    `head` = `pushes_new`.`head`,
    `pusher` = `pushes_new`.`pusher`,
    `delivered_at` = `pushes_new`.`delivered_at`;
-- ("0b989ba4-242f-11e5-81e1-000000000003", 1296269, "refs/heads/master", "0000000000000000000000000000000000000001", "0000000000000000000000000000000000000003", false, "0000000000000000000000000000000000000003", "octocat", "2019-06-03 00:03:16.500")

-- upsert `commits`: 2 rows
--    repository  1296269                                   1296269
--    id          0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    message     Mend the typo  Fixes #1                   Tidy up
--    author      octocat                                   Jane
--    email       octo@example.com                          jane@example.com
--    made_at     2019-05-15 15:25:40                       2019-05-15 15:26:00
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
AS `commits_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commits`.`repository` = `commits_new`.`repository` AND `commits`.`id` = `commits_new`.`id`, `commits`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000002", "Mend the typo\n\nFixes #1", "octocat", "octo@example.com", "2019-05-15 15:25:40")
-- (1296269, "0000000000000000000000000000000000000003", "Tidy up", "Jane", "jane@example.com", "2019-05-15 15:26:00")

-- upsert `push_commits`: 2 rows
--    delivery     0b989ba4-242f-11e5-81e1-000000000003      0b989ba4-242f-11e5-81e1-000000000003
--    position     0                                         1
--    repository   1296269                                   1296269
--    commit_id    0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    is_distinct  true                                      true
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `push_commits_new`
ON DUPLICATE KEY UPDATE
    `delivery` = IF(`push_commits`.`delivery` = `push_commits_new`.`delivery` AND `push_commits`.`position` = `push_commits_new`.`position`, `push_commits`.`delivery`, (SELECT 1 UNION ALL SELECT 2));
-- ("0b989ba4-242f-11e5-81e1-000000000003", 0, 1296269, "0000000000000000000000000000000000000002", true)
-- ("0b989ba4-242f-11e5-81e1-000000000003", 1, 1296269, "0000000000000000000000000000000000000003", true)

-- upsert `commit_files`: 6 rows
--    repository  1296269                                   1296269                                   1296269                                   1296269                                   1296269                                   1296269
--    commit_id   0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003
--    became      added                                     added                                     modified                                  modified                                  modified                                  removed
--    position    0                                         1                                         0                                         0                                         1                                         0
--    path        src/a b.rs                                src/é.rs                                  README.md                                 src/é.rs                                  README.md                                 src/a b.rs
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000002", "added", 0, "src/a b.rs")
-- (1296269, "0000000000000000000000000000000000000002", "added", 1, "src/é.rs")
-- (1296269, "0000000000000000000000000000000000000002", "modified", 0, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "modified", 0, "src/é.rs")
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000003", "modified", 1, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "removed", 0, "src/a b.rs")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `pushes_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`pushes`.`delivery` = `pushes_new`.`delivery`, `pushes_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `ref` = `pushes_new`.`ref`,
    `before_push` = `pushes_new`.`before_push`,
    `after_push` = `pushes_new`.`after_push`,
    `is_forced` = `pushes_new`.`is_forced`,
    `head` = `pushes_new`.`head`,
    `pusher` = `pushes_new`.`pusher`,
    `delivered_at` = `pushes_new`.`delivered_at`;
-- ("0b989ba4-242f-11e5-81e1-000000000003", 1296269, "refs/heads/master", "0000000000000000000000000000000000000001", "0000000000000000000000000000000000000003", false, "0000000000000000000000000000000000000003", "octocat", "2019-06-03 00:04:16.500")

-- upsert `commits`: 2 rows
--    repository  1296269                                   1296269
--    id          0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    message     Mend the typo  Fixes #1                   Tidy up
--    author      octocat                                   Jane
--    email       octo@example.com                          jane@example.com
--    made_at     2019-05-15 15:25:40                       2019-05-15 15:26:00
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
AS `commits_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commits`.`repository` = `commits_new`.`repository` AND `commits`.`id` = `commits_new`.`id`, `commits`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000002", "Mend the typo\n\nFixes #1", "octocat", "octo@example.com", "2019-05-15 15:25:40")
-- (1296269, "0000000000000000000000000000000000000003", "Tidy up", "Jane", "jane@example.com", "2019-05-15 15:26:00")

-- upsert `push_commits`: 2 rows
--    delivery     0b989ba4-242f-11e5-81e1-000000000003      0b989ba4-242f-11e5-81e1-000000000003
--    position     0                                         1
--    repository   1296269                                   1296269
--    commit_id    0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    is_distinct  true                                      true
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `push_commits_new`
ON DUPLICATE KEY UPDATE
    `delivery` = IF(`push_commits`.`delivery` = `push_commits_new`.`delivery` AND `push_commits`.`position` = `push_commits_new`.`position`, `push_commits`.`delivery`, (SELECT 1 UNION ALL SELECT 2));
-- ("0b989ba4-242f-11e5-81e1-000000000003", 0, 1296269, "0000000000000000000000000000000000000002", true)
-- ("0b989ba4-242f-11e5-81e1-000000000003", 1, 1296269, "0000000000000000000000000000000000000003", true)

-- upsert `commit_files`: 6 rows
--    repository  1296269                                   1296269                                   1296269                                   1296269                                   1296269                                   1296269
--    commit_id   0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003
--    became      added                                     added                                     modified                                  modified                                  modified                                  removed
--    position    0                                         1                                         0                                         0                                         1                                         0
--    path        src/a b.rs                                src/é.rs                                  README.md                                 src/é.rs                                  README.md                                 src/a b.rs
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000002", "added", 0, "src/a b.rs")
-- (1296269, "0000000000000000000000000000000000000002", "added", 1, "src/é.rs")
-- (1296269, "0000000000000000000000000000000000000002", "modified", 0, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "modified", 0, "src/é.rs")
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000003", "modified", 1, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "removed", 0, "src/a b.rs")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `pushes_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`pushes`.`delivery` = `pushes_new`.`delivery`, `pushes_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `ref` = `pushes_new`.`ref`,
    `before_push` = `pushes_new`.`before_push`,
    `after_push` = `pushes_new`.`after_push`,
    `is_forced` = `pushes_new`.`is_forced`,
    `head` = `pushes_new`.`head`,
    `pusher` = `pushes_new`.`pusher`,
    `delivered_at` = `pushes_new`.`delivered_at`;
-- ("0b989ba4-242f-11e5-81e1-000000000005", 1296269, "refs/heads/topic", NULL, "0000000000000000000000000000000000000003", true, "0000000000000000000000000000000000000003", "octocat", "2019-06-03 00:05:16.500")

-- upsert `commits`: 2 rows
--    repository  1296269                                   1296269
--    id          0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    message     Mend the typo  Fixes #1                   Tidy up
--    author      octocat                                   Jane
--    email       octo@example.com                          jane@example.com
--    made_at     2019-05-15 15:25:40                       2019-05-15 15:26:00
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
AS `commits_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commits`.`repository` = `commits_new`.`repository` AND `commits`.`id` = `commits_new`.`id`, `commits`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000002", "Mend the typo\n\nFixes #1", "octocat", "octo@example.com", "2019-05-15 15:25:40")
-- (1296269, "0000000000000000000000000000000000000003", "Tidy up", "Jane", "jane@example.com", "2019-05-15 15:26:00")

-- upsert `push_commits`: 2 rows
--    delivery     0b989ba4-242f-11e5-81e1-000000000005      0b989ba4-242f-11e5-81e1-000000000005
--    position     0                                         1
--    repository   1296269                                   1296269
--    commit_id    0000000000000000000000000000000000000002  0000000000000000000000000000000000000003
--    is_distinct  false                                     false
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `push_commits_new`
ON DUPLICATE KEY UPDATE
    `delivery` = IF(`push_commits`.`delivery` = `push_commits_new`.`delivery` AND `push_commits`.`position` = `push_commits_new`.`position`, `push_commits`.`delivery`, (SELECT 1 UNION ALL SELECT 2));
-- ("0b989ba4-242f-11e5-81e1-000000000005", 0, 1296269, "0000000000000000000000000000000000000002", false)
-- ("0b989ba4-242f-11e5-81e1-000000000005", 1, 1296269, "0000000000000000000000000000000000000003", false)

-- upsert `commit_files`: 6 rows
--    repository  1296269                                   1296269                                   1296269                                   1296269                                   1296269                                   1296269
--    commit_id   0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000002  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003  0000000000000000000000000000000000000003
--    became      added                                     added                                     modified                                  modified                                  modified                                  removed
--    position    0                                         1                                         0                                         0                                         1                                         0
--    path        src/a b.rs                                src/é.rs                                  README.md                                 src/é.rs                                  README.md                                 src/a b.rs
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000002", "added", 0, "src/a b.rs")
-- (1296269, "0000000000000000000000000000000000000002", "added", 1, "src/é.rs")
-- (1296269, "0000000000000000000000000000000000000002", "modified", 0, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "modified", 0, "src/é.rs")
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000003", "modified", 1, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "removed", 0, "src/a b.rs")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `pushes_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`pushes`.`delivery` = `pushes_new`.`delivery`, `pushes_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `ref` = `pushes_new`.`ref`,
    `before_push` = `pushes_new`.`before_push`,
    `after_push` = `pushes_new`.`after_push`,
    `is_forced` = `pushes_new`.`is_forced`,
    `head` = `pushes_new`.`head`,
    `pusher` = `pushes_new`.`pusher`,
    `delivered_at` = `pushes_new`.`delivered_at`;
-- ("0b989ba4-242f-11e5-81e1-000000000006", 1296269, "refs/tags/simple-tag", "0000000000000000000000000000000000000003", NULL, false, NULL, "octocat", "2019-06-03 00:06:16.500")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296270, "github/octo-repo", "github", true, "master", "MIT", "2014-02-10 02:40:00", NULL)

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
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `pushes_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`pushes`.`delivery` = `pushes_new`.`delivery`, `pushes_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `ref` = `pushes_new`.`ref`,
    `before_push` = `pushes_new`.`before_push`,
    `after_push` = `pushes_new`.`after_push`,
    `is_forced` = `pushes_new`.`is_forced`,
    `head` = `pushes_new`.`head`,
    `pusher` = `pushes_new`.`pusher`,
    `delivered_at` = `pushes_new`.`delivered_at`;
-- ("0b989ba4-242f-11e5-81e1-000000000007", 1296270, "refs/heads/main", NULL, "0000000000000000000000000000000000000001", false, "0000000000000000000000000000000000000001", "octocat", "2019-06-03 00:07:16.500")

-- upsert `commits`: 1 row
--    repository  1296270
--    id          0000000000000000000000000000000000000001
--    message     Initial commit
--    author      octocat
--    email       octo@example.com
--    made_at     2019-05-15 15:19:25
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `commits_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commits`.`repository` = `commits_new`.`repository` AND `commits`.`id` = `commits_new`.`id`, `commits`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296270, "0000000000000000000000000000000000000001", "Initial commit", "octocat", "octo@example.com", "2019-05-15 15:19:25")

-- upsert `push_commits`: 1 row
--    delivery     0b989ba4-242f-11e5-81e1-000000000007
--    position     0
--    repository   1296270
--    commit_id    0000000000000000000000000000000000000001
--    is_distinct  true
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?)
AS `push_commits_new`
ON DUPLICATE KEY UPDATE
    `delivery` = IF(`push_commits`.`delivery` = `push_commits_new`.`delivery` AND `push_commits`.`position` = `push_commits_new`.`position`, `push_commits`.`delivery`, (SELECT 1 UNION ALL SELECT 2));
-- ("0b989ba4-242f-11e5-81e1-000000000007", 0, 1296270, "0000000000000000000000000000000000000001", true)

-- upsert `commit_files`: 1 row
--    repository  1296270
--    commit_id   0000000000000000000000000000000000000001
--    became      added
--    position    0
--    path        README.md
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296270, "0000000000000000000000000000000000000001", "added", 0, "README.md")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in the README", "open", "octocat", NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of
DELETE FROM `issue_labels`
WHERE `issue` = ?;
-- (73464126)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464126)

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in the README", "open", "octocat", NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- upsert `labels`: 2 rows
--    id           208045946                  9000000000123
--    name         bug                        help wanted 🙏
--    color        d73a4a                     008672
--    description  Doesn't do what it should  NULL
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "d73a4a", "Doesn't do what it should")
-- (9000000000123, "help wanted 🙏", "008672", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  9000000000123
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?, ?);
-- (73464126, 208045946, 9000000000123)

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  9000000000123
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)
-- (73464126, 9000000000123)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464126)

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in the README", "open", "octocat", "v1.0", "2019-05-23 07:00:00", 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:30", NULL)

-- upsert `labels`: 2 rows
--    id           208045946                  9000000000123
--    name         bug                        help wanted 🙏
--    color        d73a4a                     008672
--    description  Doesn't do what it should  NULL
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "d73a4a", "Doesn't do what it should")
-- (9000000000123, "help wanted 🙏", "008672", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  9000000000123
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?, ?);
-- (73464126, 208045946, 9000000000123)

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  9000000000123
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)
-- (73464126, 9000000000123)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat   hubot
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?, ?);
-- (73464126, "octocat", "hubot")

-- replace `issue_assignees`: 2 rows
--    issue  73464126  73464126
--    login  hubot     octocat
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, "hubot")
-- (73464126, "octocat")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in the README", "open", "octocat", "v1.0", "2019-05-23 07:00:00", 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:30", NULL)

-- upsert `labels`: 2 rows
--    id           208045946                  9000000000123
--    name         bug                        help wanted 🙏
--    color        d73a4a                     008672
--    description  Doesn't do what it should  NULL
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "d73a4a", "Doesn't do what it should")
-- (9000000000123, "help wanted 🙏", "008672", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  9000000000123
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?, ?);
-- (73464126, 208045946, 9000000000123)

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  9000000000123
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)
-- (73464126, 9000000000123)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat   hubot
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?, ?);
-- (73464126, "octocat", "hubot")

-- replace `issue_assignees`: 2 rows
--    issue  73464126  73464126
--    login  hubot     octocat
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, "hubot")
-- (73464126, "octocat")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in `README.md`", "open", "octocat", "v1.0", "2019-05-23 07:00:00", 2, 2, "{\"-1\":0,\"laugh\":1,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:21:00", NULL)

-- upsert `labels`: 2 rows
--    id           208045946                  208045947
--    name         bug                        documentation
--    color        ff0000                     0075ca
--    description  Doesn't do what it should
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?),
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "ff0000", "Doesn't do what it should")
-- (208045947, "documentation", "0075ca", "")

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946  208045947
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?, ?);
-- (73464126, 208045946, 208045947)

-- replace `issue_labels`: 2 rows
--    issue  73464126   73464126
--    label  208045946  208045947
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)
-- (73464126, 208045947)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?);
-- (73464126, "octocat")

-- replace `issue_assignees`: 1 row
--    issue  73464126
--    login  octocat
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, "octocat")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in `README.md`", "closed", "octocat", "v1.0", "2019-05-23 07:00:00", 2, 0, NULL, NULL, "2019-05-15 15:20:18", "2019-05-15 15:22:00", "2019-05-15 15:22:00")

-- upsert `labels`: 1 row
--    id           208045946
--    name         bug
--    color        ff0000
--    description  Doesn't do what it should
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "ff0000", "Doesn't do what it should")

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  208045946
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?);
-- (73464126, 208045946)

-- replace `issue_labels`: 1 row
--    issue  73464126
--    label  208045946
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464126)

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464127, 1296269, 2, "deleted", "open", "octocat", NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- upsert `labels`: 1 row
--    id           208045946
--    name         bug
--    color        d73a4a
--    description  Doesn't do what it should
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "d73a4a", "Doesn't do what it should")

-- replace `issue_labels`: what the event no longer has
--    where issue           73464127
--    and label is none of  208045946
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?);
-- (73464127, 208045946)

-- replace `issue_labels`: 1 row
--    issue  73464127
--    label  208045946
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464127, 208045946)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464127
--    and login is none of  octocat
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?);
-- (73464127, "octocat")

-- replace `issue_assignees`: 1 row
--    issue  73464127
--    login  octocat
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464127, "octocat")

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

-- delete `issues`: 1 row
--    where id  73464127
DELETE FROM `issues`
WHERE `id` = ?;
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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464128, 1296269, 3, "To be moved", "open", "octocat", NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- upsert `labels`: 1 row
--    id           208045947
--    name         documentation
--    color        0075ca
--    description
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045947, "documentation", "0075ca", "")

-- replace `issue_labels`: what the event no longer has
--    where issue           73464128
--    and label is none of  208045947
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?);
-- (73464128, 208045947)

-- replace `issue_labels`: 1 row
--    issue  73464128
--    label  208045947
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464128, 208045947)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464128
--    and login is none of
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464128)

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

-- delete `issues`: 1 row
--    where id  73464128
DELETE FROM `issues`
WHERE `id` = ?;
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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464129, 1296269, 4, "deleted", "open", NULL, NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "transferred", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464129
--    and label is none of
DELETE FROM `issue_labels`
WHERE `issue` = ?;
-- (73464129)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464129
--    and login is none of
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464129)

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464130, 1296269, 4, "SECRET", "open", "octocat", NULL, NULL, 0, 0, "{\"-1\":0,\"laugh\":0,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:20:18", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464130
--    and label is none of
DELETE FROM `issue_labels`
WHERE `issue` = ?;
-- (73464130)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464130
--    and login is none of
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464130)

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
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
AS `repositories_new`
ON DUPLICATE KEY UPDATE
    `full_name` = IF(`repositories`.`id` = `repositories_new`.`id`, `repositories_new`.`full_name`, (SELECT 1 UNION ALL SELECT 2)),
    `owner` = `repositories_new`.`owner`,
    `is_private` = `repositories_new`.`is_private`,
    `default_branch` = `repositories_new`.`default_branch`,
    `license` = `repositories_new`.`license`,
    `created_at` = `repositories_new`.`created_at`,
    `pushed_at` = `repositories_new`.`pushed_at`;
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

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
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `issues_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`issues`.`id` = `issues_new`.`id`, `issues_new`.`repository`, (SELECT 1 UNION ALL SELECT 2)),
    `number` = `issues_new`.`number`,
    `title` = `issues_new`.`title`,
    `state` = `issues_new`.`state`,
    `author` = `issues_new`.`author`,
    `milestone` = `issues_new`.`milestone`,
    `due_on` = `issues_new`.`due_on`,
    `comments` = `issues_new`.`comments`,
    `thumbs_up` = `issues_new`.`thumbs_up`,
    `reactions` = `issues_new`.`reactions`,
    `body` = `issues_new`.`body`,
    `opened_at` = `issues_new`.`opened_at`,
    `changed_at` = `issues_new`.`changed_at`,
    `closed_at` = `issues_new`.`closed_at`;
-- (73464126, 1296269, 1, "A typo in `README.md`", "open", "octocat", NULL, NULL, 3, 2, "{\"-1\":0,\"laugh\":1,\"hooray\":0,\"confused\":0,\"heart\":0,\"rocket\":0,\"eyes\":0}", "One of the words isn't spelled so.", "2019-05-15 15:20:18", "2019-05-15 15:23:00", NULL)

-- upsert `labels`: 1 row
--    id           9000000000123
--    name         help wanted 🙏
--    color        008672
--    description  NULL
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (9000000000123, "help wanted 🙏", "008672", NULL)

-- replace `issue_labels`: what the event no longer has
--    where issue           73464126
--    and label is none of  9000000000123
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?);
-- (73464126, 9000000000123)

-- replace `issue_labels`: 1 row
--    issue  73464126
--    label  9000000000123
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 9000000000123)

-- replace `issue_assignees`: what the event no longer has
--    where issue           73464126
--    and login is none of  octocat
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?);
-- (73464126, "octocat")

-- replace `issue_assignees`: 1 row
--    issue  73464126
--    login  octocat
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, "octocat")

