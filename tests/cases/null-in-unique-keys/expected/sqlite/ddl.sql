CREATE TABLE IF NOT EXISTS "seats" (
    "guest" VARCHAR(10) NOT NULL,
    "row" INT,
    "seat" VARCHAR(5),
    "note" VARCHAR(20),
    PRIMARY KEY ("guest"),
    CONSTRAINT "uq_seats" UNIQUE ("row", "seat")
);
