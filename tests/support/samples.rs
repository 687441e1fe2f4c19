//! A sample of some hundred events for each shipped mapping: things that are created, changed and deleted, some events
//! that arrive twice, and optional members that are absent, null or empty. The same call always gives the same events.

mod orders;
mod posts;
mod products;
mod suppliers;
mod users;

use serde_json::{Map, Value as Json, json};

use super::random::Random;

/// 2025-01-06T08:00:00Z.
const START: u64 = 1_736_150_400;

const FIRST_NAMES: [&str; 12] = [
    "Jane",
    "Žofie",
    "Wanjiru",
    "Kenji",
    "Ana Lúcia",
    "Li",
    "Søren",
    "María José",
    "Bo",
    "Aleksandra",
    "Tom",
    "Ngọc",
];
const LAST_NAMES: [&str; 10] = [
    "Smith",
    "Nováková",
    "Kamau",
    "Sato",
    "Braga",
    "Wu",
    "Østergaard",
    "García Márquez",
    "O'Neill",
    "Müller-Lüdenscheidt",
];
const DOMAINS: [&str; 5] = ["example.com", "example.org", "mail.example.net", "post.example.cz", "x.example"];
const STREETS: [&str; 6] =
    ["Oak Ave", "Kiln Road", "Náměstí Míru", "Harbour St", "Rua do Ouro", "Chaussée d'Ixelles"];
const PLACES: [(&str, &str, &str); 8] = [
    ("San Francisco", "CA", "US"),
    ("Portland", "OR", "US"),
    ("Plzeň", "Plzeňský kraj", "CZ"),
    ("Kraków", "Małopolskie", "PL"),
    ("São Paulo", "SP", "BR"),
    ("Osaka", "Osaka", "JP"),
    ("Reykjavík", "Capital Region", "IS"),
    ("Llanfairpwllgwyngyll", "Anglesey", "GB"),
];
const WORDS: [&str; 24] = [
    "glaze", "mug", "kiln", "linen", "towel", "walnut", "board", "beeswax", "candle", "slow", "wheel",
    "clay", "which", "holds", "after", "firing", "the", "a", "blue", "větší", "größer", "makes", "today",
    "🛒",
];

/// The events of the shipped mapping with this name as lines, or `None` if there is no sample for it.
pub fn of_mapping(name: &str) -> Option<Vec<String>> {
    let feed = match name {
        "order" => orders::feed(),
        "post" => posts::feed(),
        "product" => products::feed(),
        "supplier" => suppliers::feed(),
        "user" => users::feed(),
        _ => return None,
    };
    Some(feed.lines())
}

/// Events of one kind of thing, with the time at which each is produced.
struct Feed {
    kind: &'static str,
    random: Random,
    events: Vec<(u64, Json)>,
}

impl Feed {
    fn new(kind: &'static str, seed: u64) -> Feed {
        Feed { kind, random: Random::new(seed), events: Vec::new() }
    }

    /// Adds an event. One of forty arrives a second time.
    fn push(&mut self, second: u64, word: &str, entity: &str, data: Json) {
        let random = &mut self.random;
        let mut event = json!({
            "event_type": format!("{}.{word}", self.kind),
            "event_id": uuid(random),
            "entity_id": entity,
            "timestamp": moment(random, second),
        });
        event["data"] = data;
        if random.once_in(40) {
            self.events.push((second + 1, event.clone()));
        }
        self.events.push((second, event));
    }

    /// The events in the order of their times. The events of a thing have different times.
    fn lines(mut self) -> Vec<String> {
        self.events.sort_by_key(|(second, _)| *second);
        self.events.into_iter().map(|(_, event)| event.to_string()).collect()
    }
}

/// The time of a thing's first event.
fn start(random: &mut Random) -> u64 {
    START + random.number_below(60 * 86_400)
}

/// Some time later, from a minute to days.
fn later(random: &mut Random, second: u64) -> u64 {
    let longest = random.pick(&[6 * 86_400, 4 * 3600, 4 * 3600]);
    second + 60 + random.number_below(longest)
}

/// A moment, mostly in UTC and without a fraction.
fn moment(random: &mut Random, second: u64) -> String {
    let utc = chrono::DateTime::from_timestamp(i64::try_from(second).unwrap(), 0).unwrap();
    match random.below(12) {
        0 => format!("{}.{:06}Z", utc.format("%Y-%m-%dT%H:%M:%S"), random.below(1_000_000)),
        1 => {
            let zone = chrono::FixedOffset::east_opt(3600).unwrap();
            utc.with_timezone(&zone).to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
        }
        _ => utc.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
    }
}

fn hexadecimal(random: &mut Random, digits: usize) -> String {
    (0..digits).map(|_| char::from(random.pick(b"0123456789abcdef"))).collect()
}

/// An id as a document database makes it.
fn object_id(random: &mut Random) -> String {
    hexadecimal(random, 24)
}

fn uuid(random: &mut Random) -> String {
    let digits = hexadecimal(random, 30);
    let (first, second, third) = (&digits[..8], &digits[8..12], &digits[12..15]);
    format!("{first}-{second}-4{third}-9{}-{}", &digits[15..18], &digits[18..])
}

fn full_name(random: &mut Random) -> String {
    format!("{} {}", random.pick(&FIRST_NAMES), random.pick(&LAST_NAMES))
}

fn email(random: &mut Random, number: usize) -> String {
    let box_name = random.pick(&["info", "jane.smith", "hello", "j", "a.very.long.name.of.a.mailbox"]);
    format!("{box_name}{number}@{}", random.pick(&DOMAINS))
}

fn phone(random: &mut Random) -> String {
    let number = 100_000 + random.below(900_000);
    random.pick(&["+1-555-", "+420 777 ", "+1415", "00 44 20 "]).to_owned() + &number.to_string()
}

fn words(random: &mut Random, count: usize) -> String {
    let words: Vec<&str> = (0..count).map(|_| random.pick(&WORDS)).collect();
    words.join(" ")
}

/// A street, a city and so on. A second line, a state and a code are optional.
fn address(random: &mut Random) -> Map<String, Json> {
    let (city, state, country) = random.pick(&PLACES);
    let mut address = Map::new();
    let street = format!("{} {}", 1 + random.below(400), random.pick(&STREETS));
    address.insert("street_address_1".to_owned(), street.into());
    if random.once_in(4) {
        let unit = format!("Apt {}B", 1 + random.below(30));
        address.insert("street_address_2".to_owned(), unit.into());
    }
    address.insert("city".to_owned(), city.into());
    optional(random, &mut address, "state", state.into(), [7, 1, 1]);
    let code = format!("{:05}", random.below(100_000));
    optional(random, &mut address, "zip_code", code.into(), [9, 0, 1]);
    address.insert("country".to_owned(), country.into());
    address
}

/// Inserts a value, a null or nothing, with these weights.
fn optional(
    random: &mut Random,
    members: &mut Map<String, Json>,
    name: &str,
    value: Json,
    [present, null, absent]: [usize; 3],
) {
    match random.below(present + null + absent) {
        at if at < present => members.insert(name.to_owned(), value),
        at if at < present + null => members.insert(name.to_owned(), Json::Null),
        _ => None,
    };
}
