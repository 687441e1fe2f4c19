//! Suppliers: companies with an optional trade name and an optional address.

use serde_json::{Map, Value as Json, json};

use super::{Feed, address, email, full_name, later, moment, object_id, optional, phone, start};

const SUPPLIERS: usize = 100;

const FORMS: [&str; 5] = ["Ltd.", "s.r.o.", "GmbH & Co. KG", "Inc.", "K.K."];

pub(super) fn feed() -> Feed {
    let mut feed = Feed::new("supplier", 12);
    for number in 0..SUPPLIERS {
        let id = object_id(&mut feed.random);
        let mut second = start(&mut feed.random);
        let created_at = moment(&mut feed.random, second);
        let legal_name = full_name(&mut feed.random) + " " + feed.random.pick(&FORMS);
        let first = if feed.random.once_in(30) { "updated" } else { "created" };
        for at in 0..=feed.random.below(4) {
            let data = supplier(&mut feed, number, &legal_name, &created_at, second);
            feed.push(second, if at == 0 { first } else { "updated" }, &id, data);
            second = later(&mut feed.random, second);
        }
        if feed.random.once_in(8) {
            feed.push(second, "deleted", &id, json!({}));
        }
    }
    let (unknown, second) = (object_id(&mut feed.random), start(&mut feed.random));
    feed.push(second, "deleted", &unknown, json!({}));
    feed
}

fn supplier(feed: &mut Feed, number: usize, legal_name: &str, created_at: &str, second: u64) -> Json {
    let random = &mut feed.random;
    let mut contact = Map::new();
    contact.insert("email".to_owned(), email(random, number).into());
    let primary_phone = phone(random);
    optional(random, &mut contact, "primary_phone", primary_phone.into(), [6, 1, 2]);
    let mut company = Map::new();
    company.insert("legal_name".to_owned(), legal_name.into());
    let trade_name = legal_name.split(' ').next().unwrap_or_default();
    optional(random, &mut company, "trade_name", trade_name.into(), [6, 2, 2]);
    let mut data = Map::new();
    data.insert("contact_info".to_owned(), contact.into());
    data.insert("company_info".to_owned(), company.into());
    let business = address(random);
    optional(random, &mut data, "business_address", business.into(), [14, 1, 2]);
    let status = random.pick(&["active", "active", "pending", "closed"]);
    optional(random, &mut data, "status", status.into(), [9, 0, 1]);
    data.insert("created_at".to_owned(), created_at.into());
    data.insert("updated_at".to_owned(), moment(random, second).into());
    data.into()
}
