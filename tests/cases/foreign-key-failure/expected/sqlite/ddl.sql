CREATE TABLE IF NOT EXISTS "parents" (
    "id" VARCHAR(10) NOT NULL,
    "name" VARCHAR(20),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "children" (
    "id" VARCHAR(10) NOT NULL,
    "parent" VARCHAR(10),
    "name" VARCHAR(20),
    PRIMARY KEY ("id"),
    CONSTRAINT "fk_children_parent" FOREIGN KEY ("parent")
        REFERENCES "parents" ("id")
);
