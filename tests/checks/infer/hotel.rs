//! A feed of bookings of hotels, as messy as real ones: members come and go, a value is dirty, an event is late. The author
//! of `mapper infer` has not seen it, so a failure names only its kind.

use serde_json::{Map, Value as Json, json};

use super::shapes;
use crate::support::inferred::{Failure, infer, memory_folder};
use crate::support::random::Random;

const EVENTS: usize = 200;
const BOOKINGS: usize = 90;

/// One of these words is in the name of the rows of a table that holds the thing.
const EXPECTED: [(&str, &[&str]); 6] = [
    ("bookings", &["booking", "reservation"]),
    ("guests", &["guest"]),
    ("rooms", &["room"]),
    ("nights", &["night", "rate"]),
    ("payments", &["payment"]),
    ("loyalty", &["loyalty"]),
];

const FIRST: [&str; 8] = ["Ada", "Zoë", "Jürgen", "Nguyễn", "Olu", "Mary-Jane", "Xi", "Đorđe"];
const LAST: [&str; 8] = ["Okafor", "d'Arc", "Weiß", "Tran", "van der Berg", "Li", "Ivanović", "Smith"];
const PROGRAMS: [&str; 14] = [
    "Miles & More",
    "SkyBonus",
    "hotel.club",
    "Trip-Points",
    "blue_card",
    "Étoile",
    "BahnBonus",
    "7Seas",
    "Nordic Choice",
    "Kiwi Perks",
    "stay+",
    "Orchid",
    "Gold Circle",
    "no-frills",
];

/// A mapping that nobody has edited takes all events, and has a table with rows for each thing.
pub fn every_event_is_applied() {
    let folder = memory_folder();
    let source = folder.path().join("changes.ndjson");
    let lines = events();
    assert_eq!(lines.len(), EVENTS);
    std::fs::write(&source, lines.join("\n")).unwrap();
    let outcome = infer(&source, &["--name", "hotel"])
        .and_then(|inferred| inferred.verify(&source, &[], 0).map(|applied| (inferred, applied)));
    let (inferred, applied) = outcome.unwrap_or_else(|Failure { kind, .. }| panic!("{kind}"));
    let empty = applied.empty_tables().len();
    assert_eq!(empty, 0, "{empty} tables have no rows");
    let tables = shapes::tables(&inferred.text);
    let names: Vec<String> = tables.iter().map(|table| table.rows_name().to_lowercase()).collect();
    let missing: Vec<&str> = EXPECTED
        .iter()
        .filter(|(_, words)| !names.iter().any(|name| words.iter().any(|word| name.contains(word))))
        .map(|(thing, _)| *thing)
        .collect();
    assert!(missing.is_empty(), "no table holds {missing:?}");
    assert!(tables.len() >= EXPECTED.len(), "only {} tables", tables.len());
}

/// A booking, and the time of its next event.
struct Booking {
    reference: String,
    minute: u64,
    state: Json,
}

/// Events as lines, in the order of their times.
fn events() -> Vec<String> {
    let random = &mut Random::new(20_250_601);
    let mut events: Vec<(u64, Json)> = Vec::new();
    for number in 0..BOOKINGS {
        let minute = random.number_below(40_000);
        let mut booking =
            Booking { reference: reference(random, number), minute, state: booking(random, number) };
        push(random, &mut events, "booking.created", &booking);
        for _ in 0..random.below(4) {
            booking.minute += 30 + random.number_below(9000);
            change(random, &mut booking.state);
            push(random, &mut events, "booking.changed", &booking);
        }
        if random.once_in(7) {
            booking.minute += 30 + random.number_below(9000);
            let why =
                if random.once_in(3) { Json::Null } else { random.pick(&["guest", "no show", ""]).into() };
            booking.state =
                json!({"reason": why, "fee": random.below(90), "cancelled_at": moment(booking.minute)});
            push(random, &mut events, "booking.cancelled", &booking);
        }
    }
    events.sort_by_key(|(minute, _)| *minute);
    events.truncate(EVENTS);
    let mut lines: Vec<Json> = events.into_iter().map(|(_, event)| event).collect();
    spoil(&mut lines);
    let lines = lines.into_iter().enumerate().map(|(at, mut event)| {
        event["seq"] = (at + 1).into();
        event.to_string()
    });
    lines.collect()
}

fn push(random: &mut Random, events: &mut Vec<(u64, Json)>, event: &str, booking: &Booking) {
    let mut body = booking.state.clone();
    let members = body.as_object_mut().unwrap();
    members.insert("ref".to_owned(), booking.reference.clone().into());
    let mut event = json!({"event": event, "seq": 0, "at": moment(booking.minute), "booking": body});
    if random.once_in(5) {
        event["by"] = json!({"desk": random.below(9), "shift": random.pick(&["early", "late", ""])});
    }
    events.push((booking.minute, event));
}

fn moment(minute: u64) -> String {
    let second = i64::try_from(1_748_736_000 + minute * 60).unwrap();
    let moment = chrono::DateTime::from_timestamp(second, 0).unwrap();
    moment.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

fn day(number: usize) -> String {
    let day = chrono::NaiveDate::from_ymd_opt(2025, 6, 1).unwrap() + chrono::Days::new(number as u64);
    day.to_string()
}

fn reference(random: &mut Random, number: usize) -> String {
    let character = char::from(random.pick(b"ABCDEFGHJKLMNPQRSTUVWXYZ"));
    format!("HB-{character}{:04}{}", 1000 + number * 37, random.below(10))
}

fn booking(random: &mut Random, number: usize) -> Json {
    let (arrival, nights) = (random.below(120), 1 + random.below(5));
    let mut booking = Map::new();
    booking.insert("state".to_owned(), random.pick(&["option", "confirmed", "confirmed"]).into());
    booking.insert("hotel".to_owned(), json!({"code": random.pick(&["VIE1", "PRG2", "LIS1"]), "stars": 4}));
    booking.insert("arrival".to_owned(), day(arrival).into());
    booking.insert("departure".to_owned(), day(arrival + nights).into());
    booking.insert("currency".to_owned(), random.pick(&["EUR", "EUR", "CZK"]).into());
    booking.insert("total".to_owned(), money(random, 2500).into());
    if !random.once_in(3) {
        booking.insert(
            "remarks".to_owned(),
            random.pick(&["", "late arrival", "two cots, please", "quiet"]).into(),
        );
    }
    let guests: Vec<Json> = (1..=1 + random.below(3)).map(|at| guest(random, number, at)).collect();
    booking.insert("guests".to_owned(), guests.into());
    let rooms: Vec<Json> = (0..=random.below(2)).map(|at| room(random, at, arrival, nights)).collect();
    booking.insert("rooms".to_owned(), rooms.into());
    let payments: Vec<Json> = (0..random.below(3)).map(|at| payment(random, number, at)).collect();
    booking.insert("payments".to_owned(), payments.into());
    match random.below(6) {
        0 => {}
        1 => drop(booking.insert("loyalty".to_owned(), json!({}))),
        _ => drop(booking.insert("loyalty".to_owned(), loyalty(random).into())),
    }
    booking.into()
}

fn money(random: &mut Random, below: usize) -> String {
    format!("{}.{:02}", 20 + random.below(below), random.below(100))
}

fn guest(random: &mut Random, number: usize, at: usize) -> Json {
    let name = json!({"first": random.pick(&FIRST), "last": random.pick(&LAST)});
    let mut guest = json!({"no": at, "name": name, "adult": !random.once_in(5)});
    if at == 1 {
        guest["email"] = format!("guest{number}@example.net").into();
        guest["born"] = if random.once_in(5) {
            "".into()
        } else {
            format!("19{}-0{}-1{}", 50 + random.below(50), 1 + random.below(9), random.below(9)).into()
        };
    } else if random.once_in(3) {
        guest["email"] = Json::Null;
    }
    guest
}

fn room(random: &mut Random, at: usize, arrival: usize, nights: usize) -> Json {
    let list = (arrival..arrival + nights).map(|number| {
        // Prices come as numbers of the till, with one, two or no digits after the point.
        let tenths: serde_json::Number =
            format!("{}.{}", 60 + random.below(200), random.below(100)).parse().unwrap();
        let mut night = json!({"date": day(number), "rate": tenths});
        if random.once_in(4) {
            night["discount"] = if random.once_in(2) { Json::Null } else { (5 * random.below(6)).into() };
        }
        night
    });
    let list: Vec<Json> = list.collect();
    let mut room = json!({"room": format!("{}{:02}", 1 + at, 1 + random.below(40)), "board": random.pick(&["none", "half", "full"]), "nights": list});
    if random.once_in(3) {
        let ages: Vec<usize> = (0..random.below(3)).map(|_| 1 + random.below(16)).collect();
        room["children"] = ages.into();
    }
    room
}

fn payment(random: &mut Random, number: usize, at: usize) -> Json {
    let mut payment = json!({
        "id": format!("pay_{:06x}{at}", 0x00a5_0000 + number * 31),
        "method": random.pick(&["card", "cash", "voucher"]),
        "amount": money(random, 900),
    });
    payment["paid_at"] = match random.below(5) {
        0 => "".into(),
        1 => Json::Null,
        _ => moment(random.number_below(40_000)).into(),
    };
    payment
}

fn loyalty(random: &mut Random) -> Map<String, Json> {
    let mut programs = Map::new();
    for _ in 0..=random.below(3) {
        let mut card =
            json!({"card": format!("{:09}", random.below(1_000_000_000)), "points": random.below(90_000)});
        if random.once_in(3) {
            card["tier"] = random.pick(&["silver", "gold"]).into();
        }
        programs.insert(random.pick(&PROGRAMS).to_owned(), card);
    }
    programs
}

/// Another state, another price of a night, a further guest or payment.
fn change(random: &mut Random, state: &mut Json) {
    state["state"] = random.pick(&["confirmed", "arrived", "departed"]).into();
    let number = 5000 + random.below(1_000_000);
    match random.below(4) {
        0 => state["rooms"][0]["nights"][0]["rate"] = (80 + random.below(90)).into(),
        1 => state["payments"].as_array_mut().unwrap().push(payment(random, number, 9)),
        2 => {
            let guests = state["guests"].as_array_mut().unwrap();
            let at = guests.len() + 1;
            guests.push(guest(random, number, at));
        }
        _ => state["loyalty"] = loyalty(random).into(),
    }
}

/// Dirty values in a few events, and members that only late events have.
fn spoil(events: &mut [Json]) {
    let changed = |event: &Json| event["booking"]["rooms"].is_array();
    let whole: Vec<usize> = (0..events.len()).filter(|at| changed(&events[*at])).collect();
    events[whole[31]]["booking"]["rooms"][0]["nights"][0]["rate"] = "12O.50".into();
    let with_payment = |at: &&usize| events[**at]["booking"]["payments"][0].is_object();
    let paid: Vec<usize> = whole.iter().filter(with_payment).copied().collect();
    events[paid[17]]["booking"]["payments"][0]["paid_at"] = "2025/06/14 13:45".into();
    events[whole[50]]["booking"].as_object_mut().unwrap().shift_remove("payments");
    events[whole[51]]["booking"]["loyalty"] = Json::Null;
    events[whole[52]]["booking"]["currency"] = "".into();
    for (nth, at) in whole.iter().rev().take(12).enumerate() {
        let booking = &mut events[*at]["booking"];
        booking["campaign"] = json!({"code": format!("SUMMER-{}", nth % 3), "share": 0.125});
        booking["pets"] = json!([{"kind": "dog", "weight": 7.5}]);
    }
}
