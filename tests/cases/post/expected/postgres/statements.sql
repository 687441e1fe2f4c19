-- tests/cases/post/events.ndjson:1: post.created aaa111bbb222ccc333ddd444
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd444
--    author_id        507f1f77bcf86cd799439011
--    author_name      Jane Smith
--    title            Glazes
--    body             Which glaze holds? Asking for a mug.
--    tags_json        ["ceramics","how to"]
--    media_json       [{"type":"image","url":"https://cdn.exam…
--    mentions_json    [{"user_id":"507f1f77bcf86cd799439012","…
--    view_count       10
--    like_count       2
--    comment_count    1
--    share_count      0
--    engagement_rate  0.3
--    status           published
--    created_at       2025-01-20 10:00:00.000000
--    updated_at       2025-01-20 10:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000001
--    event_timestamp  2025-01-20 10:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd444"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = ["Glazes"]
-- $5 = ["Which glaze holds?\nAsking for a mug."]
-- $6 = ["[\"ceramics\",\"how to\"]"]
-- $7 = ["[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]"]
-- $8 = ["[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]"]
-- $9 = [10]
-- $10 = [2]
-- $11 = [1]
-- $12 = [0]
-- $13 = [0.3]
-- $14 = ["published"]
-- $15 = ["2025-01-20 10:00:00.000000"]
-- $16 = ["2025-01-20 10:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000001"]
-- $18 = ["2025-01-20 10:00:00.000000"]

-- tests/cases/post/events.ndjson:2: post.created aaa111bbb222ccc333ddd445
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd445
--    author_id        507f1f77bcf86cd799439012
--    author_name      NULL
--    title            NULL
--    body             NULL
--    tags_json        []
--    media_json       []
--    mentions_json    []
--    view_count       0
--    like_count       0
--    comment_count    0
--    share_count      0
--    engagement_rate  0
--    status           published
--    created_at       2025-01-20 11:00:00.000000
--    updated_at       2025-01-20 11:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000002
--    event_timestamp  2025-01-20 11:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd445"]
-- $2 = ["507f1f77bcf86cd799439012"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["[]"]
-- $7 = ["[]"]
-- $8 = ["[]"]
-- $9 = [0]
-- $10 = [0]
-- $11 = [0]
-- $12 = [0]
-- $13 = [0]
-- $14 = ["published"]
-- $15 = ["2025-01-20 11:00:00.000000"]
-- $16 = ["2025-01-20 11:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000002"]
-- $18 = ["2025-01-20 11:00:00.000000"]

-- tests/cases/post/events.ndjson:3: post.created aaa111bbb222ccc333ddd446
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd446
--    author_id        507f1f77bcf86cd799439012
--    author_name      NULL
--    title            NULL
--    body             NULL
--    tags_json        NULL
--    media_json       NULL
--    mentions_json    {"kind":"none"}
--    view_count       NULL
--    like_count       3
--    comment_count    0
--    share_count      0
--    engagement_rate  NULL
--    status           published
--    created_at       2025-01-20 12:00:00.000000
--    updated_at       2025-01-20 12:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000003
--    event_timestamp  2025-01-20 12:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd446"]
-- $2 = ["507f1f77bcf86cd799439012"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = [NULL]
-- $7 = [NULL]
-- $8 = ["{\"kind\":\"none\"}"]
-- $9 = [NULL]
-- $10 = [3]
-- $11 = [0]
-- $12 = [0]
-- $13 = [NULL]
-- $14 = ["published"]
-- $15 = ["2025-01-20 12:00:00.000000"]
-- $16 = ["2025-01-20 12:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000003"]
-- $18 = ["2025-01-20 12:00:00.000000"]

-- tests/cases/post/events.ndjson:4: post.created aaa111bbb222ccc333ddd447
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd447
--    author_id        507f1f77bcf86cd799439011
--    author_name      Jane Smith
--    title            NULL
--    body             NULL
--    tags_json        [9007199254740993,{"é":"🟦"}]
--    media_json       []
--    mentions_json    []
--    view_count       NULL
--    like_count       NULL
--    comment_count    NULL
--    share_count      NULL
--    engagement_rate  NULL
--    status           published
--    created_at       2025-01-20 13:00:00.000000
--    updated_at       2025-01-20 13:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000004
--    event_timestamp  2025-01-20 13:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd447"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["[9007199254740993,{\"é\":\"🟦\"}]"]
-- $7 = ["[]"]
-- $8 = ["[]"]
-- $9 = [NULL]
-- $10 = [NULL]
-- $11 = [NULL]
-- $12 = [NULL]
-- $13 = [NULL]
-- $14 = ["published"]
-- $15 = ["2025-01-20 13:00:00.000000"]
-- $16 = ["2025-01-20 13:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000004"]
-- $18 = ["2025-01-20 13:00:00.000000"]

-- tests/cases/post/events.ndjson:5: post.created aaa111bbb222ccc333ddd444
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd444
--    author_id        507f1f77bcf86cd799439011
--    author_name      Jane Smith
--    title            Glazes
--    body             Which glaze holds? Asking for a mug.
--    tags_json        ["ceramics","how to"]
--    media_json       [{"type":"image","url":"https://cdn.exam…
--    mentions_json    [{"user_id":"507f1f77bcf86cd799439012","…
--    view_count       10
--    like_count       2
--    comment_count    1
--    share_count      0
--    engagement_rate  0.3
--    status           published
--    created_at       2025-01-20 10:00:00.000000
--    updated_at       2025-01-20 10:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000001
--    event_timestamp  2025-01-20 10:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd444"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = ["Glazes"]
-- $5 = ["Which glaze holds?\nAsking for a mug."]
-- $6 = ["[\"ceramics\",\"how to\"]"]
-- $7 = ["[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]"]
-- $8 = ["[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]"]
-- $9 = [10]
-- $10 = [2]
-- $11 = [1]
-- $12 = [0]
-- $13 = [0.3]
-- $14 = ["published"]
-- $15 = ["2025-01-20 10:00:00.000000"]
-- $16 = ["2025-01-20 10:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000001"]
-- $18 = ["2025-01-20 10:00:00.000000"]

-- tests/cases/post/events.ndjson:6: post.updated aaa111bbb222ccc333ddd444
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd444
--    author_id        507f1f77bcf86cd799439011
--    author_name      Jane Smith
--    title            Glazes, solved
--    body             Which glaze holds? Asking for a mug.
--    tags_json        ["ceramics"]
--    media_json       []
--    mentions_json    []
--    view_count       2147483647
--    like_count       40
--    comment_count    5
--    share_count      0
--    engagement_rate  0.0000001
--    status           archived
--    created_at       2025-01-21 10:00:00.000000
--    updated_at       2025-01-21 10:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000005
--    event_timestamp  2025-01-21 10:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd444"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = ["Glazes, solved"]
-- $5 = ["Which glaze holds?\nAsking for a mug."]
-- $6 = ["[\"ceramics\"]"]
-- $7 = ["[]"]
-- $8 = ["[]"]
-- $9 = [2147483647]
-- $10 = [40]
-- $11 = [5]
-- $12 = [0]
-- $13 = [0.0000001]
-- $14 = ["archived"]
-- $15 = ["2025-01-21 10:00:00.000000"]
-- $16 = ["2025-01-21 10:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000005"]
-- $18 = ["2025-01-21 10:00:00.000000"]

-- tests/cases/post/events.ndjson:7: post.updated aaa111bbb222ccc333ddd444
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd444
--    author_id        507f1f77bcf86cd799439011
--    author_name      Jane Smith
--    title            Glazes, solved
--    body             Which glaze holds? Asking for a mug.
--    tags_json        ["ceramics"]
--    media_json       []
--    mentions_json    []
--    view_count       2147483647
--    like_count       40
--    comment_count    5
--    share_count      0
--    engagement_rate  0.0000001
--    status           archived
--    created_at       2025-01-21 10:00:00.000000
--    updated_at       2025-01-21 10:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000005
--    event_timestamp  2025-01-21 10:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd444"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = ["Glazes, solved"]
-- $5 = ["Which glaze holds?\nAsking for a mug."]
-- $6 = ["[\"ceramics\"]"]
-- $7 = ["[]"]
-- $8 = ["[]"]
-- $9 = [2147483647]
-- $10 = [40]
-- $11 = [5]
-- $12 = [0]
-- $13 = [0.0000001]
-- $14 = ["archived"]
-- $15 = ["2025-01-21 10:00:00.000000"]
-- $16 = ["2025-01-21 10:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000005"]
-- $18 = ["2025-01-21 10:00:00.000000"]

-- tests/cases/post/events.ndjson:8: post.created aaa111bbb222ccc333ddd448
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd448
--    author_id        507f1f77bcf86cd799439011
--    author_name      Jane Smith
--    title            NULL
--    body             NULL
--    tags_json        []
--    media_json       []
--    mentions_json    []
--    view_count       0
--    like_count       0
--    comment_count    0
--    share_count      0
--    engagement_rate  0
--    status           published
--    created_at       2025-01-21 11:00:00.000000
--    updated_at       2025-01-21 11:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000006
--    event_timestamp  2025-01-21 11:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd448"]
-- $2 = ["507f1f77bcf86cd799439011"]
-- $3 = ["Jane Smith"]
-- $4 = [NULL]
-- $5 = [NULL]
-- $6 = ["[]"]
-- $7 = ["[]"]
-- $8 = ["[]"]
-- $9 = [0]
-- $10 = [0]
-- $11 = [0]
-- $12 = [0]
-- $13 = [0]
-- $14 = ["published"]
-- $15 = ["2025-01-21 11:00:00.000000"]
-- $16 = ["2025-01-21 11:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000006"]
-- $18 = ["2025-01-21 11:00:00.000000"]

-- tests/cases/post/events.ndjson:9: post.deleted aaa111bbb222ccc333ddd448
-- delete `posts`: 1 row
--    where post_id  aaa111bbb222ccc333ddd448
DELETE FROM "posts"
WHERE "post_id" = $1::TEXT;
-- ("aaa111bbb222ccc333ddd448")

-- tests/cases/post/events.ndjson:10: post.deleted aaa111bbb222ccc333ddd448
-- delete `posts`: 1 row
--    where post_id  aaa111bbb222ccc333ddd448
DELETE FROM "posts"
WHERE "post_id" = $1::TEXT;
-- ("aaa111bbb222ccc333ddd448")

-- tests/cases/post/events.ndjson:11: post.updated aaa111bbb222ccc333ddd444
-- dead letter (extract): `$.data.author.user_id` is null, column `posts.author_id` is required

-- tests/cases/post/events.ndjson:12: post.updated aaa111bbb222ccc333ddd444
-- dead letter (extract): `$.data.stats.view_count` is a number out of range, column `posts.view_count` takes `int`

-- tests/cases/post/events.ndjson:13: post.updated aaa111bbb222ccc333ddd444
-- dead letter (extract): `$.data.stats.engagement_rate` is text, column `posts.engagement_rate` takes `double`

-- tests/cases/post/events.ndjson:14: post.updated aaa111bbb222ccc333ddd444
-- dead letter (extract): `$.data.stats` is an array, the path takes an object; column `posts.view_count` cannot be read

-- tests/cases/post/events.ndjson:15: post.updated aaa111bbb222ccc333ddd444
-- dead letter (extract): `$.data.title` is an object, column `posts.title` takes `varchar(200)`

-- tests/cases/post/events.ndjson:16: post.updated aaa111bbb222ccc333ddd445
-- upsert `posts`: 1 row
--    post_id          aaa111bbb222ccc333ddd445
--    author_id        507f1f77bcf86cd799439012
--    author_name      NULL
--    title            NULL
--    body             Žluťoučký kůň
--    tags_json        []
--    media_json       []
--    mentions_json    []
--    view_count       0
--    like_count       0
--    comment_count    0
--    share_count      0
--    engagement_rate  0
--    status           published
--    created_at       2025-01-20 11:00:00.000000
--    updated_at       2025-01-23 10:00:00.000000
--    event_id         0b9f3c7e-52a1-4f0e-9d5e-706f00000014
--    event_timestamp  2025-01-23 10:00:00.000000
INSERT INTO "posts" ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
SELECT new."post_id", new."author_id", new."author_name", new."title", new."body", new."tags_json"::JSONB, new."media_json"::JSONB, new."mentions_json"::JSONB, new."view_count", new."like_count", new."comment_count", new."share_count", new."engagement_rate", new."status", new."created_at", new."updated_at", new."event_id", new."event_timestamp"
FROM UNNEST(
    $1::TEXT[],
    $2::TEXT[],
    $3::TEXT[],
    $4::TEXT[],
    $5::TEXT[],
    $6::TEXT[],
    $7::TEXT[],
    $8::TEXT[],
    $9::INT4[],
    $10::INT4[],
    $11::INT4[],
    $12::INT4[],
    $13::FLOAT8[],
    $14::TEXT[],
    $15::TIMESTAMP[],
    $16::TIMESTAMP[],
    $17::TEXT[],
    $18::TIMESTAMP[]
) AS new ("post_id", "author_id", "author_name", "title", "body", "tags_json", "media_json", "mentions_json", "view_count", "like_count", "comment_count", "share_count", "engagement_rate", "status", "created_at", "updated_at", "event_id", "event_timestamp")
ON CONFLICT ("post_id") DO UPDATE SET
    "author_id" = excluded."author_id",
    "author_name" = excluded."author_name",
    "title" = excluded."title",
    "body" = excluded."body",
    "tags_json" = excluded."tags_json",
    "media_json" = excluded."media_json",
    "mentions_json" = excluded."mentions_json",
    "view_count" = excluded."view_count",
    "like_count" = excluded."like_count",
    "comment_count" = excluded."comment_count",
    "share_count" = excluded."share_count",
    "engagement_rate" = excluded."engagement_rate",
    "status" = excluded."status",
    "updated_at" = excluded."updated_at",
    "event_id" = excluded."event_id",
    "event_timestamp" = excluded."event_timestamp";
-- $1 = ["aaa111bbb222ccc333ddd445"]
-- $2 = ["507f1f77bcf86cd799439012"]
-- $3 = [NULL]
-- $4 = [NULL]
-- $5 = ["Žluťoučký kůň"]
-- $6 = ["[]"]
-- $7 = ["[]"]
-- $8 = ["[]"]
-- $9 = [0]
-- $10 = [0]
-- $11 = [0]
-- $12 = [0]
-- $13 = [0]
-- $14 = ["published"]
-- $15 = ["2025-01-20 11:00:00.000000"]
-- $16 = ["2025-01-23 10:00:00.000000"]
-- $17 = ["0b9f3c7e-52a1-4f0e-9d5e-706f00000014"]
-- $18 = ["2025-01-23 10:00:00.000000"]

