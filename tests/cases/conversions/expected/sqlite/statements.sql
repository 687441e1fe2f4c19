-- upsert `plain`: 1 row
INSERT INTO "plain" ("id", "name", "country", "data", "number", "money", "rough", "large", "ratio", "day", "clock", "at", "level")
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "name" = excluded."name",
    "country" = excluded."country",
    "data" = excluded."data",
    "number" = excluded."number",
    "money" = excluded."money",
    "rough" = excluded."rough",
    "large" = excluded."large",
    "ratio" = excluded."ratio",
    "day" = excluded."day",
    "clock" = excluded."clock",
    "at" = excluded."at",
    "level" = excluded."level";
-- (1, "Ana", "NO", "AP8=", -1, 1234.50, 7, 18446744073709551615, 1000.5, "2025-01-16", "13:45:00", "2019-06-05 11:45:00.250", "low")

