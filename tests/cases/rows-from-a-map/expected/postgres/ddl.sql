CREATE TABLE IF NOT EXISTS "variants" (
    "id" INT NOT NULL,
    "name" VARCHAR(20) COLLATE "C" NOT NULL,
    "price" INT,
    "more" JSONB,
    PRIMARY KEY ("id", "name")
);

CREATE TABLE IF NOT EXISTS "cheap" (
    "id" INT NOT NULL,
    "name" VARCHAR(20) COLLATE "C" NOT NULL,
    "price" INT,
    PRIMARY KEY ("id", "name")
);
