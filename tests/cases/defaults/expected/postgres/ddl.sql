CREATE TABLE IF NOT EXISTS "things" (
    "id" VARCHAR(10) COLLATE "C" NOT NULL,
    "word" VARCHAR(50) DEFAULT 'it''s a "word" \ `tick` %s {{ x }} ä🛒 -- ;',
    "empty" VARCHAR(10) DEFAULT '',
    "whole" INT NOT NULL DEFAULT -7,
    "big" BIGINT DEFAULT 9223372036854775807,
    "exact" DECIMAL(10,2) DEFAULT 19.90,
    "double" DOUBLE PRECISION DEFAULT 0.1,
    "yes" BOOLEAN NOT NULL DEFAULT TRUE,
    "no" BOOLEAN DEFAULT FALSE,
    "day" DATE DEFAULT '2024-02-29',
    "moment" TIMESTAMP(6) DEFAULT '2025-01-15 12:00:00.123456',
    "second" TIMESTAMP(0) DEFAULT '2025-01-15 14:00:00',
    "nothing" INT DEFAULT NULL,
    "never" VARCHAR(10),
    "both" INT DEFAULT 5,
    "absent" INT DEFAULT 5,
    PRIMARY KEY ("id")
);
