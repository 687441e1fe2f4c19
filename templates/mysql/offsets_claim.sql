{#- A member claims a partition. The previous owner's fencing token is outdated from now on. Until a record
    has been applied, a recreated topic replaces the former one. -#}
INSERT INTO mapper_offsets (cluster_id, consumer_group, topic, partition_id, topic_id, next_offset, fence)
VALUES ({{ bind(1) }}, {{ bind(2) }}, {{ bind(3) }}, {{ bind(4) }}, {{ bind(5) }}, -1, 1)
ON DUPLICATE KEY UPDATE
    topic_id = IF(next_offset < 0, VALUES(topic_id), COALESCE(topic_id, VALUES(topic_id))),
    fence = fence + 1
