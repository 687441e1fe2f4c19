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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["now"]
-- $2 = ["2025-01-15 14:00:00"]
-- $3 = ["2025-01-15 14:00:00.000"]
-- $4 = ["2025-01-15 14:00:00.123"]
-- $5 = [NULL]
-- $6 = ["2025-01-15 14:00:00.123456"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["text"]
-- $2 = ["2025-01-15 14:00:00"]
-- $3 = ["2025-01-15 14:00:00.000"]
-- $4 = ["2025-01-15 14:00:00.123"]
-- $5 = [NULL]
-- $6 = ["2025-01-15 14:00:00.123456"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["zero"]
-- $2 = ["1970-01-01 00:00:00"]
-- $3 = ["1970-01-01 00:00:00.000"]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["1970-01-01 00:00:00.000000"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["before"]
-- $2 = ["1969-12-31 23:59:59"]
-- $3 = ["1969-12-31 23:59:59.000"]
-- $4 = ["1969-12-31 23:59:59.998"]
-- $5 = [NULL]
-- $6 = ["1969-12-31 23:59:59.999999"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["first"]
-- $2 = ["0001-01-01 00:00:00"]
-- $3 = ["0001-01-01 00:00:00.000"]
-- $4 = ["0001-01-01 00:00:00.000"]
-- $5 = [NULL]
-- $6 = ["0001-01-01 00:00:00.000000"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["last"]
-- $2 = ["9999-12-31 23:59:59"]
-- $3 = ["9999-12-31 23:59:59.000"]
-- $4 = ["9999-12-31 23:59:59.999"]
-- $5 = [NULL]
-- $6 = ["9999-12-31 23:59:59.999999"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["exponent"]
-- $2 = ["2025-01-15 14:00:00"]
-- $3 = ["2025-01-15 14:00:00.000"]
-- $4 = ["1970-01-01 00:00:00.000"]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["whole"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["1970-01-01 00:00:00.000"]
-- $5 = ["2025-01-15 14:00:00"]
-- $6 = [NULL]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["fraction-of-millis"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["1970-01-01 00:00:00.000"]
-- $5 = [NULL]
-- $6 = ["2025-01-15 14:00:00.123456"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["spelled"]
-- $2 = ["2025-01-15 14:00:00"]
-- $3 = ["2025-01-15 14:00:00.000"]
-- $4 = ["2025-01-15 14:00:00.123"]
-- $5 = [NULL]
-- $6 = ["1970-01-01 00:00:00.000000"]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["absent"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = ["1970-01-01 00:00:00.000"]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["2025-01-31 12:00:00.500"]

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
SELECT new."id", new."seconds", new."thirds", new."millis", new."whole", new."micros", new."fixed"
FROM UNNEST(
    $1::TEXT[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "seconds", "thirds", "millis", "whole", "micros", "fixed")
ON CONFLICT ("id") DO UPDATE SET
    "seconds" = excluded."seconds",
    "thirds" = excluded."thirds",
    "millis" = excluded."millis",
    "whole" = excluded."whole",
    "micros" = excluded."micros";
-- $1 = ["null"]
-- $2 = [NULL]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = ["2025-01-31 12:00:00.500"]

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
    "millis" = $1::TIMESTAMP,
    "fixed" = $2::TIMESTAMP
WHERE "id" = $3::TEXT;
-- ("2025-01-15 14:00:00.999", "2025-01-15 14:00:00.999", "now")

-- tests/cases/type-epoch/events.ndjson:27: set zero
-- update `moments`: 1 row
--    millis    NULL
--    fixed     1969-12-31 23:59:59.999
--    where id  zero
UPDATE "moments" SET
    "millis" = $1::TIMESTAMP,
    "fixed" = $2::TIMESTAMP
WHERE "id" = $3::TEXT;
-- (NULL, "1969-12-31 23:59:59.999", "zero")

-- tests/cases/type-epoch/events.ndjson:28: set zero
-- dead letter (extract): `$.millis` is a timestamp with more than 3 digits after the second, column `moments.millis` takes `datetime(3)`

-- tests/cases/type-epoch/events.ndjson:29: bucket first
-- upsert `buckets`: 1 row
--    at     2025-01-15 14:00:00.000
--    state  first
INSERT INTO "buckets" ("at", "state")
SELECT new."at", new."state"
FROM UNNEST(
    $1::TIMESTAMP[],
    $2::TEXT[]
) AS new ("at", "state")
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["2025-01-15 14:00:00.000"]
-- $2 = ["first"]

-- tests/cases/type-epoch/events.ndjson:30: bucket same
-- upsert `buckets`: 1 row
--    at     2025-01-15 14:00:00.000
--    state  same
INSERT INTO "buckets" ("at", "state")
SELECT new."at", new."state"
FROM UNNEST(
    $1::TIMESTAMP[],
    $2::TEXT[]
) AS new ("at", "state")
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["2025-01-15 14:00:00.000"]
-- $2 = ["same"]

-- tests/cases/type-epoch/events.ndjson:31: bucket next
-- upsert `buckets`: 1 row
--    at     2025-01-15 14:00:00.001
--    state  next
INSERT INTO "buckets" ("at", "state")
SELECT new."at", new."state"
FROM UNNEST(
    $1::TIMESTAMP[],
    $2::TEXT[]
) AS new ("at", "state")
ON CONFLICT ("at") DO UPDATE SET
    "state" = excluded."state";
-- $1 = ["2025-01-15 14:00:00.001"]
-- $2 = ["next"]

-- tests/cases/type-epoch/events.ndjson:32: find found
-- update `buckets`: 1 row
--    state     found
--    where at  2025-01-15 14:00:00.001
UPDATE "buckets" SET
    "state" = $1::TEXT
WHERE "at" = $2::TIMESTAMP;
-- ("found", "2025-01-15 14:00:00.001")

-- tests/cases/type-epoch/events.ndjson:33: bucket null
-- dead letter (extract): `$.millis` is null, column `buckets.at` is required

