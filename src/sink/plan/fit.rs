//! Whether a column's new type holds every value of its old one.

use crate::sink::schema::{LiveType, quoted_texts};

/// How a new type relates to the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TypeRelation {
    Same,
    /// It holds every value.
    Wider,
    /// It holds some values only.
    Narrower,
    /// It has other values.
    Other,
}

/// Digits of the types of integers.
const INTEGER_DIGITS: [(LiveType, u32); 5] = [
    (LiveType::SmallInt, 5),
    (LiveType::Int, 10),
    (LiveType::Uint, 10),
    (LiveType::BigInt, 19),
    (LiveType::UbigInt, 20),
];

pub(super) fn fit(live: &LiveType, wanted: &LiveType) -> TypeRelation {
    if live == wanted {
        TypeRelation::Same
    } else if holds_all(wanted, live) {
        TypeRelation::Wider
    } else if holds_all(live, wanted) && is_convertible(live, wanted) {
        TypeRelation::Narrower
    } else {
        overlapping(live, wanted)
    }
}

/// Types of which neither holds all values of the other, such as `decimal(10,2)` and `decimal(8,4)`.
fn overlapping(live: &LiveType, wanted: &LiveType) -> TypeRelation {
    match (live, wanted) {
        (LiveType::Decimal(..), LiveType::Decimal(..)) | (LiveType::Enum(_), LiveType::Enum(_)) => {
            TypeRelation::Narrower
        }
        _ if digits(live).is_some() && digits(wanted).is_some() => TypeRelation::Narrower,
        _ => TypeRelation::Other,
    }
}

/// Whether a database converts the values that fit.
fn is_convertible(live: &LiveType, wanted: &LiveType) -> bool {
    use LiveType::{Binary, Char, DateTime, Decimal, Enum, Text, Time, Varchar};
    match (live, wanted) {
        (Char(_) | Varchar(_) | Text(_), Char(_) | Varchar(_) | Text(_) | Enum(_))
        | (Binary(_), Binary(_))
        | (Decimal(..), Decimal(..))
        | (Time(_), Time(_))
        | (DateTime(_), DateTime(_))
        | (Enum(_), Enum(_)) => true,
        _ => digits(live).is_some() && digits(wanted).is_some(),
    }
}

fn digits(ty: &LiveType) -> Option<u32> {
    INTEGER_DIGITS.iter().find(|(known, _)| known == ty).map(|(_, digits)| *digits)
}

fn holds_all(wide: &LiveType, narrow: &LiveType) -> bool {
    use LiveType::{
        BigInt, Binary, Char, DateTime, Decimal, Double, Enum, Int, SmallInt, Text, Time, UbigInt, Uint,
        Varchar,
    };
    let characters = |words: &[String]| words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
    match (narrow, wide) {
        (Char(n) | Varchar(n), Varchar(m)) | (Char(n), Char(m)) => m >= n,
        (Char(n) | Varchar(n), Text(bytes)) => *bytes >= u64::from(*n) * 4,
        (Text(a), Text(b)) | (Binary(a), Binary(b)) => b >= a,
        // A sign needs a character, too.
        (SmallInt | Int | Uint | BigInt | UbigInt, Varchar(m)) => digits(narrow).is_some_and(|n| *m > n),
        (SmallInt | Int | Uint | BigInt | UbigInt, Decimal(p, s)) => {
            digits(narrow).is_some_and(|n| p - s >= n)
        }
        (Decimal(p, s), Decimal(q, t)) => t >= s && q - t >= p - s,
        (Time(p), Time(q)) | (DateTime(p), DateTime(q)) => q >= p,
        (Enum(words), Enum(more)) => words.iter().all(|word| more.contains(word)),
        (Enum(words), Varchar(m)) => *m as usize >= characters(words),
        (SmallInt, Int | BigInt)
        | (Int, BigInt)
        | (Uint, BigInt | UbigInt)
        | (SmallInt | Int | Uint, Double)
        | (SmallInt | Int | Uint | BigInt | UbigInt | Enum(_), Text(_)) => true,
        _ => false,
    }
}

/// Whether a check of the templates allows every value that another one allows: it has all its words, or at least its
/// greatest number.
pub(super) fn allows_all(wide: &str, narrow: &str) -> bool {
    if let (Some(wide), Some(narrow)) = (greatest(wide), greatest(narrow)) {
        return narrow <= wide;
    }
    let (wide, narrow) = (quoted_texts(wide, false), quoted_texts(narrow, false));
    !narrow.is_empty() && narrow.iter().all(|word| wide.contains(word))
}

/// The greatest number that a check of the templates allows, as in `n BETWEEN 0 AND 5` and in `(n >= 0) AND (n <= '5'::bigint)`.
fn greatest(check: &str) -> Option<u128> {
    if quoted_texts(check, false).iter().any(|word| word.parse::<u128>().is_err()) {
        return None;
    }
    let (_, number) = check.rsplit_once("<=").or_else(|| check.rsplit_once(" AND "))?;
    let digits = number.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use LiveType::{
        BigInt, Boolean, Char, DateTime, Decimal, Double, Enum, Int, SmallInt, Text, Uint, Varchar,
    };

    #[test]
    fn types_that_hold_more_are_wider() {
        let words = |words: &[&str]| Enum(words.iter().map(|word| (*word).to_owned()).collect());
        for (live, wanted) in [
            (Varchar(10), Varchar(11)),
            (Char(2), Varchar(2)),
            (Varchar(16_383), Text(65_535)),
            (SmallInt, Int),
            (Uint, BigInt),
            (Int, Decimal(12, 2)),
            (Int, Varchar(11)),
            (Int, Double),
            (Decimal(10, 2), Decimal(12, 4)),
            (DateTime(0), DateTime(6)),
            (words(&["a"]), words(&["b", "a"])),
            (words(&["ab"]), Varchar(2)),
        ] {
            assert_eq!(fit(&live, &wanted), TypeRelation::Wider, "{live:?} → {wanted:?}");
            assert_ne!(fit(&wanted, &live), TypeRelation::Wider, "{wanted:?} → {live:?}");
        }
        for (live, wanted) in [
            (Varchar(11), Varchar(10)),
            (BigInt, Int),
            (Decimal(10, 2), Decimal(10, 3)),
            (Uint, Int),
            (words(&["a", "b"]), words(&["b", "c"])),
        ] {
            assert_eq!(fit(&live, &wanted), TypeRelation::Narrower, "{live:?} → {wanted:?}");
        }
        for (live, wanted) in [(Boolean, Int), (Varchar(20), Int), (Int, Varchar(10)), (BigInt, Double)] {
            assert_eq!(fit(&live, &wanted), TypeRelation::Other, "{live:?} → {wanted:?}");
        }
    }
}
