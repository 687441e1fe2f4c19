-- upsert `repositories`: 1 row
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
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?)
AS `commits_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commits`.`repository` = `commits_new`.`repository` AND `commits`.`id` = `commits_new`.`id`, `commits`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000001", "Initial commit", "octocat", "octo@example.com", "2019-05-15 15:19:25")

-- upsert `push_commits`: 1 row
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?)
AS `push_commits_new`
ON DUPLICATE KEY UPDATE
    `delivery` = IF(`push_commits`.`delivery` = `push_commits_new`.`delivery` AND `push_commits`.`position` = `push_commits_new`.`position`, `push_commits`.`delivery`, (SELECT 1 UNION ALL SELECT 2));
-- ("0b989ba4-242f-11e5-81e1-000000000002", 0, 1296269, "0000000000000000000000000000000000000001", true)

-- upsert `commit_files`: 1 row
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000001", "added", 0, "README.md")

-- upsert `commits`: 2 rows
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

-- upsert `commit_files`: 6 rows
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
AS `commit_files_new`
ON DUPLICATE KEY UPDATE
    `repository` = IF(`commit_files`.`repository` = `commit_files_new`.`repository` AND `commit_files`.`commit_id` = `commit_files_new`.`commit_id` AND `commit_files`.`became` = `commit_files_new`.`became` AND `commit_files`.`position` = `commit_files_new`.`position`, `commit_files`.`repository`, (SELECT 1 UNION ALL SELECT 2));
-- (1296269, "0000000000000000000000000000000000000003", "modified", 1, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "removed", 0, "src/a b.rs")

-- upsert `issues`: 1 row
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

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM `issue_labels`
WHERE `issue` = ?;
-- (73464126)

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM `issue_assignees`
WHERE `issue` = ?;
-- (73464126)

-- upsert `labels`: 2 rows
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

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?, ?);
-- (73464126, 208045946, 9000000000123)

-- replace `issue_labels`: 2 rows
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)
-- (73464126, 9000000000123)

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?, ?);
-- (73464126, "octocat", "hubot")

-- replace `issue_assignees`: 2 rows
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?),
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, "hubot")
-- (73464126, "octocat")

-- replace `issue_assignees`: rows that the event no longer has
DELETE FROM `issue_assignees`
WHERE `issue` = ?
    AND (`login`) NOT IN (?);
-- (73464126, "octocat")

-- replace `issue_assignees`: 1 row
INSERT INTO `issue_assignees` (`issue`, `login`)
VALUES
    (?, ?)
AS `issue_assignees_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_assignees`.`issue` = `issue_assignees_new`.`issue` AND `issue_assignees`.`login` = `issue_assignees_new`.`login`, `issue_assignees`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, "octocat")

-- upsert `labels`: 1 row
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?)
AS `labels_new`
ON DUPLICATE KEY UPDATE
    `name` = IF(`labels`.`id` = `labels_new`.`id`, `labels_new`.`name`, (SELECT 1 UNION ALL SELECT 2)),
    `color` = `labels_new`.`color`,
    `description` = `labels_new`.`description`;
-- (208045946, "bug", "ff0000", "Doesn't do what it should")

-- replace `issue_labels`: rows that the event no longer has
DELETE FROM `issue_labels`
WHERE `issue` = ?
    AND (`label`) NOT IN (?);
-- (73464126, 208045946)

-- replace `issue_labels`: 1 row
INSERT INTO `issue_labels` (`issue`, `label`)
VALUES
    (?, ?)
AS `issue_labels_new`
ON DUPLICATE KEY UPDATE
    `issue` = IF(`issue_labels`.`issue` = `issue_labels_new`.`issue` AND `issue_labels`.`label` = `issue_labels_new`.`label`, `issue_labels`.`issue`, (SELECT 1 UNION ALL SELECT 2));
-- (73464126, 208045946)

-- delete `issues`: 1 row
DELETE FROM `issues`
WHERE `id` = ?;
-- (73464127)

