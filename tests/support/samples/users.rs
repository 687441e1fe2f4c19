//! Users: they are created, change their names and addresses, and are deleted. Some come back with their address.

use serde_json::{Map, Value as Json, json};

use super::{Feed, email, full_name, later, moment, object_id, optional, phone, start};

const USERS: usize = 120;

pub(super) fn feed() -> Feed {
    let mut feed = Feed::new("user", 11);
    let mut free_addresses: Vec<String> = Vec::new();
    for number in 0..USERS {
        let id = object_id(&mut feed.random);
        let mut second = start(&mut feed.random);
        let created_at = moment(&mut feed.random, second);
        let mut address = email(&mut feed.random, number);
        if number > USERS / 2 && feed.random.once_in(4) {
            address = free_addresses.pop().unwrap_or(address);
        }
        // The sample begins while some users exist.
        let first = if feed.random.once_in(30) { "updated" } else { "created" };
        let updates = feed.random.below(5);
        for at in 0..=updates {
            if at > 0 && feed.random.once_in(4) {
                address = email(&mut feed.random, USERS + number);
            }
            let data = user(&mut feed, &address, &created_at, second);
            feed.push(second, if at == 0 { first } else { "updated" }, &id, data);
            second = later(&mut feed.random, second);
        }
        if feed.random.once_in(5) {
            delete(&mut feed, second, &id);
            free_addresses.push(address);
        }
    }
    for _ in 0..2 {
        let (unknown, second) = (object_id(&mut feed.random), start(&mut feed.random));
        delete(&mut feed, second, &unknown);
    }
    feed
}

fn user(feed: &mut Feed, address: &str, created_at: &str, second: u64) -> Json {
    let random = &mut feed.random;
    let mut data = Map::new();
    data.insert("email".to_owned(), address.into());
    let (name, number) = (full_name(random), phone(random));
    optional(random, &mut data, "display_name", name.into(), [9, 0, 1]);
    optional(random, &mut data, "phone", number.into(), [6, 1, 3]);
    data.insert("created_at".to_owned(), created_at.into());
    data.insert("updated_at".to_owned(), moment(random, second).into());
    data.into()
}

fn delete(feed: &mut Feed, second: u64, id: &str) {
    let deleted_at = moment(&mut feed.random, second - 5);
    let data = if feed.random.once_in(6) { json!({}) } else { json!({"deleted_at": deleted_at}) };
    feed.push(second, "deleted", id, data);
}
