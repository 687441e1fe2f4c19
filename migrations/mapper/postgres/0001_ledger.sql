-- How far each partition has been applied. A partition's row is written in the transaction of its rows, so that
-- both are there or neither. `fence` grows whenever a member takes the partition over; `next_offset` is -1 until
-- something was applied; `topic_id` tells a topic from one of its name that was made later.
CREATE TABLE IF NOT EXISTS mapper_offsets (
    cluster_id VARCHAR(64) NOT NULL,
    consumer_group VARCHAR(255) NOT NULL,
    topic VARCHAR(249) NOT NULL,
    partition_id INT NOT NULL,
    next_offset BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    topic_id VARCHAR(64),
    PRIMARY KEY (cluster_id, consumer_group, topic, partition_id)
);

-- Dead letters that wait for their replay, each by its record and with its entity: with `--park` the entity's later
-- events wait as long as one of them does.
CREATE TABLE IF NOT EXISTS mapper_parked (
    mapping VARCHAR(255) NOT NULL,
    entity VARCHAR(255) NOT NULL,
    origin VARCHAR(255) NOT NULL,
    PRIMARY KEY (mapping, entity, origin)
);
CREATE INDEX IF NOT EXISTS mapper_parked_origin ON mapper_parked (mapping, origin);

-- Whose replay of a log of dead letters counts (the newest one's), and how many transactions it has committed.
CREATE TABLE IF NOT EXISTS mapper_replays (
    log VARCHAR(255) NOT NULL,
    owner BIGINT NOT NULL,
    step BIGINT NOT NULL,
    PRIMARY KEY (log)
);

-- Which records a replay that has not ended yet has applied.
CREATE TABLE IF NOT EXISTS mapper_replayed (
    log VARCHAR(255) NOT NULL,
    origin VARCHAR(255) NOT NULL,
    PRIMARY KEY (log, origin)
);
