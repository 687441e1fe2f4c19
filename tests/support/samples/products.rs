//! Products, each with a map of variants whose names are free.

use serde_json::{Map, Value as Json, json};

use super::super::random::Random;
use super::{Feed, later, moment, object_id, optional, start, words};

const PRODUCTS: usize = 110;

const SIZES: [&str; 7] = ["small", "medium", "large", "xl", "default", "set-of-3", "one size"];
const COLORS: [&str; 6] = ["white", "blue", "red", "oak", "zelená", "natural"];

/// The members of a product that stay the same.
struct Product {
    id: String,
    supplier: String,
    name: String,
    created_at: String,
    variants: Map<String, Json>,
}

pub(super) fn feed() -> Feed {
    let mut feed = Feed::new("product", 13);
    let suppliers: Vec<String> = (0..12).map(|_| object_id(&mut feed.random)).collect();
    for _ in 0..PRODUCTS {
        let mut second = start(&mut feed.random);
        let mut product = Product {
            id: object_id(&mut feed.random),
            supplier: feed.random.choose(&suppliers).clone(),
            name: words(&mut feed.random, 3),
            created_at: moment(&mut feed.random, second),
            variants: variants(&mut feed.random),
        };
        let mut word = if feed.random.once_in(30) { "updated" } else { "created" };
        for _ in 0..=feed.random.below(4) {
            let data = event(&mut feed.random, &product, second);
            feed.push(second, word, &product.id, data);
            second = later(&mut feed.random, second);
            word = feed.random.pick(&["updated", "updated", "published"]);
            change(&mut feed.random, &mut product.variants);
        }
        if feed.random.once_in(8) {
            feed.push(second, "deleted", &product.id, json!({}));
        }
    }
    for _ in 0..2 {
        let (unknown, second) = (object_id(&mut feed.random), start(&mut feed.random));
        feed.push(second, "deleted", &unknown, json!({}));
    }
    feed
}

fn event(random: &mut Random, product: &Product, second: u64) -> Json {
    let mut data = Map::new();
    data.insert("supplier_id".to_owned(), product.supplier.clone().into());
    data.insert("name".to_owned(), product.name.clone().into());
    let category = random.pick(&["home_decor", "kitchen", "textiles", "garden"]);
    optional(random, &mut data, "category", category.into(), [8, 1, 1]);
    let unit = random.pick(&["piece", "set", "metre"]);
    optional(random, &mut data, "unit_type", unit.into(), [8, 0, 1]);
    data.insert("base_price_cents".to_owned(), price(random).into());
    let image = image(random);
    optional(random, &mut data, "image_url", image.into(), [8, 0, 2]);
    let variants = if random.once_in(12) { Map::new() } else { product.variants.clone() };
    optional(random, &mut data, "variants", variants.into(), [20, 1, 2]);
    let status = random.pick(&["draft", "active", "active", "archived"]);
    optional(random, &mut data, "status", status.into(), [8, 0, 1]);
    data.insert("created_at".to_owned(), product.created_at.clone().into());
    data.insert("updated_at".to_owned(), moment(random, second).into());
    data.into()
}

fn variants(random: &mut Random) -> Map<String, Json> {
    (0..=random.below(5)).map(|_| (variant_key(random), variant(random))).collect()
}

/// One of many names: a size, a size and a color, or the number of an article.
fn variant_key(random: &mut Random) -> String {
    match random.below(4) {
        0 => random.pick(&SIZES).to_owned(),
        1 => format!("sku-{:05}", random.below(100_000)),
        _ => format!("{}/{}", random.pick(&SIZES), random.pick(&COLORS)),
    }
}

fn variant(random: &mut Random) -> Json {
    let mut variant = Map::new();
    let name = words(random, 2);
    optional(random, &mut variant, "variant_name", name.into(), [9, 0, 1]);
    variant.insert("price_cents".to_owned(), price(random).into());
    let quantity = random.below(500);
    optional(random, &mut variant, "quantity", quantity.into(), [8, 1, 1]);
    let attributes = match random.below(4) {
        0 => json!({}),
        1 => json!({"size": random.pick(&SIZES)}),
        _ => json!({"size": random.pick(&SIZES), "color": random.pick(&COLORS)}),
    };
    optional(random, &mut variant, "attributes", attributes, [7, 0, 2]);
    let image = image(random);
    optional(random, &mut variant, "image_url", image.into(), [3, 0, 7]);
    variant.into()
}

/// Changes a price, and adds or removes a variant.
fn change(random: &mut Random, variants: &mut Map<String, Json>) {
    if let Some(variant) = variants.values_mut().next() {
        variant["price_cents"] = price(random).into();
    }
    match random.below(9) {
        0..3 => drop(variants.insert(variant_key(random), variant(random))),
        3..5 => {
            let first = variants.keys().next().cloned();
            first.and_then(|first| variants.shift_remove(&first));
        }
        _ => {}
    }
}

fn price(random: &mut Random) -> usize {
    let digits = random.pick(&[1_000, 10_000, 1_000_000]);
    1 + random.below(digits)
}

fn image(random: &mut Random) -> String {
    format!("https://cdn.example.com/{}.jpg", random.below(1_000_000))
}
