CREATE TABLE IF NOT EXISTS "things" (
    "id" INT NOT NULL,
    "held" JSONB,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "thing" INT NOT NULL,
    "part" INT NOT NULL,
    "held" JSONB,
    PRIMARY KEY ("thing", "part")
);
