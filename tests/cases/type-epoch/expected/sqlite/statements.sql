-- tests/cases/type-epoch/events.ndjson:1: put now
-- upsert `moments`: 1 row
--    id       now
--    seconds  2025-01-15 14:00:00
--    thirds   2025-01-15 14:00:00.000
--    millis   2025-01-15 14:00:00.123
--    whole    NULL
--    micros   2025-01-15 14:00:00.123456
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("now", "2025-01-15 14:00:00", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.123", NULL, "2025-01-15 14:00:00.123456", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:2: put text
-- upsert `moments`: 1 row
--    id       text
--    seconds  2025-01-15 14:00:00
--    thirds   2025-01-15 14:00:00.000
--    millis   2025-01-15 14:00:00.123
--    whole    NULL
--    micros   2025-01-15 14:00:00.123456
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("text", "2025-01-15 14:00:00", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.123", NULL, "2025-01-15 14:00:00.123456", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:3: put zero
-- upsert `moments`: 1 row
--    id       zero
--    seconds  1970-01-01 00:00:00
--    thirds   1970-01-01 00:00:00.000
--    millis   NULL
--    whole    NULL
--    micros   1970-01-01 00:00:00.000000
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("zero", "1970-01-01 00:00:00", "1970-01-01 00:00:00.000", NULL, NULL, "1970-01-01 00:00:00.000000", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:4: put before
-- upsert `moments`: 1 row
--    id       before
--    seconds  1969-12-31 23:59:59
--    thirds   1969-12-31 23:59:59.000
--    millis   1969-12-31 23:59:59.998
--    whole    NULL
--    micros   1969-12-31 23:59:59.999999
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("before", "1969-12-31 23:59:59", "1969-12-31 23:59:59.000", "1969-12-31 23:59:59.998", NULL, "1969-12-31 23:59:59.999999", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:5: put first
-- upsert `moments`: 1 row
--    id       first
--    seconds  0001-01-01 00:00:00
--    thirds   0001-01-01 00:00:00.000
--    millis   0001-01-01 00:00:00.000
--    whole    NULL
--    micros   0001-01-01 00:00:00.000000
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("first", "0001-01-01 00:00:00", "0001-01-01 00:00:00.000", "0001-01-01 00:00:00.000", NULL, "0001-01-01 00:00:00.000000", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:6: put last
-- upsert `moments`: 1 row
--    id       last
--    seconds  9999-12-31 23:59:59
--    thirds   9999-12-31 23:59:59.000
--    millis   9999-12-31 23:59:59.999
--    whole    NULL
--    micros   9999-12-31 23:59:59.999999
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("last", "9999-12-31 23:59:59", "9999-12-31 23:59:59.000", "9999-12-31 23:59:59.999", NULL, "9999-12-31 23:59:59.999999", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:7: put exponent
-- upsert `moments`: 1 row
--    id       exponent
--    seconds  2025-01-15 14:00:00
--    thirds   2025-01-15 14:00:00.000
--    millis   1970-01-01 00:00:00.000
--    whole    NULL
--    micros   NULL
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("exponent", "2025-01-15 14:00:00", "2025-01-15 14:00:00.000", "1970-01-01 00:00:00.000", NULL, NULL, "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:8: put whole
-- upsert `moments`: 1 row
--    id       whole
--    seconds  NULL
--    thirds   NULL
--    millis   1970-01-01 00:00:00.000
--    whole    2025-01-15 14:00:00
--    micros   NULL
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("whole", NULL, NULL, "1970-01-01 00:00:00.000", "2025-01-15 14:00:00", NULL, "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:9: put fraction-of-millis
-- upsert `moments`: 1 row
--    id       fraction-of-millis
--    seconds  NULL
--    thirds   NULL
--    millis   1970-01-01 00:00:00.000
--    whole    NULL
--    micros   2025-01-15 14:00:00.123456
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("fraction-of-millis", NULL, NULL, "1970-01-01 00:00:00.000", NULL, "2025-01-15 14:00:00.123456", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:10: put spelled
-- upsert `moments`: 1 row
--    id       spelled
--    seconds  2025-01-15 14:00:00
--    thirds   2025-01-15 14:00:00.000
--    millis   2025-01-15 14:00:00.123
--    whole    NULL
--    micros   1970-01-01 00:00:00.000000
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("spelled", "2025-01-15 14:00:00", "2025-01-15 14:00:00.000", "2025-01-15 14:00:00.123", NULL, "1970-01-01 00:00:00.000000", "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:11: put absent
-- upsert `moments`: 1 row
--    id       absent
--    seconds  NULL
--    thirds   NULL
--    millis   1970-01-01 00:00:00.000
--    whole    NULL
--    micros   NULL
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("absent", NULL, NULL, "1970-01-01 00:00:00.000", NULL, NULL, "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:12: put null
-- upsert `moments`: 1 row
--    id       null
--    seconds  NULL
--    thirds   NULL
--    millis   NULL
--    whole    NULL
--    micros   NULL
--    fixed    2025-01-31 12:00:00.500
INSERT INTO "moments" ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
VALUES
    (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- ("null", NULL, NULL, NULL, NULL, NULL, "2025-01-31 12:00:00.500")

-- tests/cases/type-epoch/events.ndjson:13: put bad-1
-- dead letter (extract): `$.whole` is a timestamp with digits after the second, column `moments.whole` takes `datetime(0)`

-- tests/cases/type-epoch/events.ndjson:14: put bad-2
-- dead letter (extract): `$.seconds` is a timestamp with digits after the second, column `moments.seconds` takes `datetime(0)`

-- tests/cases/type-epoch/events.ndjson:15: put bad-3
-- dead letter (extract): `$.millis` is a timestamp with more than 3 digits after the second, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:16: put bad-4
-- dead letter (extract): `$.micros` is a timestamp with more than 6 digits after the second, column `moments.micros` takes `datetime(6)`

-- tests/cases/type-epoch/events.ndjson:17: put bad-5
-- dead letter (extract): `$.seconds` is a timestamp out of range, column `moments.seconds` takes `datetime(0)`

-- tests/cases/type-epoch/events.ndjson:18: put bad-6
-- dead letter (extract): `$.seconds` is a timestamp out of range, column `moments.seconds` takes `datetime(0)`

-- tests/cases/type-epoch/events.ndjson:19: put bad-7
-- dead letter (extract): `$.micros` is a timestamp out of range, column `moments.micros` takes `datetime(6)`

-- tests/cases/type-epoch/events.ndjson:20: put bad-8
-- dead letter (extract): `$.millis` is text, but not a number of milliseconds since 1970 or an RFC 3339 timestamp, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:21: put bad-8b
-- dead letter (extract): `$.millis` is a timestamp with more than 3 digits after the second, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:22: put bad-9
-- dead letter (extract): `$.millis` is text, but not a number of milliseconds since 1970 or an RFC 3339 timestamp, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:23: put bad-10
-- dead letter (extract): `$.millis` is text, but not a number of milliseconds since 1970 or an RFC 3339 timestamp, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:24: put bad-11
-- dead letter (extract): `$.millis` is a boolean, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:25: put bad-12
-- dead letter (extract): `$.millis` is an object, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:26: set now
-- update `moments`: 1 row
--    millis    2025-01-15 14:00:00.999
--    fixed     2025-01-15 14:00:00.999
--    where id  now
UPDATE "moments" SET
    "millis" = ?,
    "fixed" = ?
WHERE "id" = ?;
-- ("2025-01-15 14:00:00.999", "2025-01-15 14:00:00.999", "now")

-- tests/cases/type-epoch/events.ndjson:27: set zero
-- update `moments`: 1 row
--    millis    NULL
--    fixed     1969-12-31 23:59:59.999
--    where id  zero
UPDATE "moments" SET
    "millis" = ?,
    "fixed" = ?
WHERE "id" = ?;
-- (NULL, "1969-12-31 23:59:59.999", "zero")

-- tests/cases/type-epoch/events.ndjson:28: set zero
-- dead letter (extract): `$.millis` is a timestamp with more than 3 digits after the second, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:29: bucket first
-- upsert `buckets`: 1 row
--    at     2025-01-15 14:00:00.000
--    state  first
INSERT INTO "buckets" ("at", "state")
VALUES
    (?, ?)
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state";
-- ("2025-01-15 14:00:00.000", "first")

-- tests/cases/type-epoch/events.ndjson:30: bucket same
-- upsert `buckets`: 1 row
--    at     2025-01-15 14:00:00.000
--    state  same
INSERT INTO "buckets" ("at", "state")
VALUES
    (?, ?)
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state";
-- ("2025-01-15 14:00:00.000", "same")

-- tests/cases/type-epoch/events.ndjson:31: bucket next
-- upsert `buckets`: 1 row
--    at     2025-01-15 14:00:00.001
--    state  next
INSERT INTO "buckets" ("at", "state")
VALUES
    (?, ?)
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state";
-- ("2025-01-15 14:00:00.001", "next")

-- tests/cases/type-epoch/events.ndjson:32: find found
-- update `buckets`: 1 row
--    state     found
--    where at  2025-01-15 14:00:00.001
UPDATE "buckets" SET
    "state" = ?
WHERE "at" = ?;
-- ("found", "2025-01-15 14:00:00.001")

-- tests/cases/type-epoch/events.ndjson:33: bucket null
-- dead letter (extract): `$.millis` is null, column `buckets.at` is required

