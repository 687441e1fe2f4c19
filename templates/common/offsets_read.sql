SELECT next_offset, fence, topic_id FROM mapper_offsets
WHERE cluster_id = {{ bind(1) }} AND consumer_group = {{ bind(2) }} AND topic = {{ bind(3) }} AND partition_id = {{ bind(4) }}
