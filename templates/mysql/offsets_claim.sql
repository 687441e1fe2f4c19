{#- A member takes a partition over: whoever had it before holds an older fence from now on. -#}
INSERT INTO mapper_offsets (cluster_id, consumer_group, topic, partition_id, topic_id, next_offset, fence)
VALUES ({{ bind(1) }}, {{ bind(2) }}, {{ bind(3) }}, {{ bind(4) }}, {{ bind(5) }}, -1, 1)
ON DUPLICATE KEY UPDATE fence = fence + 1
