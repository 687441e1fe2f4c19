{#- A member claims a partition. The previous owner's fencing token is outdated from now on. Until a record
    has been applied, a recreated topic replaces the former one. -#}
INSERT INTO mapper_offsets (cluster_id, consumer_group, topic, partition_id, topic_id, next_offset, fence)
VALUES ({{ bind(1) }}, {{ bind(2) }}, {{ bind(3) }}, {{ bind(4) }}, {{ bind(5) }}, -1, 1)
ON CONFLICT (cluster_id, consumer_group, topic, partition_id) DO UPDATE SET
    topic_id = CASE WHEN mapper_offsets.next_offset < 0 THEN excluded.topic_id
        ELSE COALESCE(mapper_offsets.topic_id, excluded.topic_id) END,
    fence = mapper_offsets.fence + 1
