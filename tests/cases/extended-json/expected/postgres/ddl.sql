CREATE TABLE IF NOT EXISTS "docs" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    "i" INT,
    "l" BIGINT,
    "d" DOUBLE PRECISION,
    "m" DECIMAL(10,2),
    "t" TIMESTAMP(3),
    "day" DATE,
    "u" UUID,
    "v" VARCHAR(40),
    "b" BYTEA,
    "j" JSONB,
    "all" VARCHAR(80),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "large" (
    "id" CHAR(24) COLLATE "C" NOT NULL,
    PRIMARY KEY ("id")
);
