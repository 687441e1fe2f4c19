-- upsert `repositories`: 1 row
INSERT INTO `repositories` (`id`, `full_name`, `owner`, `is_private`, `default_branch`, `license`, `created_at`, `pushed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `full_name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`full_name`) WHEN EXP(1000) > 0 THEN VALUES(`full_name`) END,
    `owner` = VALUES(`owner`),
    `is_private` = VALUES(`is_private`),
    `default_branch` = VALUES(`default_branch`),
    `license` = VALUES(`license`),
    `created_at` = VALUES(`created_at`),
    `pushed_at` = VALUES(`pushed_at`);
-- (1296269, "octocat/Hello-World", "octocat", false, "master", NULL, "2019-05-15 15:19:25", "2019-05-15 15:20:57")

-- upsert `pushes`: 1 row
INSERT INTO `pushes` (`delivery`, `repository`, `ref`, `before_push`, `after_push`, `is_forced`, `head`, `pusher`, `delivered_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `delivery` = VALUES(`delivery`) THEN VALUES(`repository`) WHEN EXP(1000) > 0 THEN VALUES(`repository`) END,
    `ref` = VALUES(`ref`),
    `before_push` = VALUES(`before_push`),
    `after_push` = VALUES(`after_push`),
    `is_forced` = VALUES(`is_forced`),
    `head` = VALUES(`head`),
    `pusher` = VALUES(`pusher`),
    `delivered_at` = VALUES(`delivered_at`);
-- ("0b989ba4-242f-11e5-81e1-000000000002", 1296269, "refs/heads/master", NULL, "0000000000000000000000000000000000000001", false, "0000000000000000000000000000000000000001", "octocat", "2019-06-03 00:02:16.500")

-- upsert `commits`: 1 row
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `repository` = VALUES(`repository`) AND `id` = VALUES(`id`) THEN `repository` WHEN EXP(1000) > 0 THEN `repository` END;
-- (1296269, "0000000000000000000000000000000000000001", "Initial commit", "octocat", "octo@example.com", "2019-05-15 15:19:25")

-- upsert `push_commits`: 1 row
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `delivery` = CASE WHEN `delivery` = VALUES(`delivery`) AND `position` = VALUES(`position`) THEN `delivery` WHEN EXP(1000) > 0 THEN `delivery` END;
-- ("0b989ba4-242f-11e5-81e1-000000000002", 0, 1296269, "0000000000000000000000000000000000000001", true)

-- upsert `commit_files`: 1 row
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `repository` = VALUES(`repository`) AND `commit_id` = VALUES(`commit_id`) AND `became` = VALUES(`became`) AND `position` = VALUES(`position`) THEN `repository` WHEN EXP(1000) > 0 THEN `repository` END;
-- (1296269, "0000000000000000000000000000000000000001", "added", 0, "README.md")

-- upsert `commits`: 2 rows
INSERT INTO `commits` (`repository`, `id`, `message`, `author`, `email`, `made_at`)
VALUES
    (?, ?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `repository` = VALUES(`repository`) AND `id` = VALUES(`id`) THEN `repository` WHEN EXP(1000) > 0 THEN `repository` END;
-- (1296269, "0000000000000000000000000000000000000002", "Mend the typo\n\nFixes #1", "octocat", "octo@example.com", "2019-05-15 15:25:40")
-- (1296269, "0000000000000000000000000000000000000003", "Tidy up", "Jane", "jane@example.com", "2019-05-15 15:26:00")

-- upsert `push_commits`: 2 rows
INSERT INTO `push_commits` (`delivery`, `position`, `repository`, `commit_id`, `is_distinct`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `delivery` = CASE WHEN `delivery` = VALUES(`delivery`) AND `position` = VALUES(`position`) THEN `delivery` WHEN EXP(1000) > 0 THEN `delivery` END;
-- ("0b989ba4-242f-11e5-81e1-000000000003", 0, 1296269, "0000000000000000000000000000000000000002", true)
-- ("0b989ba4-242f-11e5-81e1-000000000003", 1, 1296269, "0000000000000000000000000000000000000003", true)

-- upsert `commit_files`: 6 rows
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `repository` = VALUES(`repository`) AND `commit_id` = VALUES(`commit_id`) AND `became` = VALUES(`became`) AND `position` = VALUES(`position`) THEN `repository` WHEN EXP(1000) > 0 THEN `repository` END;
-- (1296269, "0000000000000000000000000000000000000002", "added", 0, "src/a b.rs")
-- (1296269, "0000000000000000000000000000000000000002", "added", 1, "src/é.rs")
-- (1296269, "0000000000000000000000000000000000000002", "modified", 0, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "modified", 0, "src/é.rs")

-- upsert `commit_files`: 6 rows
INSERT INTO `commit_files` (`repository`, `commit_id`, `became`, `position`, `path`)
VALUES
    (?, ?, ?, ?, ?),
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `repository` = VALUES(`repository`) AND `commit_id` = VALUES(`commit_id`) AND `became` = VALUES(`became`) AND `position` = VALUES(`position`) THEN `repository` WHEN EXP(1000) > 0 THEN `repository` END;
-- (1296269, "0000000000000000000000000000000000000003", "modified", 1, "README.md")
-- (1296269, "0000000000000000000000000000000000000003", "removed", 0, "src/a b.rs")

-- upsert `issues`: 1 row
INSERT INTO `issues` (`id`, `repository`, `number`, `title`, `state`, `author`, `milestone`, `due_on`, `comments`, `thumbs_up`, `reactions`, `body`, `opened_at`, `changed_at`, `closed_at`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `repository` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`repository`) WHEN EXP(1000) > 0 THEN VALUES(`repository`) END,
    `number` = VALUES(`number`),
    `title` = VALUES(`title`),
    `state` = VALUES(`state`),
    `author` = VALUES(`author`),
    `milestone` = VALUES(`milestone`),
    `due_on` = VALUES(`due_on`),
    `comments` = VALUES(`comments`),
    `thumbs_up` = VALUES(`thumbs_up`),
    `reactions` = VALUES(`reactions`),
    `body` = VALUES(`body`),
    `opened_at` = VALUES(`opened_at`),
    `changed_at` = VALUES(`changed_at`),
    `closed_at` = VALUES(`closed_at`);
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
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `color` = VALUES(`color`),
    `description` = VALUES(`description`);
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
ON DUPLICATE KEY UPDATE
    `issue` = CASE WHEN `issue` = VALUES(`issue`) AND `label` = VALUES(`label`) THEN `issue` WHEN EXP(1000) > 0 THEN `issue` END;
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
ON DUPLICATE KEY UPDATE
    `issue` = CASE WHEN `issue` = VALUES(`issue`) AND `login` = VALUES(`login`) THEN `issue` WHEN EXP(1000) > 0 THEN `issue` END;
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
ON DUPLICATE KEY UPDATE
    `issue` = CASE WHEN `issue` = VALUES(`issue`) AND `login` = VALUES(`login`) THEN `issue` WHEN EXP(1000) > 0 THEN `issue` END;
-- (73464126, "octocat")

-- upsert `labels`: 1 row
INSERT INTO `labels` (`id`, `name`, `color`, `description`)
VALUES
    (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `name` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`name`) WHEN EXP(1000) > 0 THEN VALUES(`name`) END,
    `color` = VALUES(`color`),
    `description` = VALUES(`description`);
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
ON DUPLICATE KEY UPDATE
    `issue` = CASE WHEN `issue` = VALUES(`issue`) AND `label` = VALUES(`label`) THEN `issue` WHEN EXP(1000) > 0 THEN `issue` END;
-- (73464126, 208045946)

-- delete `issues`: 1 row
DELETE FROM `issues`
WHERE `id` IN (?, NULL);
-- (73464127)

