UPDATE mapper_offsets SET next_offset = {{ bind(1) }}, topic_id = {{ bind(2) }}
WHERE cluster_id = {{ bind(3) }} AND consumer_group = {{ bind(4) }} AND topic = {{ bind(5) }} AND partition_id = {{ bind(6) }}
