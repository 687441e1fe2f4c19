//! The numbers and texts at a path.

use serde::de::IgnoredAny;

use super::spellings::{self, Spelling};
use crate::document::Number;

/// The numbers at a path.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    pub(super) count: u64,
    /// Numbers with a point or an exponent.
    pub(super) fractions: u64,
    /// Numbers with an exponent.
    pub(super) exponents: u64,
    /// The smallest and the largest integer of 128 bits.
    pub(super) range: Option<(i128, i128)>,
    /// The most digits before the point.
    pub(super) whole_digits: usize,
    /// The most digits after the point.
    pub(super) scale: usize,
}

/// The texts at a path.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    pub(super) count: u64,
    pub(super) empty: u64,
    /// The most characters.
    pub(super) characters: usize,
    /// The most bytes.
    pub(super) bytes: usize,
    /// The texts that are a JSON array or object.
    pub(super) json: u64,
    /// The most digits after the second of a moment.
    pub(super) second_digits: usize,
    /// The numbers that texts spell.
    pub(super) numbers: Numbers,
    /// The number of texts by their spelling.
    spelled: [u64; spellings::COUNT],
}

impl Numbers {
    pub(super) fn add(&mut self, number: Number<'_>) {
        self.count += 1;
        match number {
            Number::Unsigned(number) => self.add_integer(i128::from(number)),
            Number::Negative(number) => self.add_integer(i128::from(number)),
            Number::Literal(text) => self.add_text(text),
        }
    }

    fn add_integer(&mut self, number: i128) {
        let digits = number.unsigned_abs().checked_ilog10().map_or(1, |log| log as usize + 1);
        self.whole_digits = self.whole_digits.max(digits);
        let (smallest, largest) = self.range.get_or_insert((number, number));
        *smallest = number.min(*smallest);
        *largest = number.max(*largest);
    }

    fn add_text(&mut self, text: &str) {
        if let Ok(number) = text.parse() {
            return self.add_integer(number);
        }
        if text.contains(['e', 'E']) {
            self.exponents += 1;
            self.fractions += 1;
            return;
        }
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        self.fractions += u64::from(text.contains('.'));
        self.whole_digits = self.whole_digits.max(whole.trim_start_matches('-').len());
        self.scale = self.scale.max(fraction.len());
    }

    pub(super) fn merge(&mut self, other: &Numbers) {
        self.count += other.count;
        self.fractions += other.fractions;
        self.exponents += other.exponents;
        self.whole_digits = self.whole_digits.max(other.whole_digits);
        self.scale = self.scale.max(other.scale);
        for bound in other.range.iter().flat_map(|(smallest, largest)| [*smallest, *largest]) {
            self.add_integer(bound);
        }
    }
}

impl Texts {
    pub(super) fn add(&mut self, text: &str) {
        self.count += 1;
        self.bytes = self.bytes.max(text.len());
        if text.is_empty() {
            self.empty += 1;
            return;
        }
        if text.len() > self.characters {
            self.characters = self.characters.max(text.chars().count());
        }
        if text.starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(text).is_ok() {
            self.json += 1;
        }
        let mut bits = spellings::spellings(text);
        if bits & (1 << Spelling::Integer as u8 | 1 << Spelling::Fraction as u8) != 0 {
            self.numbers.count += 1;
            self.numbers.add_text(text);
        }
        if let Some((_, fraction)) = text.split_once('.').filter(|_| bits != 0) {
            let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
            self.second_digits = self.second_digits.max(digits);
        }
        while bits != 0 {
            self.spelled[bits.trailing_zeros() as usize] += 1;
            bits &= bits - 1;
        }
    }

    pub(super) fn merge(&mut self, other: &Texts) {
        self.count += other.count;
        self.empty += other.empty;
        self.characters = self.characters.max(other.characters);
        self.bytes = self.bytes.max(other.bytes);
        self.json += other.json;
        self.second_digits = self.second_digits.max(other.second_digits);
        self.numbers.merge(&other.numbers);
        for (sum, count) in self.spelled.iter_mut().zip(other.spelled) {
            *sum += count;
        }
    }

    /// The texts with a spelling.
    pub(super) fn spelled(&self, spelling: Spelling) -> u64 {
        self.spelled[spelling as usize]
    }

    /// The texts with a format of [`spellings::FORMATS`].
    pub(super) fn formatted(&self, format: usize) -> u64 {
        self.spelled[Spelling::FirstFormat as usize + format]
    }

    /// The texts that are not empty.
    pub(super) fn filled(&self) -> u64 {
        self.count - self.empty
    }
}
