CREATE TABLE IF NOT EXISTS "people" (
    "id" VARCHAR(20) NOT NULL,
    "name" VARCHAR(40),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "people_tags" (
    "person" VARCHAR(20) NOT NULL,
    "tag" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("person", "tag")
);

CREATE TABLE IF NOT EXISTS "prices" (
    "sku" VARCHAR(20) NOT NULL,
    "price" INT,
    "state" VARCHAR(20),
    "by" VARCHAR(20),
    PRIMARY KEY ("sku")
);

CREATE TABLE IF NOT EXISTS "stock" (
    "sku" VARCHAR(20) NOT NULL,
    "quantity" INT,
    "state" VARCHAR(20) NOT NULL,
    "shelf" VARCHAR(20) NOT NULL,
    PRIMARY KEY ("sku")
);

CREATE TABLE IF NOT EXISTS "journal" (
    "position" INT NOT NULL,
    "sku" VARCHAR(20),
    "reason" VARCHAR(20),
    PRIMARY KEY ("position")
);

CREATE TABLE IF NOT EXISTS "visits" (
    "position" INT NOT NULL,
    "page" VARCHAR(20),
    PRIMARY KEY ("position")
);
