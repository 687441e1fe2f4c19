//! Posts, with lists of tags, media and mentions, and with counters.

use serde_json::{Map, Value as Json, json};

use super::super::random::Random;
use super::{Feed, full_name, later, moment, object_id, optional, start, words};

const POSTS: usize = 110;

/// An author, whose name is optional.
struct Author {
    id: String,
    name: Option<String>,
}

pub(super) fn feed() -> Feed {
    let mut feed = Feed::new("post", 14);
    let authors: Vec<Author> = (0..25)
        .map(|_| Author {
            id: object_id(&mut feed.random),
            name: Some(full_name(&mut feed.random)).filter(|_| !feed.random.once_in(5)),
        })
        .collect();
    for _ in 0..POSTS {
        let (id, mut second) = (object_id(&mut feed.random), start(&mut feed.random));
        let created_at = moment(&mut feed.random, second);
        let author = feed.random.below(authors.len());
        let first = if feed.random.once_in(30) { "updated" } else { "created" };
        let mut views = feed.random.below(200);
        for at in 0..=feed.random.below(4) {
            let data = post(&mut feed.random, (&authors, author), views, &created_at, second);
            feed.push(second, if at == 0 { first } else { "updated" }, &id, data);
            second = later(&mut feed.random, second);
            views = views * (1 + feed.random.below(40)) + feed.random.below(50);
        }
        if feed.random.once_in(8) {
            feed.push(second, "deleted", &id, json!({}));
        }
    }
    let (unknown, second) = (object_id(&mut feed.random), start(&mut feed.random));
    feed.push(second, "deleted", &unknown, json!({}));
    feed
}

fn post(
    random: &mut Random,
    (authors, author): (&[Author], usize),
    views: usize,
    created_at: &str,
    second: u64,
) -> Json {
    let mut data = Map::new();
    let mut by = Map::new();
    by.insert("user_id".to_owned(), authors[author].id.clone().into());
    if let Some(name) = &authors[author].name {
        by.insert("display_name".to_owned(), name.clone().into());
    } else if author.is_multiple_of(2) {
        by.insert("display_name".to_owned(), Json::Null);
    }
    data.insert("author".to_owned(), by.into());
    let title = some_words(random, 8);
    optional(random, &mut data, "title", title.into(), [8, 1, 1]);
    let paragraphs = (0..random.below(4)).map(|_| some_words(random, 90));
    let body = paragraphs.collect::<Vec<_>>().join("\n\n");
    optional(random, &mut data, "body", body.into(), [9, 0, 1]);
    let tags: Vec<&str> = (0..random.below(4)).map(|_| random.pick(&super::WORDS)).collect();
    optional(random, &mut data, "tags", tags.into(), [8, 1, 2]);
    let media: Vec<Json> = (0..random.below(3)).map(|_| medium(random)).collect();
    optional(random, &mut data, "media", media.into(), [7, 1, 2]);
    let mentions = (0..random.below(3)).map(|_| {
        let start = random.below(200);
        json!({"user_id": random.choose(authors).id, "at": [start, start + 1 + random.below(20)]})
    });
    let mentions: Vec<Json> = mentions.collect();
    optional(random, &mut data, "mentions", mentions.into(), [5, 0, 5]);
    let counters = stats(random, views);
    optional(random, &mut data, "stats", counters, [14, 1, 2]);
    let status = random.pick(&["published", "published", "draft", "archived"]);
    optional(random, &mut data, "status", status.into(), [8, 0, 2]);
    data.insert("created_at".to_owned(), created_at.into());
    data.insert("updated_at".to_owned(), moment(random, second).into());
    data.into()
}

/// At least one word, and at most `count`.
fn some_words(random: &mut Random, count: usize) -> String {
    let count = 1 + random.below(count);
    words(random, count)
}

fn medium(random: &mut Random) -> Json {
    let url = format!("https://cdn.example.com/{}", random.below(1_000_000));
    if random.once_in(4) {
        return json!({"type": "video", "url": url + ".mp4", "seconds": random.below(600)});
    }
    let alt = if random.once_in(3) { Json::Null } else { words(random, 4).into() };
    json!({"type": "image", "url": url + ".jpg", "width": 100 * (1 + random.below(40)), "alt": alt})
}

/// Counters, one of which is now and then null, absent or a text.
fn stats(random: &mut Random, views: usize) -> Json {
    let likes = views / (2 + random.below(9));
    let mut stats = Map::new();
    let view_count = if random.once_in(60) { Json::Null } else { views.into() };
    stats.insert("view_count".to_owned(), view_count);
    let like_count = if random.once_in(50) { likes.to_string().into() } else { likes.into() };
    stats.insert("like_count".to_owned(), like_count);
    optional(random, &mut stats, "comment_count", (likes / 5).into(), [9, 0, 1]);
    optional(random, &mut stats, "share_count", (likes / 9).into(), [6, 0, 4]);
    #[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
    let rate = if random.once_in(30) { 1e-7 } else { likes as f64 / (views + 1) as f64 };
    optional(random, &mut stats, "engagement_rate", rate.into(), [8, 1, 1]);
    stats.into()
}
