-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `id` = CASE WHEN `id` = VALUES(`id`) THEN `id` WHEN EXP(1000) > 0 THEN `id` END;
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `exact` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`exact`) WHEN EXP(1000) > 0 THEN VALUES(`exact`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `widest` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`widest`) WHEN EXP(1000) > 0 THEN VALUES(`widest`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `double` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`double`) WHEN EXP(1000) > 0 THEN VALUES(`double`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `flag` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`flag`) WHEN EXP(1000) > 0 THEN VALUES(`flag`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `day` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`day`) WHEN EXP(1000) > 0 THEN VALUES(`day`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `second` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`second`) WHEN EXP(1000) > 0 THEN VALUES(`second`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `milli` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`milli`) WHEN EXP(1000) > 0 THEN VALUES(`milli`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `micro` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`micro`) WHEN EXP(1000) > 0 THEN VALUES(`micro`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `whole` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`whole`) WHEN EXP(1000) > 0 THEN VALUES(`whole`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `big` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`big`) WHEN EXP(1000) > 0 THEN VALUES(`big`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `words` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`words`) WHEN EXP(1000) > 0 THEN VALUES(`words`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `prose` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`prose`) WHEN EXP(1000) > 0 THEN VALUES(`prose`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

-- upsert `readings`: 1 row
INSERT INTO `readings` (`id`, `exact`, `widest`, `double`, `flag`, `day`, `second`, `milli`, `micro`, `whole`, `big`, `words`, `prose`, `document`, `number`)
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `document` = CASE WHEN `id` = VALUES(`id`) THEN VALUES(`document`) WHEN EXP(1000) > 0 THEN VALUES(`document`) END;
-- ("full", 0.0001, -99999999999999999999999999999999999.999999999999999999999999999999, 0.30000000000000004, false, "1999-12-31", "1999-12-31 23:59:59", "1999-12-31 23:59:59.999", "1999-12-31 23:59:59.999999", -2147483648, 9223372036854775807, "ﬁ ", "🛒🛒🛒🛒🛒🛒🛒🛒🛒🛒", "{\"n\":12345678901234567,\"d\":1.5}", 1)

