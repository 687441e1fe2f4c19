CREATE TABLE IF NOT EXISTS "posts" (
    "id" VARCHAR(9) NOT NULL,
    "author" VARCHAR(20),
    "text" VARCHAR(80),
    "shared_id" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "post_tags" (
    "post_id" VARCHAR(9) NOT NULL,
    "tag" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("post_id", "tag")
);
