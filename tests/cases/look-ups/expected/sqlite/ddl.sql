CREATE TABLE IF NOT EXISTS "places" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "room" VARCHAR(9) NOT NULL,
    "rack" TEXT NOT NULL,
    "next" INT,
    CONSTRAINT "uq_place" UNIQUE ("room", "rack"),
    CONSTRAINT "fk_next" FOREIGN KEY ("next")
        REFERENCES "places" ("id")
);

CREATE TABLE IF NOT EXISTS "tags" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(20) NOT NULL,
    CONSTRAINT "uq_tag" UNIQUE ("name")
);

CREATE TABLE IF NOT EXISTS "boxes" (
    "id" INT NOT NULL,
    "place" INT,
    "main" BIGINT NOT NULL,
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_place" FOREIGN KEY ("place")
        REFERENCES "places" ("id")
);

CREATE TABLE IF NOT EXISTS "box_tags" (
    "box" INT NOT NULL,
    "tag" BIGINT NOT NULL,
    "at" INT,
    PRIMARY KEY ("box", "tag"),
    CONSTRAINT "fk_tag" FOREIGN KEY ("tag")
        REFERENCES "tags" ("id") ON DELETE CASCADE
);
