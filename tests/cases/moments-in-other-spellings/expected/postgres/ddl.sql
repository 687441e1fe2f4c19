CREATE TABLE IF NOT EXISTS "tickets" (
    "id" INT NOT NULL,
    "mailed_at" TIMESTAMP(6),
    "called_at" TIMESTAMP(6),
    "due_at" TIMESTAMP(6),
    "opened_on" DATE,
    "edited_at" TIMESTAMP(6),
    "closed_at" TIMESTAMP(6),
    PRIMARY KEY ("id")
);
