-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = IF(`id` = VALUES(`id`), `id`, (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `exact` = IF(`id` = VALUES(`id`), VALUES(`exact`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `widest` = IF(`id` = VALUES(`id`), VALUES(`widest`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `double` = IF(`id` = VALUES(`id`), VALUES(`double`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `flag` = IF(`id` = VALUES(`id`), VALUES(`flag`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `day` = IF(`id` = VALUES(`id`), VALUES(`day`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `second` = IF(`id` = VALUES(`id`), VALUES(`second`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `milli` = IF(`id` = VALUES(`id`), VALUES(`milli`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `micro` = IF(`id` = VALUES(`id`), VALUES(`micro`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `whole` = IF(`id` = VALUES(`id`), VALUES(`whole`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `big` = IF(`id` = VALUES(`id`), VALUES(`big`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = IF(`id` = VALUES(`id`), VALUES(`words`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `prose` = IF(`id` = VALUES(`id`), VALUES(`prose`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `document` = IF(`id` = VALUES(`id`), VALUES(`document`), (SELECT NULL UNION ALL SELECT NULL));
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

