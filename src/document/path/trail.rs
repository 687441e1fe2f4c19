//! Paths that are read one after the other, such as those of a row's columns: most lead to members of
//! a few objects, in about the order that the members have.

use std::collections::HashMap;

use super::{Path, PathFault, Roots, Step};
use crate::document::json::{Json, Object};

/// Where the last path ended.
#[derive(Debug, Default)]
pub struct Trail<'a> {
    /// The object of which its end is a member.
    holder: Option<Object<'a>>,
    /// The place behind that member.
    behind: usize,
    /// What is known of an object of many members.
    many: Option<Box<Many<'a>>>,
}

/// To ask for many members in another order than they have would pass most of them each time.
#[derive(Debug, Default)]
struct Many<'a> {
    /// Members that were passed so far, on the way to others.
    passed: usize,
    /// By name, once all were passed often.
    places: Option<HashMap<&'a str, usize>>,
}

impl<'a> Trail<'a> {
    /// Members that many are at least.
    const MANY: usize = 64;
    /// How often all of them are passed before their places are noted.
    const OFTEN: usize = 8;

    fn member(&mut self, object: Object<'a>, name: &str) -> Option<Json<'a>> {
        let members = object.members();
        let place = if members.len() < Self::MANY {
            object.position(name, self.behind)
        } else {
            self.place_among_many(object, name)
        };
        place.map(|at| {
            self.behind = at + 1;
            members[at].1
        })
    }

    #[cold]
    fn place_among_many(&mut self, object: Object<'a>, name: &str) -> Option<usize> {
        let (members, many) = (object.members(), self.many.get_or_insert_default());
        if let Some(places) = &many.places {
            return places.get(name).copied();
        }
        let place = object.position(name, self.behind);
        many.passed += place.and_then(|at| at.checked_sub(self.behind)).unwrap_or(members.len());
        if many.passed > Self::OFTEN * members.len() {
            many.places = Some(members.iter().zip(0..).map(|((name, _), at)| (*name, at)).collect());
        }
        place
    }
}

impl Path {
    /// Whether its end and that of another path are members of one object.
    #[must_use]
    pub fn is_beside(&self, other: &Path) -> bool {
        let holder = |path: &Path| match path.steps.split_last() {
            Some(((Step::Name(_), _), before)) if path.singular => {
                Some((path.root, path.text_of(before.len()).to_owned()))
            }
            _ => None,
        };
        holder(self).is_some_and(|own| holder(other) == Some(own))
    }

    /// Like [`Path::one`], for one path after the other: one that [is beside](Path::is_beside) the
    /// last begins where that ended.
    ///
    /// # Errors
    /// Those of [`Path::one`].
    #[inline]
    pub fn one_beside<'a>(
        &self,
        trail: &mut Trail<'a>,
        is_beside: bool,
        roots: Roots<'a, '_>,
    ) -> Result<Option<Json<'a>>, PathFault> {
        let Some(((Step::Name(name), _), before)) = self.steps.split_last().filter(|_| self.singular) else {
            return self.one(roots);
        };
        if !is_beside {
            *trail = Trail { holder: self.object_at(before, roots), ..Trail::default() };
        }
        match trail.holder {
            Some(object) => Ok(trail.member(object, name)),
            // Whether that is an absence, a null or a fault comes out from the start.
            None => self.one(roots),
        }
    }

    /// The object that names lead to.
    fn object_at<'a>(&self, steps: &[(Step, usize)], roots: Roots<'a, '_>) -> Option<Object<'a>> {
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
    use crate::document::{json, leaked_arena};

    fn parse(text: &str) -> Path {
        Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap()
    }

    #[test]
    fn one_after_the_other_finds_what_each_finds() {
        let texts = "$.a.x $.a.z $.a.y $.a.x $.a $.n.x $.n.y $.t.x $.t.y $.none.x $.none.y $['a'].x $.l[0].x \
                     $.l[0].y $.l[*].x $.a.x item.x item.y $ $.a.y $.a.absent $.a.y $.l[-1].y";
        let paths: Vec<Path> = texts.split(' ').map(parse).collect();
        let body = json!({"a": {"x": 1, "y": 2, "z": 3}, "n": null, "t": "text", "l": [{"x": 4, "y": null}]});
        let roots = Roots { arena: leaked_arena(), body, record: Json::Null, envelope: body, elements: &[] };
        let (mut trail, mut last) = (Trail::default(), None::<&Path>);
        for path in &paths {
            let is_beside = last.is_some_and(|last| path.is_beside(last));
            assert_eq!(path.one_beside(&mut trail, is_beside, roots), path.one(roots), "{}", path.text());
            last = Some(path);
        }
    }

    #[test]
    fn paths_are_beside_each_other_where_their_ends_are() {
        assert!(parse("$.a.x").is_beside(&parse("$.a.y")));
        for other in ["$.a", "$.b.y", "item.a.y", "$.a[0]", "$.a.*", "$.a.b.y"] {
            assert!(!parse("$.a.x").is_beside(&parse(other)), "{other}");
        }
    }

    #[test]
    fn many_members_are_found_however_they_are_asked_for() {
        let names: Vec<String> = (0..500).map(|number| format!("k{number}")).collect();
        let members: Vec<_> =
            names.iter().zip(0..).map(|(name, at)| (name.as_str(), Json::from(at))).collect();
        let (object, mut trail) = (Object::of(&members), Trail::default());
        for at in (0..600).rev().chain(0..600) {
            let wanted = (at < 500).then(|| Json::from(at));
            assert_eq!(trail.member(object, &format!("k{at}")), wanted);
        }
        let many = trail.many.unwrap();
        assert!(many.places.is_some() && many.passed < 2 * Trail::OFTEN * members.len());
    }
}
