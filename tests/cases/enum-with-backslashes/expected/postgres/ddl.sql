CREATE TABLE IF NOT EXISTS "paths" (
    "id" INT NOT NULL,
    "drive" VARCHAR(7) CHECK ("drive" IN ('C:\', 'D:\data', '\n', 'a\\b', '%', 'ä')),
    "other" VARCHAR(2) CHECK ("other" IN ('\', '\\')) DEFAULT '\\',
    PRIMARY KEY ("id")
);
