//! Numbers of values, in words.

/// A part of a number of values, in words.
pub(super) fn share(part: u64, whole: u64) -> String {
    if part == whole {
        return format!("all {}", grouped(whole));
    }
    format!("{} of {}", grouped(part), grouped(whole))
}

/// A number of things, in words.
pub(super) fn counted(number: u64, thing: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{} {thing}{end}", grouped(number))
}

/// A number with commas between its thousands.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
