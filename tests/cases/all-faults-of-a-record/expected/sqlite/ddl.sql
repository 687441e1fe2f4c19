CREATE TABLE IF NOT EXISTS "bookings" (
    "id" INT NOT NULL,
    "name" VARCHAR(5) NOT NULL,
    "email" VARCHAR(9),
    "day" TEXT,
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "nights" (
    "booking" INT NOT NULL,
    "number" INT NOT NULL,
    "price" TEXT NOT NULL,
    PRIMARY KEY ("booking", "number"),
    CONSTRAINT "fk_nights_booking" FOREIGN KEY ("booking")
        REFERENCES "bookings" ("id")
);
