-- upsert `readings`: 1 row
INSERT INTO "readings" ("id", "exact", "widest", "double", "flag", "day", "second", "milli", "micro", "whole", "big", "words", "prose", "document")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "exact" = excluded."exact",
    "widest" = excluded."widest",
    "double" = excluded."double",
    "flag" = excluded."flag",
    "day" = excluded."day",
    "second" = excluded."second",
    "milli" = excluded."milli",
    "micro" = excluded."micro",
    "whole" = excluded."whole",
    "big" = excluded."big",
    "words" = excluded."words",
    "prose" = excluded."prose",
    "document" = excluded."document";
-- ("full", 19.9000, 1.000000000000000000000000000000, 0.1, true, "2024-02-29", "2025-01-15 14:00:00", "2025-01-15 14:00:00.123", "2025-01-15 14:00:00.123456", 1, 1, "ä🛒", "two\nlines", "[1,{\"a\":null}]")

