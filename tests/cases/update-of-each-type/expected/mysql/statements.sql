-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `id` = IF(`readings`.`id` = `readings_new`.`id`, `readings`.`id`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `exact` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`exact`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `widest` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`widest`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `double` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`double`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `flag` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`flag`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `day` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`day`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `second` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`second`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `milli` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`milli`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `micro` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`micro`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `whole` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`whole`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `big` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`big`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `words` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`words`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `prose` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`prose`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
AS `readings_new`
ON DUPLICATE KEY UPDATE
    `document` = IF(`readings`.`id` = `readings_new`.`id`, `readings_new`.`document`, (SELECT 1 UNION ALL SELECT 2));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

