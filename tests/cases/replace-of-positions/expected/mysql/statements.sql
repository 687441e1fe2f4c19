-- tests/cases/replace-of-positions/events.ndjson:1: set end
-- replace `songs`: what the event no longer has
--    where list           end
--    and song is none of  b    c
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("end", "b", "c")

-- replace `songs`: 1 row
--    list      end
--    song      b
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("end", "b", 0)

-- replace `songs`: 1 row
--    list      end
--    song      c
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("end", "c", 1)

-- tests/cases/replace-of-positions/events.ndjson:2: set end
-- replace `songs`: what the event no longer has
--    where list           end
--    and song is none of  b    c  a
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?, ?, ?);
-- ("end", "b", "c", "a", "a")

-- replace `songs`: 1 row
--    list      end
--    song      b
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("end", "b", 0)

-- replace `songs`: 1 row
--    list      end
--    song      c
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("end", "c", 1)

-- replace `songs`: 1 row
--    list      end
--    song      a
--    position  2
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("end", "a", 2)

-- tests/cases/replace-of-positions/events.ndjson:3: set front
-- replace `songs`: what the event no longer has
--    where list           front
--    and song is none of  b      c
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("front", "b", "c")

-- replace `songs`: 1 row
--    list      front
--    song      b
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", "b", 0)

-- replace `songs`: 1 row
--    list      front
--    song      c
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", "c", 1)

-- tests/cases/replace-of-positions/events.ndjson:4: set front
-- replace `songs`: what the event no longer has
--    where list           front
--    and song is none of  a      b  c
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?, ?, ?);
-- ("front", "a", "b", "c", "c")

-- replace `songs`: 1 row
--    list      front
--    song      a
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", "a", 0)

-- replace `songs`: 1 row
--    list      front
--    song      b
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", "b", 1)

-- replace `songs`: 1 row
--    list      front
--    song      c
--    position  2
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", "c", 2)

-- tests/cases/replace-of-positions/events.ndjson:5: set gone
-- replace `songs`: what the event no longer has
--    where list           gone
--    and song is none of  a     b  c
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?, ?, ?);
-- ("gone", "a", "b", "c", "c")

-- replace `songs`: 1 row
--    list      gone
--    song      a
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("gone", "a", 0)

-- replace `songs`: 1 row
--    list      gone
--    song      b
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("gone", "b", 1)

-- replace `songs`: 1 row
--    list      gone
--    song      c
--    position  2
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("gone", "c", 2)

-- tests/cases/replace-of-positions/events.ndjson:6: set gone
-- replace `songs`: what the event no longer has
--    where list           gone
--    and song is none of  b     c
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("gone", "b", "c")

-- replace `songs`: 1 row
--    list      gone
--    song      b
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("gone", "b", 0)

-- replace `songs`: 1 row
--    list      gone
--    song      c
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("gone", "c", 1)

-- tests/cases/replace-of-positions/events.ndjson:7: set back
-- replace `songs`: what the event no longer has
--    where list           back
--    and song is none of  c     b  a
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?, ?, ?);
-- ("back", "c", "b", "a", "a")

-- replace `songs`: 1 row
--    list      back
--    song      c
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("back", "c", 0)

-- replace `songs`: 1 row
--    list      back
--    song      b
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("back", "b", 1)

-- replace `songs`: 1 row
--    list      back
--    song      a
--    position  2
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("back", "a", 2)

-- tests/cases/replace-of-positions/events.ndjson:8: set back
-- replace `songs`: what the event no longer has
--    where list           back
--    and song is none of  b     a
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("back", "b", "a")

-- replace `songs`: 1 row
--    list      back
--    song      b
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("back", "b", 0)

-- replace `songs`: 1 row
--    list      back
--    song      a
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("back", "a", 1)

-- tests/cases/replace-of-positions/events.ndjson:9: set new
-- replace `songs`: what the event no longer has
--    where list           new
--    and song is none of  a    b
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("new", "a", "b")

-- replace `songs`: 1 row
--    list      new
--    song      a
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("new", "a", 0)

-- replace `songs`: 1 row
--    list      new
--    song      b
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("new", "b", 1)

-- tests/cases/replace-of-positions/events.ndjson:10: set new
-- replace `songs`: what the event no longer has
--    where list           new
--    and song is none of  c    d
DELETE FROM `songs`
WHERE `list` = ?
    AND (`song`) NOT IN (?, ?);
-- ("new", "c", "d")

-- replace `songs`: 1 row
--    list      new
--    song      c
--    position  0
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("new", "c", 0)

-- replace `songs`: 1 row
--    list      new
--    song      d
--    position  1
INSERT INTO `songs` (`list`, `song`, `position`)
VALUES
    (?, ?, ?)
AS `songs_new`
ON DUPLICATE KEY UPDATE
    `position` = IF(`songs`.`list` = `songs_new`.`list` AND `songs`.`song` = `songs_new`.`song`, `songs_new`.`position`, (SELECT 1 UNION ALL SELECT 2));
-- ("new", "d", 1)

-- tests/cases/replace-of-positions/events.ndjson:11: set_places front
-- replace `places`: what the event no longer has
--    where list               front
--    and position is none of  0      1
DELETE FROM `places`
WHERE `list` = ?
    AND (`position`) NOT IN (?, ?);
-- ("front", 0, 1)

-- replace `places`: 2 rows
--    list      front  front
--    position  0      1
--    song      b      c
INSERT INTO `places` (`list`, `position`, `song`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `places_new`
ON DUPLICATE KEY UPDATE
    `song` = IF(`places`.`list` = `places_new`.`list` AND `places`.`position` = `places_new`.`position`, `places_new`.`song`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", 0, "b")
-- ("front", 1, "c")

-- tests/cases/replace-of-positions/events.ndjson:12: set_places front
-- replace `places`: what the event no longer has
--    where list               front
--    and position is none of  0      1  2
DELETE FROM `places`
WHERE `list` = ?
    AND (`position`) NOT IN (?, ?, ?, ?);
-- ("front", 0, 1, 2, 2)

-- replace `places`: 3 rows
--    list      front  front  front
--    position  0      1      2
--    song      a      b      c
INSERT INTO `places` (`list`, `position`, `song`)
VALUES
    (?, ?, ?),
    (?, ?, ?)
AS `places_new`
ON DUPLICATE KEY UPDATE
    `song` = IF(`places`.`list` = `places_new`.`list` AND `places`.`position` = `places_new`.`position`, `places_new`.`song`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", 0, "a")
-- ("front", 1, "b")
INSERT INTO `places` (`list`, `position`, `song`)
VALUES
    (?, ?, ?)
AS `places_new`
ON DUPLICATE KEY UPDATE
    `song` = IF(`places`.`list` = `places_new`.`list` AND `places`.`position` = `places_new`.`position`, `places_new`.`song`, (SELECT 1 UNION ALL SELECT 2));
-- ("front", 2, "c")

