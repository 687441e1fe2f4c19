-- tests/cases/user/events.ndjson:1: user.created 507f1f77bcf86cd799439011
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439011
--    email            jane@example.com
--    display_name     Jane Smith
--    phone            +1234567890
--    created_at       2025-01-15 14:00:00.000000
--    updated_at       2025-01-15 14:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000001
--    event_timestamp  2025-01-15 14:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439011"]
-- $2 = ["jane@example.com"]
-- $3 = ["Jane Smith"]
-- $4 = ["+1234567890"]
-- $5 = ["2025-01-15 14:00:00.000000"]
-- $6 = ["2025-01-15 14:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000001"]
-- $8 = ["2025-01-15 14:00:00.000000"]

-- tests/cases/user/events.ndjson:2: user.created 507f1f77bcf86cd799439012
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439012
--    email            zofie@example.com
--    display_name     Žofie Nováková 🛒
--    phone            NULL
--    created_at       2025-01-16 09:30:00.000000
--    updated_at       2025-01-16 09:30:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000002
--    event_timestamp  2025-01-16 09:30:00.123456
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439012"]
-- $2 = ["zofie@example.com"]
-- $3 = ["Žofie Nováková 🛒"]
-- $4 = [NULL]
-- $5 = ["2025-01-16 09:30:00.000000"]
-- $6 = ["2025-01-16 09:30:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000002"]
-- $8 = ["2025-01-16 09:30:00.123456"]

-- tests/cases/user/events.ndjson:3: user.updated 507f1f77bcf86cd799439011
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439011
--    email            jane.jones@example.com
--    display_name     Jane Jones
--    phone            NULL
--    created_at       2025-01-17 09:00:00.000000
--    updated_at       2025-01-17 09:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000003
--    event_timestamp  2025-01-17 09:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439011"]
-- $2 = ["jane.jones@example.com"]
-- $3 = ["Jane Jones"]
-- $4 = [NULL]
-- $5 = ["2025-01-17 09:00:00.000000"]
-- $6 = ["2025-01-17 09:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000003"]
-- $8 = ["2025-01-17 09:00:00.000000"]

-- tests/cases/user/events.ndjson:4: user.created 507f1f77bcf86cd799439013
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439013
--    email            tom@example.com
--    display_name     Tom
--    phone            NULL
--    created_at       2025-01-18 08:00:00.000000
--    updated_at       2025-01-18 08:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000004
--    event_timestamp  2025-01-18 08:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439013"]
-- $2 = ["tom@example.com"]
-- $3 = ["Tom"]
-- $4 = [NULL]
-- $5 = ["2025-01-18 08:00:00.000000"]
-- $6 = ["2025-01-18 08:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000004"]
-- $8 = ["2025-01-18 08:00:00.000000"]

-- tests/cases/user/events.ndjson:5: user.created 507f1f77bcf86cd799439013
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439013
--    email            tom@example.com
--    display_name     Tom
--    phone            NULL
--    created_at       2025-01-18 08:00:00.000000
--    updated_at       2025-01-18 08:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000004
--    event_timestamp  2025-01-18 08:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439013"]
-- $2 = ["tom@example.com"]
-- $3 = ["Tom"]
-- $4 = [NULL]
-- $5 = ["2025-01-18 08:00:00.000000"]
-- $6 = ["2025-01-18 08:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000004"]
-- $8 = ["2025-01-18 08:00:00.000000"]

-- tests/cases/user/events.ndjson:6: user.updated 507f1f77bcf86cd799439014
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439014
--    email            early@example.com
--    display_name     NULL
--    phone            NULL
--    created_at       2025-01-18 08:30:00.000000
--    updated_at       2025-01-18 09:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000005
--    event_timestamp  2025-01-18 09:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439014"]
-- $2 = ["early@example.com"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["2025-01-18 08:30:00.000000"]
-- $6 = ["2025-01-18 09:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000005"]
-- $8 = ["2025-01-18 09:00:00.000000"]

-- tests/cases/user/events.ndjson:7: user.deleted 507f1f77bcf86cd799439013
-- update `users`: 1 row
--    is_deleted       true
--    deleted_at       2025-01-19 12:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000006
--    event_timestamp  2025-01-19 12:00:00.000000
--    where user_id    507f1f77bcf86cd799439013
UPDATE "users" SET
    "is_deleted" = $1::BOOL,
    "deleted_at" = $2::TIMESTAMP,
    "event_id" = $3::TEXT,
    "event_timestamp" = $4::TIMESTAMP
WHERE "user_id" = $5::TEXT;
-- (true, "2025-01-19 12:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-757300000006", "2025-01-19 12:00:00.000000", "507f1f77bcf86cd799439013")

-- tests/cases/user/events.ndjson:8: user.updated 507f1f77bcf86cd799439013
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439013
--    email            tom@example.com
--    display_name     Thomas
--    phone            NULL
--    created_at       2025-01-18 08:00:00.000000
--    updated_at       2025-01-19 11:59:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000007
--    event_timestamp  2025-01-19 11:59:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439013"]
-- $2 = ["tom@example.com"]
-- $3 = ["Thomas"]
-- $4 = [NULL]
-- $5 = ["2025-01-18 08:00:00.000000"]
-- $6 = ["2025-01-19 11:59:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000007"]
-- $8 = ["2025-01-19 11:59:00.000000"]

-- tests/cases/user/events.ndjson:9: user.created 507f1f77bcf86cd799439015
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439015
--    email            tom@example.com
--    display_name     Tom again
--    phone            NULL
--    created_at       2025-01-20 08:00:00.000000
--    updated_at       2025-01-20 08:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000008
--    event_timestamp  2025-01-20 08:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439015"]
-- $2 = ["tom@example.com"]
-- $3 = ["Tom again"]
-- $4 = [NULL]
-- $5 = ["2025-01-20 08:00:00.000000"]
-- $6 = ["2025-01-20 08:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000008"]
-- $8 = ["2025-01-20 08:00:00.000000"]

-- tests/cases/user/events.ndjson:10: user.created 507f1f77bcf86cd799439016
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439016
--    email            ann@example.com
--    display_name     NULL
--    phone            NULL
--    created_at       2025-01-20 09:00:00.000000
--    updated_at       2025-01-20 09:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000009
--    event_timestamp  2025-01-20 09:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439016"]
-- $2 = ["ann@example.com"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["2025-01-20 09:00:00.000000"]
-- $6 = ["2025-01-20 09:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000009"]
-- $8 = ["2025-01-20 09:00:00.000000"]

-- tests/cases/user/events.ndjson:11: user.deleted 507f1f77bcf86cd799439016
-- update `users`: 1 row
--    is_deleted       true
--    deleted_at       2025-01-21 09:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000010
--    event_timestamp  2025-01-21 09:00:05.000000
--    where user_id    507f1f77bcf86cd799439016
UPDATE "users" SET
    "is_deleted" = $1::BOOL,
    "deleted_at" = $2::TIMESTAMP,
    "event_id" = $3::TEXT,
    "event_timestamp" = $4::TIMESTAMP
WHERE "user_id" = $5::TEXT;
-- (true, "2025-01-21 09:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-757300000010", "2025-01-21 09:00:05.000000", "507f1f77bcf86cd799439016")

-- tests/cases/user/events.ndjson:12: user.deleted 507f1f77bcf86cd799439099
-- update `users`: 1 row
--    is_deleted       true
--    deleted_at       2025-01-21 10:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000011
--    event_timestamp  2025-01-21 10:00:00.000000
--    where user_id    507f1f77bcf86cd799439099
UPDATE "users" SET
    "is_deleted" = $1::BOOL,
    "deleted_at" = $2::TIMESTAMP,
    "event_id" = $3::TEXT,
    "event_timestamp" = $4::TIMESTAMP
WHERE "user_id" = $5::TEXT;
-- (true, "2025-01-21 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-757300000011", "2025-01-21 10:00:00.000000", "507f1f77bcf86cd799439099")

-- tests/cases/user/events.ndjson:13: user.created 507f1f77bcf86cd799439017
-- dead letter (extract): `$.data.email` matches nothing, column `users.email` is required

-- tests/cases/user/events.ndjson:14: user.updated 507f1f77bcf86cd799439011
-- dead letter (extract): `$.data.email` is an array, column `users.email` takes `varchar(255)`

-- tests/cases/user/events.ndjson:15: user.updated 507f1f77bcf86cd799439011
-- dead letter (extract): `$.data.phone` is text of 56 characters, column `users.phone` takes `varchar(50)`

-- tests/cases/user/events.ndjson:16: user.updated 507f1f77bcf86cd799439011
-- dead letter (extract): `$.data.updated_at` is text, but not an RFC 3339 timestamp with `Z` or an offset, column `users.updated_at` takes `datetime(6)`

-- tests/cases/user/events.ndjson:17: user.deleted
-- dead letter (extract): `$.entity_id` matches nothing, no row can be found by its `users.user_id`

-- tests/cases/user/events.ndjson:18: user.suspended 507f1f77bcf86cd799439011
-- skipped: the mapping has no such event type

-- tests/cases/user/events.ndjson:19: user.created 507f1f77bcf86cd799439018
-- upsert `users`: 1 row
--    user_id          507f1f77bcf86cd799439018
--    email            last@example.com
--    display_name     NULL
--    phone            NULL
--    created_at       2025-01-23 08:00:00.000000
--    updated_at       2025-01-23 08:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-757300000018
--    event_timestamp  2025-01-23 08:00:00.000000
INSERT INTO "users" ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."user_id", new."email", new."display_name", new."phone", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::TEXT[],
    $8::TIMESTAMP[]
) AS new ("user_id", "email", "display_name", "phone", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("user_id") DO UPDATE SET
    "email" = excluded."email",
    "display_name" = excluded."display_name",
    "phone" = excluded."phone",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["507f1f77bcf86cd799439018"]
-- $2 = ["last@example.com"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["2025-01-23 08:00:00.000000"]
-- $6 = ["2025-01-23 08:00:00.000000"]
-- $7 = ["0b9f3c7e-52a1-4f0e-9d5e-757300000018"]
-- $8 = ["2025-01-23 08:00:00.000000"]

