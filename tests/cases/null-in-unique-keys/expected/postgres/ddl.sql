CREATE TABLE IF NOT EXISTS "seats" (
    "guest" VARCHAR(10) COLLATE "C" NOT NULL,
    "row" INT,
    "seat" VARCHAR(5) COLLATE "C",
    "note" VARCHAR(20),
    PRIMARY KEY ("guest"),
    CONSTRAINT "uq_seats" UNIQUE ("row", "seat")
);
