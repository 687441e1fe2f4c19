//! Paths that are read one after the other, such as those of a row's columns: most lead to members of
//! a few objects, in about the order that the members have.

use super::{Path, PathFault, Roots, Step};
use crate::value::{Json, Object};

/// Where the last path ended.
#[derive(Debug, Clone, Copy, Default)]
pub struct Trail<'a> {
    /// The object of which its end is a member.
    holder: Option<Object<'a>>,
    /// Behind which member.
    behind: usize,
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
            *trail = Trail { holder: self.object_at(before, roots), behind: 0 };
        }
        // Whether that is an absence, a null or a fault comes out from the start.
        let Some(object) = trail.holder else { return self.one(roots) };
        let found = object.position(name, trail.behind);
        Ok(found.map(|at| {
            trail.behind = at + 1;
            object.members()[at].1
        }))
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
    use crate::value::{json, leaked_arena};

    #[test]
    fn one_after_the_other_finds_what_each_finds() {
        let parse =
            |text: &str| Path::parse(text, Scope { elements: &["item"], has_envelope: false }).unwrap();
        let paths: Vec<Path> = [
            "$.a.x",
            "$.a.z",
            "$.a.y",
            "$.a.x",
            "$.a",
            "$.n.x",
            "$.n.y",
            "$.t.x",
            "$.t.y",
            "$.none.x",
            "$.none.y",
            "$['a'].x",
            "$.l[0].x",
            "$.l[0].y",
            "$.l[*].x",
            "$.a.x",
            "item.x",
            "item.y",
            "$",
            "$.a.y",
            "$.a.absent",
            "$.a.y",
            "$.l[-1].y",
        ]
        .map(parse)
        .into();
        let body = json!({"a": {"x": 1, "y": 2, "z": 3}, "n": null, "t": "text", "l": [{"x": 4, "y": null}]});
        let roots = Roots { arena: leaked_arena(), body, record: Json::Null, envelope: body, elements: &[] };
        let (mut trail, mut last) = (Trail::default(), None::<&Path>);
        for path in &paths {
            let is_beside = last.is_some_and(|last| path.is_beside(last));
            assert_eq!(path.one_beside(&mut trail, is_beside, roots), path.one(roots), "{}", path.text());
            last = Some(path);
        }
        assert!(parse("$.a.x").is_beside(&parse("$.a.y")));
        for other in ["$.a", "$.b.y", "item.a.y", "$.a[0]", "$.a.*", "$.a.b.y"] {
            assert!(!parse("$.a.x").is_beside(&parse(other)), "{other}");
        }
    }
}
