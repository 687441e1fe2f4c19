//! The words that the values of some keys are chosen from.

use crate::document::{Encoding, Epoch, NumberFormat, Rounding};
use crate::mapping::generated::Generated;
use crate::mapping::model::{Combine, EnvelopeFormat, IfNoRow, OnConflict, OnDelete};

/// A value that a mapping chooses by a word.
pub(in crate::mapping) trait Choice: Copy + 'static {
    /// The words with their values.
    const WORDS: &'static [(&'static str, Self)];

    /// The words alone.
    fn words() -> Vec<&'static str> {
        Self::WORDS.iter().map(|(word, _)| *word).collect()
    }

    /// The word for one that other systems have in its place.
    fn synonym(_word: &str) -> Option<&'static str> {
        None
    }

    /// The word of a value.
    fn word(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

impl Choice for EnvelopeFormat {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("plain", EnvelopeFormat::Plain),
        ("debezium", EnvelopeFormat::Debezium),
        ("debezium-mongodb", EnvelopeFormat::DebeziumMongodb),
        ("cloudevents", EnvelopeFormat::Cloudevents),
    ];
}

impl Choice for OnDelete {
    const WORDS: &'static [(&'static str, Self)] =
        &[("cascade", OnDelete::Cascade), ("set_null", OnDelete::SetNull), ("no_action", OnDelete::NoAction)];
}

impl Choice for OnConflict {
    const WORDS: &'static [(&'static str, Self)] =
        &[("ignore", OnConflict::Ignore), ("dead_letter", OnConflict::DeadLetter)];
}

impl Choice for Combine {
    const WORDS: &'static [(&'static str, Self)] = &[
        (Combine::Fill.name(), Combine::Fill),
        (Combine::Min.name(), Combine::Min),
        (Combine::Max.name(), Combine::Max),
        (Combine::Add.name(), Combine::Add),
    ];

    fn synonym(word: &str) -> Option<&'static str> {
        Some(match word.to_lowercase().as_str() {
            "coalesce" | "keep" | "first" | "if_null" | "fill_null" => "fill",
            "minimum" | "least" | "smallest" | "earliest" | "lowest" => "min",
            "maximum" | "greatest" | "largest" | "latest" | "highest" => "max",
            "sum" | "plus" | "increment" | "inc" | "count" | "+" => "add",
            _ => return None,
        })
    }
}

impl Choice for IfNoRow {
    const WORDS: &'static [(&'static str, Self)] =
        &[("ignore", IfNoRow::Ignore), ("dead_letter", IfNoRow::DeadLetter)];
}

impl Choice for Epoch {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("days", Epoch::Days),
        ("seconds", Epoch::Seconds),
        ("millis", Epoch::Millis),
        ("micros", Epoch::Micros),
        ("nanos", Epoch::Nanos),
    ];

    fn synonym(word: &str) -> Option<&'static str> {
        Some(match word.to_lowercase().as_str() {
            "d" | "day" => "days",
            "s" | "sec" | "secs" | "second" | "unix" => "seconds",
            "ms" | "msec" | "milli" | "millisecond" | "milliseconds" => "millis",
            "us" | "µs" | "usec" | "micro" | "microsecond" | "microseconds" => "micros",
            "ns" | "nsec" | "nano" | "nanosecond" | "nanoseconds" => "nanos",
            _ => return None,
        })
    }
}

impl Choice for Rounding {
    const WORDS: &'static [(&'static str, Self)] =
        &[("down", Rounding::Down), ("half_even", Rounding::HalfEven), ("half_up", Rounding::HalfUp)];
}

impl Choice for Encoding {
    const WORDS: &'static [(&'static str, Self)] = &[("base64", Encoding::Base64), ("hex", Encoding::Hex)];
}

impl Choice for NumberFormat {
    const WORDS: &'static [(&'static str, Self)] = NumberFormat::EXAMPLES;

    /// The example with the same signs between other digits.
    fn synonym(word: &str) -> Option<&'static str> {
        let signs_of = |example: &str| {
            let mut signs: Vec<char> = example.chars().filter(|c| !c.is_ascii_digit() && *c != '#').collect();
            signs.dedup();
            signs
        };
        let signs = signs_of(word);
        Self::words().into_iter().find(|example| signs_of(example) == signs)
    }
}

impl Choice for Generated {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("auto_increment", Generated::AutoIncrement),
        ("insert_time", Generated::InsertTime),
        ("change_time", Generated::ChangeTime),
    ];
}
