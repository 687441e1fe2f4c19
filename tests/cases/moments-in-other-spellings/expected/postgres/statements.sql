-- upsert `tickets`: 1 row
INSERT INTO "tickets" ("id", "mailed_at", "called_at", "due_at", "opened_on", "edited_at", "closed_at")
SELECT new."id", new."mailed_at", new."called_at", new."due_at", new."opened_on", new."edited_at", new."closed_at"
FROM UNNEST(
    $1::INT4[],
    $2::TIMESTAMP[],
    $3::TIMESTAMP[],
    $4::TIMESTAMP[],
    $5::DATE[],
    $6::TIMESTAMP[],
    $7::TIMESTAMP[]
) AS new ("id", "mailed_at", "called_at", "due_at", "opened_on", "edited_at", "closed_at")
ON CONFLICT ("id") DO UPDATE SET
    "mailed_at" = excluded."mailed_at",
    "called_at" = excluded."called_at",
    "due_at" = excluded."due_at",
    "opened_on" = excluded."opened_on",
    "edited_at" = excluded."edited_at",
    "closed_at" = excluded."closed_at"
WHERE ROW("tickets"."mailed_at", "tickets"."called_at", "tickets"."due_at", "tickets"."opened_on", "tickets"."edited_at", "tickets"."closed_at")::RECORD
    *<> ROW(excluded."mailed_at", excluded."called_at", excluded."due_at", excluded."opened_on", excluded."edited_at", excluded."closed_at")::RECORD;
-- $1 = [1]
-- $2 = ["2019-06-05 17:53:45.000000"]
-- $3 = ["2019-06-05 17:53:45.000000"]
-- $4 = ["2019-06-05 13:45:00.000000"]
-- $5 = ["2019-06-05"]
-- $6 = ["2019-06-05 19:53:45.000000"]
-- $7 = ["2019-06-05 19:53:45.000000"]

