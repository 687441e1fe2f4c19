-- upsert `bookings`: 1 row
INSERT INTO "bookings" ("id", "name", "email", "day")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "email" = excluded."email",
    "day" = excluded."day";
-- (1, "Ann", NULL, "2025-01-31")

-- upsert `nights`: 1 row
INSERT INTO "nights" ("booking", "number", "price")
VALUES
    (?, ?, ?)
ON CONFLICT ("booking", "number") DO UPDATE SET
    "price" = excluded."price";
-- (1, 0, 10.00)

