CREATE TABLE IF NOT EXISTS "carts" (
    "id" INT NOT NULL,
    "version" INT,
    "owner" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "entries" (
    "cart" INT NOT NULL,
    "sku" VARCHAR(9) NOT NULL,
    "qty" INT,
    PRIMARY KEY ("cart", "sku")
);

CREATE TABLE IF NOT EXISTS "notes" (
    "cart" INT NOT NULL,
    "text" VARCHAR(20),
    PRIMARY KEY ("cart")
);
