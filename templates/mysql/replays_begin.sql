{#- A replay claims a log. An earlier replay of the log can no longer change anything. -#}
INSERT INTO mapper_replays (log, owner, step) VALUES ({{ bind(1) }}, {{ bind(2) }}, 0)
ON DUPLICATE KEY UPDATE owner = {{ bind(3) }}, step = 0
