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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\",\"how to\"]", "[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]", "[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]", 10, 2, 1, 0, 0.3, "published", "2025-01-20 10:00:00.000000", "2025-01-20 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000001", "2025-01-20 10:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd445", "507f1f77bcf86cd799439012", NULL, NULL, NULL, "[]", "[]", "[]", 0, 0, 0, 0, 0, "published", "2025-01-20 11:00:00.000000", "2025-01-20 11:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000002", "2025-01-20 11:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd446", "507f1f77bcf86cd799439012", NULL, NULL, NULL, NULL, NULL, "{\"kind\":\"none\"}", NULL, 3, 0, 0, NULL, "published", "2025-01-20 12:00:00.000000", "2025-01-20 12:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000003", "2025-01-20 12:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd447", "507f1f77bcf86cd799439011", "Jane Smith", NULL, NULL, "[9007199254740993,{\"é\":\"🟦\"}]", "[]", "[]", NULL, NULL, NULL, NULL, NULL, "published", "2025-01-20 13:00:00.000000", "2025-01-20 13:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000004", "2025-01-20 13:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\",\"how to\"]", "[{\"type\":\"image\",\"url\":\"https://cdn.example.com/1.jpg\",\"width\":1200,\"alt\":null}]", "[{\"user_id\":\"507f1f77bcf86cd799439012\",\"at\":[7,13]}]", 10, 2, 1, 0, 0.3, "published", "2025-01-20 10:00:00.000000", "2025-01-20 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000001", "2025-01-20 10:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes, solved", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\"]", "[]", "[]", 2147483647, 40, 5, 0, 0.0000001, "archived", "2025-01-21 10:00:00.000000", "2025-01-21 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000005", "2025-01-21 10:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd444", "507f1f77bcf86cd799439011", "Jane Smith", "Glazes, solved", "Which glaze holds?\nAsking for a mug.", "[\"ceramics\"]", "[]", "[]", 2147483647, 40, 5, 0, 0.0000001, "archived", "2025-01-21 10:00:00.000000", "2025-01-21 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000005", "2025-01-21 10:00:00.000000")

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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd448", "507f1f77bcf86cd799439011", "Jane Smith", NULL, NULL, "[]", "[]", "[]", 0, 0, 0, 0, 0, "published", "2025-01-21 11:00:00.000000", "2025-01-21 11:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000006", "2025-01-21 11:00:00.000000")

-- tests/cases/post/events.ndjson:9: post.deleted aaa111bbb222ccc333ddd448
-- delete `posts`: 1 row
--    where post_id  aaa111bbb222ccc333ddd448
DELETE FROM "posts"
WHERE "post_id" = ?;
-- ("aaa111bbb222ccc333ddd448")

-- tests/cases/post/events.ndjson:10: post.deleted aaa111bbb222ccc333ddd448
-- delete `posts`: 1 row
--    where post_id  aaa111bbb222ccc333ddd448
DELETE FROM "posts"
WHERE "post_id" = ?;
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
VALUES
    (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
-- ("aaa111bbb222ccc333ddd445", "507f1f77bcf86cd799439012", NULL, NULL, "Žluťoučký kůň", "[]", "[]", "[]", 0, 0, 0, 0, 0, "published", "2025-01-20 11:00:00.000000", "2025-01-23 10:00:00.000000", "0b9f3c7e-52a1-4f0e-9d5e-706f00000014", "2025-01-23 10:00:00.000000")

