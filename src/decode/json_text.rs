//! Parses texts of a document that are JSON, in place. Paths then lead through them.

use foldhash::HashMap;

use crate::document::path::{Element, Path, Root, RootValues};
use crate::document::{Arena, Json, MAX_DEPTH, Member, NotJson, Object, parse_json};
use crate::record::{Fault, Stage};

/// Parses the texts at those paths that start at `root`. The paths are applied in order, so a later path can lead
/// through a text that an earlier one parsed.
pub(super) fn parse<'a>(
    paths: &[Path],
    root: Root,
    mut roots: RootValues<'a, 'a>,
) -> Result<RootValues<'a, 'a>, Fault> {
    for path in paths.iter().filter(|path| path.root() == root) {
        let matches = path.each(roots).map_err(|fault| super::path_fault(&fault, path))?;
        let mut texts = ParsedTexts { arena: roots.arena, by_address: HashMap::default() };
        for element in matches {
            let Json::String(text) = element.value else { continue };
            let json = parse_json(text.as_bytes(), roots.arena);
            let json = json.map_err(|error| not_json(&error, path, element.number))?;
            texts.by_address.insert(text.as_ptr(), (json, element));
        }
        if texts.by_address.is_empty() {
            continue;
        }
        let document = if root == Root::Body { &mut roots.body } else { &mut roots.envelope };
        match texts.put_into(*document, MAX_DEPTH) {
            Ok(changed) => *document = changed.unwrap_or(*document),
            Err(element) => return Err(not_json(&NotJson::TooDeep(String::new()), path, element.number)),
        }
    }
    Ok(roots)
}

/// The parsed texts at one path.
struct ParsedTexts<'a> {
    arena: &'a Arena,
    /// By the address of the text's bytes. Each text of a document has its own address, except for empty ones, which
    /// are not JSON.
    by_address: HashMap<*const u8, (Json<'a>, Element<'a>)>,
}

impl<'a> ParsedTexts<'a> {
    /// Replaces the texts in a value, which can have `levels` levels of nesting. Returns `None` if the value has none
    /// of the texts.
    ///
    /// # Errors
    /// The match whose value would be nested deeper.
    fn put_into(&self, json: Json<'a>, levels: usize) -> Result<Option<Json<'a>>, Element<'a>> {
        let inner = levels.saturating_sub(1);
        Ok(match json {
            Json::String(text) => match self.by_address.get(&text.as_ptr()) {
                Some((parsed, element)) if is_deeper(*parsed, levels) => return Err(*element),
                found => found.map(|(parsed, _)| *parsed),
            },
            Json::Array(items) => {
                let mut changed: Option<&mut [Json<'a>]> = None;
                for (at, item) in items.iter().enumerate() {
                    if let Some(item) = self.put_into(*item, inner)? {
                        changed.get_or_insert_with(|| self.arena.alloc_slice_copy(items))[at] = item;
                    }
                }
                changed.map(|items| Json::Array(items))
            }
            Json::Object(object) => {
                let mut changed: Option<&mut [Member<'a>]> = None;
                for (at, (_, value)) in object.members().iter().enumerate() {
                    if let Some(value) = self.put_into(*value, inner)? {
                        let members = || self.arena.alloc_slice_copy(object.members());
                        changed.get_or_insert_with(members)[at].1 = value;
                    }
                }
                changed.map(|members| Json::Object(Object::of(members)))
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => None,
        })
    }
}

/// Whether a value has more than `levels` levels of nesting.
fn is_deeper(json: Json<'_>, levels: usize) -> bool {
    let inner = || levels.checked_sub(1);
    match json {
        Json::Array(items) => {
            inner().is_none_or(|levels| items.iter().any(|item| is_deeper(*item, levels)))
        }
        Json::Object(object) => inner().is_none_or(|levels| {
            object.members().iter().any(|(_, value)| is_deeper(*value, levels))
        }),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => false,
    }
}

/// The fault of a text that is not JSON. It names the match if the path can have several.
#[cold]
fn not_json(error: &NotJson, path: &Path, number: usize) -> Fault {
    let text = path.text();
    let cause = match error {
        NotJson::Empty => format!("`{text}` is empty text, expected JSON"),
        error => format!("`{text}` is {error}"),
    };
    let error = if path.can_match_several() { format!("match {number} of {cause}") } else { cause.clone() };
    Fault::new(Stage::Decode, error).at_path(text).caused_by(cause)
}
