-- upsert `observations`: 1 row
INSERT INTO "observations" ("id", "patient_id", "email", "given")
SELECT new."id", new."patient_id", new."email", new."given"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[]
) AS new ("id", "patient_id", "email", "given")
ON CONFLICT ("id") DO UPDATE SET
    "patient_id" = excluded."patient_id",
    "email" = excluded."email",
    "given" = excluded."given"
WHERE ROW("observations"."patient_id", "observations"."email", "observations"."given")::RECORD
    *<> ROW(excluded."patient_id", excluded."email", excluded."given")::RECORD;
-- $1 = ["o1"]
-- $2 = ["123"]
-- $3 = ["ada.sample@example.org"]
-- $4 = ["Ada Maria"]

