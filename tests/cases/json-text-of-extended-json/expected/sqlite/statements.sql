-- upsert `documents`: 1 row
INSERT INTO "documents" ("id", "n", "m", "meta")
VALUES
    (?, ?, ?, ?)
ON CONFLICT ("id") DO UPDATE SET
    "n" = excluded."n",
    "m" = excluded."m",
    "meta" = excluded."meta";
-- ("596e275826f08b2730779e1f", 5, 6, "{\"n\":6,\"at\":{\"$date\":0},\"id\":{\"$oid\":\"596e275826f08b2730779e1f\"}}")

