CREATE TABLE IF NOT EXISTS "mails" (
    "id" INT NOT NULL,
    "amount" TEXT,
    "unit" VARCHAR(9),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "parts" (
    "mail" INT NOT NULL,
    "position" INT NOT NULL,
    "n" INT,
    PRIMARY KEY ("mail", "position")
);
