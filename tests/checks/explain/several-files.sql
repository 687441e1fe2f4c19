-- tests/checks/explain/input/counted.json: record
-- dead letter (decode): no event type: `record.headers.type` matches nothing

-- tests/checks/explain/input/counts.ndjson:1: record
-- dead letter (decode): no event type: `record.headers.type` matches nothing

-- tests/checks/explain/input/counts.ndjson:2: record
-- dead letter (decode): no event type: `record.headers.type` matches nothing

-- tests/checks/explain/input/counted.json: record
-- dead letter (decode): no event type: `record.headers.type` matches nothing

