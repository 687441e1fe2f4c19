-- tests/cases/null-in-unique-keys/events.ndjson:1: seated
-- upsert `seats`: 1 row
--    guest  ann
--    row    1
--    seat   NULL
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("ann", 1, NULL, NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:2: seated
-- upsert `seats`: 1 row
--    guest  bob
--    row    1
--    seat   NULL
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("bob", 1, NULL, NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:3: seated
-- upsert `seats`: 1 row
--    guest  cid
--    row    NULL
--    seat   NULL
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("cid", NULL, NULL, NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:4: seated
-- upsert `seats`: 1 row
--    guest  dan
--    row    NULL
--    seat   NULL
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("dan", NULL, NULL, NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:5: seated
-- upsert `seats`: 1 row
--    guest  eve
--    row    1
--    seat   A
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("eve", 1, "A", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:6: seated
-- upsert `seats`: 1 row
--    guest  fay
--    row    1
--    seat   A
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("fay", 1, "A", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:7: seated
-- upsert `seats`: 1 row
--    guest  gus
--    row    1
--    seat   a
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("gus", 1, "a", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:8: seated
-- upsert `seats`: 1 row
--    guest  ann
--    row    2
--    seat   B
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("ann", 2, "B", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:9: seated
-- upsert `seats`: 1 row
--    guest  bob
--    row    2
--    seat   B
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("bob", 2, "B", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:10: seated
-- upsert `seats`: 1 row
--    guest  ann
--    row    3
--    seat   C
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("ann", 3, "C", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:11: seated
-- upsert `seats`: 1 row
--    guest  hal
--    row    2
--    seat   B
--    note   NULL
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("hal", 2, "B", NULL)

-- tests/cases/null-in-unique-keys/events.ndjson:12: seated
-- upsert `seats`: 1 row
--    guest  bob
--    row    NULL
--    seat   B
--    note   moved
INSERT INTO `seats` (`guest`, `row`, `seat`, `note`)
VALUES
    (?, ?, ?, ?)
AS `seats_new`
ON DUPLICATE KEY UPDATE
    `row` = IF(`seats`.`guest` = `seats_new`.`guest`, `seats_new`.`row`, (SELECT 1 UNION ALL SELECT 2)),
    `seat` = `seats_new`.`seat`,
    `note` = `seats_new`.`note`;
-- ("bob", NULL, "B", "moved")

