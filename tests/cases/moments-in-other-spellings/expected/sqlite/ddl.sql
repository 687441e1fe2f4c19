CREATE TABLE IF NOT EXISTS "tickets" (
    "id" INT NOT NULL,
    "mailed_at" TEXT,
    "called_at" TEXT,
    "due_at" TEXT,
    "opened_on" TEXT,
    "edited_at" TEXT,
    "closed_at" TEXT,
    PRIMARY KEY ("id")
);
