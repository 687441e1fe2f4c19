CREATE TABLE IF NOT EXISTS "visitors" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "email" VARCHAR(40) NOT NULL,
    "badge" INT,
    "first" VARCHAR(20),
    CONSTRAINT "uq_visitors_email" UNIQUE ("email"),
    CONSTRAINT "uq_visitors_badge" UNIQUE ("badge")
);
