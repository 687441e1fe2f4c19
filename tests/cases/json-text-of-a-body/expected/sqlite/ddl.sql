CREATE TABLE IF NOT EXISTS "things" (
    "id" INT NOT NULL,
    "lang" VARCHAR(5),
    "meta" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "originals" (
    "id" INT NOT NULL,
    "meta" TEXT,
    PRIMARY KEY ("id")
);
