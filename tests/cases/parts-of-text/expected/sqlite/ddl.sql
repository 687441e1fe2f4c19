CREATE TABLE IF NOT EXISTS "observations" (
    "id" VARCHAR(9) NOT NULL,
    "patient_id" VARCHAR(20),
    "email" VARCHAR(60),
    "given" VARCHAR(60),
    PRIMARY KEY ("id")
);
