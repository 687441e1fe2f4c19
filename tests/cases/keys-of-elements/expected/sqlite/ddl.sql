CREATE TABLE IF NOT EXISTS "lines" (
    "article" INT NOT NULL,
    "at" INT NOT NULL,
    "text" VARCHAR(9),
    PRIMARY KEY ("article", "at")
);

CREATE TABLE IF NOT EXISTS "lines_by_id" (
    "id" INT NOT NULL,
    "article" INT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "prices" (
    "article" INT NOT NULL,
    "variant" VARCHAR(9) NOT NULL,
    "at" INT NOT NULL,
    "net" TEXT,
    PRIMARY KEY ("article", "variant", "at")
);

CREATE TABLE IF NOT EXISTS "prices_by_id" (
    "id" INT NOT NULL,
    "net" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "prices_of_one_level" (
    "article" INT NOT NULL,
    "variant" VARCHAR(9) NOT NULL,
    "at" INT NOT NULL,
    "net" TEXT,
    PRIMARY KEY ("article", "variant", "at")
);

CREATE TABLE IF NOT EXISTS "last_lines" (
    "article" INT NOT NULL,
    "text" VARCHAR(9),
    PRIMARY KEY ("article")
);
