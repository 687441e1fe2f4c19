-- upsert `shops`: 1 row
INSERT INTO "shops" ("id", "born", "opens", "closes", "made_at", "seen_at", "due")
SELECT new."id", new."born", new."opens", new."closes", new."made_at", new."seen_at", new."due"
FROM UNNEST(
    $1::INT4[],
    $2::DATE[],
    $3::TIME[],
    $4::TIME[],
    $5::TIMESTAMP[],
    $6::TIMESTAMP[],
    $7::DATE[]
) AS new ("id", "born", "opens", "closes", "made_at", "seen_at", "due")
ON CONFLICT ("id") DO UPDATE SET
    "born" = excluded."born",
    "opens" = excluded."opens",
    "closes" = excluded."closes",
    "made_at" = excluded."made_at",
    "seen_at" = excluded."seen_at",
    "due" = excluded."due"
WHERE ROW("shops"."born", "shops"."opens", "shops"."closes", "shops"."made_at", "shops"."seen_at", "shops"."due")::RECORD
    *<> ROW(excluded."born", excluded."opens", excluded."closes", excluded."made_at", excluded."seen_at", excluded."due")::RECORD;
-- $1 = [1]
-- $2 = ["2018-06-20"]
-- $3 = ["17:29:04.000000"]
-- $4 = ["17:29:04.123"]
-- $5 = ["2023-07-26 10:22:47.048491"]
-- $6 = ["2023-07-26 10:22:47.048491"]
-- $7 = ["2017-09-15"]

