-- upsert `observations`: 1 row
INSERT INTO "observations" ("id", "patient_id", "email", "given")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "patient_id" = excluded."patient_id",
    "email" = excluded."email",
    "given" = excluded."given";
-- ("o1", "123", "ada.sample@example.org", "Ada Maria")

