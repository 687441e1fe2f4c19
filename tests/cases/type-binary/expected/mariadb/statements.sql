-- tests/cases/type-binary/events.ndjson:1: put good-1
-- upsert `plain`: 1 row
--    id      good-1
--    value
--    frozen
--    filled
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-1", "", "", "", "AP/+")

-- tests/cases/type-binary/events.ndjson:2: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value   AP/+
--    frozen  AP/+
--    filled  AP/+
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "AP/+", "AP/+", "AP/+", "AP/+")

-- tests/cases/type-binary/events.ndjson:3: put good-3
-- upsert `plain`: 1 row
--    id      good-3
--    value   AP/+
--    frozen  AP/+
--    filled  AP/+
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-3", "AP/+", "AP/+", "AP/+", "AP/+")

-- tests/cases/type-binary/events.ndjson:4: put good-4
-- upsert `plain`: 1 row
--    id      good-4
--    value   YQ==
--    frozen  YQ==
--    filled  YQ==
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-4", "YQ==", "YQ==", "YQ==", "AP/+")

-- tests/cases/type-binary/events.ndjson:5: put good-5
-- upsert `plain`: 1 row
--    id      good-5
--    value   YQ==
--    frozen  YQ==
--    filled  YQ==
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-5", "YQ==", "YQ==", "YQ==", "AP/+")

-- tests/cases/type-binary/events.ndjson:6: put good-6
-- upsert `plain`: 1 row
--    id      good-6
--    value   AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd…
--    frozen  AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd…
--    filled  AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd…
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-6", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w==", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w==", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w==", "AP/+")

-- tests/cases/type-binary/events.ndjson:7: put good-7
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:8: put null
-- upsert `plain`: 1 row
--    id      null
--    value   NULL
--    frozen  NULL
--    filled  NULL
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("null", NULL, NULL, NULL, "AP/+")

-- tests/cases/type-binary/events.ndjson:9: put absent
-- upsert `plain`: 1 row
--    id      absent
--    value   NULL
--    frozen  NULL
--    filled  AP/+
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("absent", NULL, NULL, "AP/+", "AP/+")

-- tests/cases/type-binary/events.ndjson:10: put set-later
-- upsert `plain`: 1 row
--    id      set-later
--    value
--    frozen
--    filled
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("set-later", "", "", "", "AP/+")

-- tests/cases/type-binary/events.ndjson:11: put bad-1
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:12: put bad-2
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:13: put bad-3
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:14: put bad-4
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:15: put bad-5
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:16: put bad-6
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:17: put bad-7
-- dead letter (extract): `$.value` is a number, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:18: put bad-8
-- dead letter (extract): `$.value` is a boolean, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:19: put bad-9
-- dead letter (extract): `$.value` is an array, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:20: put bad-10
-- dead letter (extract): `$.value` is an object, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:21: set good-1
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:22: set good-1
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

-- tests/cases/type-binary/events.ndjson:23: set set-later
-- update `plain`: 1 row
--    value     NULL
--    where id  set-later
UPDATE `plain` SET
    `value` = ?
WHERE `id` = ?;
-- (NULL, "set-later")

-- tests/cases/type-binary/events.ndjson:24: put good-2
-- upsert `plain`: 1 row
--    id      good-2
--    value
--    frozen
--    filled
--    fixed   AP/+
INSERT INTO `plain` (`id`, `value`, `frozen`, `filled`, `fixed`)
VALUES
    (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE
    `value` = IF(`id` = VALUES(`id`), VALUES(`value`), (SELECT 1 UNION ALL SELECT 2)),
    `filled` = VALUES(`filled`);
-- ("good-2", "", "", "", "AP/+")

-- tests/cases/type-binary/events.ndjson:25: put last
-- dead letter (extract): `$.value` is text, but not base64, column `plain.value` takes `binary`

