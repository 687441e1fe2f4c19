{#- Advances the offset only from the member's last known offset, and only while its fencing token is current.
    -#}
UPDATE mapper_offsets SET next_offset = {{ bind(1) }}
WHERE cluster_id = {{ bind(2) }} AND consumer_group = {{ bind(3) }} AND topic = {{ bind(4) }} AND partition_id = {{ bind(5) }}
    AND fence = {{ bind(6) }} AND next_offset = {{ bind(7) }}
