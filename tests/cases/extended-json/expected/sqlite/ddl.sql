CREATE TABLE IF NOT EXISTS "docs" (
    "id" CHAR(24) NOT NULL,
    "i" INT,
    "l" BIGINT,
    "d" DOUBLE PRECISION,
    "m" TEXT,
    "t" TEXT,
    "day" TEXT,
    "u" TEXT,
    "v" VARCHAR(40),
    "b" BLOB,
    "j" TEXT,
    "all" VARCHAR(80),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "large" (
    "id" CHAR(24) NOT NULL,
    PRIMARY KEY ("id")
);
