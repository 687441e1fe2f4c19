CREATE TABLE IF NOT EXISTS "replies" (
    "post" INT NOT NULL,
    "reply" INT NOT NULL,
    "to" INT,
    PRIMARY KEY ("post", "reply"),
    CONSTRAINT "fk_to" FOREIGN KEY ("post", "to")
        REFERENCES "replies" ("post", "reply")
);
