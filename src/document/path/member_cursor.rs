//! Reads several paths one after another, such as those of a row's columns. Most select members of a few
//! objects, in about the order of the members.

use std::collections::HashMap;

use super::{Path, PathFault, RootValues, Step};
use crate::document::json::{Json, Object};

/// Where the last path ended.
#[derive(Debug, Default)]
pub struct MemberCursor<'a> {
    /// The object whose member the last path selected.
    object: Option<Object<'a>>,
    /// The index after that member.
    next: usize,
    /// The state of a large object; `None` if the object is small.
    large: Option<Box<LargeObject<'a>>>,
}

/// The state of a large object. If its members are read in another order than stored, each lookup without an
/// index scans most of them.
#[derive(Debug, Default)]
struct LargeObject<'a> {
    /// The number of members scanned so far.
    scanned: usize,
    /// The members by name. Built after many scans.
    index: Option<HashMap<&'a str, usize>>,
}

impl<'a> MemberCursor<'a> {
    /// The number of members from which an object is large.
    const LARGE_OBJECT: usize = 64;
    /// How often all members are scanned before an index is built.
    const SCANS_BEFORE_INDEX: usize = 8;

    fn member(&mut self, object: Object<'a>, name: &str) -> Option<Json<'a>> {
        let members = object.members();
        let position = if members.len() < Self::LARGE_OBJECT {
            object.position(name, self.next)
        } else {
            self.position_in_large_object(object, name)
        };
        position.map(|at| {
            self.next = at + 1;
            members[at].1
        })
    }

    #[cold]
    fn position_in_large_object(&mut self, object: Object<'a>, name: &str) -> Option<usize> {
        let (members, large) = (object.members(), self.large.get_or_insert_default());
        if let Some(index) = &large.index {
            return index.get(name).copied();
        }
        let position = object.position(name, self.next);
        large.scanned += position.and_then(|at| at.checked_sub(self.next)).unwrap_or(members.len());
        if large.scanned > Self::SCANS_BEFORE_INDEX * members.len() {
            large.index = Some(members.iter().zip(0..).map(|((name, _), at)| (*name, at)).collect());
        }
        position
    }
}

impl Path {
    /// Whether both paths select members of the same object.
    #[must_use]
    pub fn is_sibling_of(&self, other: &Path) -> bool {
        let parent = |path: &Path| match path.steps.split_last() {
            Some(((Step::Name(_), _), before)) if path.singular => {
                Some((path.root, path.prefix(before.len()).to_owned()))
            }
            _ => None,
        };
        parent(self).is_some_and(|own| parent(other) == Some(own))
    }

    /// Like [`Path::one`], for paths that are read in order. If the path is a sibling of the previous one
    /// ([`Path::is_sibling_of`]), it starts where that one ended.
    ///
    /// # Errors
    /// Those of [`Path::one`].
    // Rows are read by it, with and without an observer. Inlined into one of them only, the other would be slower.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub fn one_with_cursor<'a>(
        &self,
        cursor: &mut MemberCursor<'a>,
        is_sibling: bool,
        roots: RootValues<'a, '_>,
    ) -> Result<Option<Json<'a>>, PathFault> {
        let Some(((Step::Name(name), _), before)) = self.steps.split_last().filter(|_| self.singular) else {
            return self.one(roots);
        };
        if !is_sibling {
            *cursor = MemberCursor { object: self.object_at(before, roots), ..MemberCursor::default() };
        }
        match cursor.object {
            Some(object) => Ok(cursor.member(object, name)),
            // Only a walk from the start distinguishes an absence, a null and a fault.
            None => self.one(roots),
        }
    }

    /// Returns the object that the names select.
    #[inline]
    fn object_at<'a>(&self, steps: &[(Step, usize)], roots: RootValues<'a, '_>) -> Option<Object<'a>> {
        let mut node = self.start(roots);
        for (step, _) in steps {
            let (Step::Name(name), Json::Object(object)) = (step, node) else { return None };
            node = object.get(name)?;
        }
        if let Json::Object(object) = node { Some(object) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Scope;
    use super::*;
    use crate::document::{RecordValues, json, leaked_arena};

    fn parse(text: &str) -> Path {
        Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap()
    }

    #[test]
    fn a_cursor_finds_what_each_path_finds_by_itself() {
        let texts = "$.a.x $.a.z $.a.y $.a.x $.a $.n.x $.n.y $.t.x $.t.y $.none.x $.none.y $['a'].x $.l[0].x \
                     $.l[0].y $.l[*].x $.a.x item.x item.y $ $.a.y $.a.absent $.a.y $.l[-1].y";
        let paths: Vec<Path> = texts.split(' ').map(parse).collect();
        let body = json!({"a": {"x": 1, "y": 2, "z": 3}, "n": null, "t": "text", "l": [{"x": 4, "y": null}]});
        let roots = RootValues {
            arena: leaked_arena(),
            body,
            record: &RecordValues::NONE,
            envelope: body,
            elements: &[],
            values: None,
        };
        let (mut cursor, mut last) = (MemberCursor::default(), None::<&Path>);
        for path in &paths {
            let is_sibling = last.is_some_and(|last| path.is_sibling_of(last));
            assert_eq!(
                path.one_with_cursor(&mut cursor, is_sibling, roots),
                path.one(roots),
                "{}",
                path.text()
            );
            last = Some(path);
        }
    }

    #[test]
    fn siblings_are_members_of_one_object() {
        assert!(parse("$.a.x").is_sibling_of(&parse("$.a.y")));
        for other in ["$.a", "$.b.y", "item.a.y", "$.a[0]", "$.a.*", "$.a.b.y"] {
            assert!(!parse("$.a.x").is_sibling_of(&parse(other)), "{other}");
        }
    }

    #[test]
    fn members_of_large_objects_are_found_in_any_order() {
        let names: Vec<String> = (0..500).map(|number| format!("k{number}")).collect();
        let members: Vec<_> =
            names.iter().zip(0..).map(|(name, at)| (name.as_str(), Json::from(at))).collect();
        let (object, mut cursor) = (Object::of(&members), MemberCursor::default());
        for at in (0..600).rev().chain(0..600) {
            let expected = (at < 500).then(|| Json::from(at));
            assert_eq!(cursor.member(object, &format!("k{at}")), expected);
        }
        let large = cursor.large.unwrap();
        assert!(
            large.index.is_some() && large.scanned < 2 * MemberCursor::SCANS_BEFORE_INDEX * members.len()
        );
    }
}
