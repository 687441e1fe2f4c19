CREATE TABLE IF NOT EXISTS "order" (
    "select" INT NOT NULL,
    "a""b" VARCHAR(100) NOT NULL,
    "a`b" VARCHAR(100),
    "it's" TEXT,
    "?" INT,
    "$1" VARCHAR(100),
    "a blank" VARCHAR(100),
    "--" VARCHAR(100),
    "größe" VARCHAR(100) DEFAULT 'it''s',
    "{{ x }}" TEXT,
    "%s;/* \ */" TEXT,
    "[x].y:z" BOOLEAN,
    "#@!" VARCHAR(100),
    PRIMARY KEY ("select"),
    CONSTRAINT "u""q`'?" UNIQUE ("a""b")
);
CREATE INDEX IF NOT EXISTS "i $1 --" ON "order" ("a`b", "größe");

CREATE TABLE IF NOT EXISTS "it's a ""table"" `here`; --" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "where" INT NOT NULL,
    "group" INT NOT NULL,
    "val""ue" VARCHAR(100),
    CONSTRAINT "key" UNIQUE ("where", "group"),
    CONSTRAINT "f""k`'" FOREIGN KEY ("where")
        REFERENCES "order" ("select") ON DELETE CASCADE
);
