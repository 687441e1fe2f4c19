-- people[0]@0: tombstone
-- delete `people_tags`: 1 row
--    where person_id  7
DELETE FROM "people_tags"
WHERE "person_id" = ?;
-- (7)

-- delete `people`: 1 row
--    where id  7
DELETE FROM "people"
WHERE "id" = ?;
-- (7)

