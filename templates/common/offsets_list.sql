SELECT cluster_id, consumer_group, topic, partition_id, next_offset, fence, topic_id FROM mapper_offsets
ORDER BY cluster_id, consumer_group, topic, partition_id
