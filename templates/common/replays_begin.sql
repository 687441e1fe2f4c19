{#- A replay takes a log over: whoever replayed it before changes nothing any more. -#}
INSERT INTO mapper_replays (log, owner, step) VALUES ({{ bind(1) }}, {{ bind(2) }}, 0)
ON CONFLICT (log) DO UPDATE SET owner = {{ bind(3) }}, step = 0
