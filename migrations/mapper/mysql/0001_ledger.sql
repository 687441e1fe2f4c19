-- How far each partition has been applied. A partition's row is written in the transaction of its rows, so that
-- both are there or neither. `fence` grows whenever a member takes the partition over; `next_offset` is -1 until
-- something was applied; `topic_id` tells a topic from one of its name that was made later.
CREATE TABLE IF NOT EXISTS mapper_offsets (
    cluster_id VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL,
    consumer_group VARCHAR(255) COLLATE utf8mb4_0900_bin NOT NULL,
    topic VARCHAR(249) COLLATE utf8mb4_0900_bin NOT NULL,
    partition_id INT NOT NULL,
    next_offset BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    topic_id VARCHAR(64) COLLATE utf8mb4_0900_bin,
    PRIMARY KEY (cluster_id, consumer_group, topic, partition_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Entities of which a dead letter waits for its replay, and how many do: with `--park` their later events wait too.
CREATE TABLE IF NOT EXISTS mapper_parked (
    mapping VARCHAR(255) COLLATE utf8mb4_0900_bin NOT NULL,
    entity VARCHAR(255) COLLATE utf8mb4_0900_bin NOT NULL,
    letters BIGINT NOT NULL,
    PRIMARY KEY (mapping, entity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What a replay that has not ended yet has applied, by its log of dead letters and the record's first position.
CREATE TABLE IF NOT EXISTS mapper_replayed (
    log VARCHAR(255) COLLATE utf8mb4_0900_bin NOT NULL,
    origin VARCHAR(400) COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (log, origin)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
