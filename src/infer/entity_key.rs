//! Chooses the members that identify a thing by the values that events have in common.

use foldhash::{HashMap, HashSet, HashSetExt};

use super::counts::counted;
use super::keys::{
    Candidate, Companion, CompanionSort, MIN_DISTINCT_PERCENT, RANK_OF_OTHERS, RANK_OF_REFERENCES,
};
use super::steps::{Steps, spelled};

/// The share of events whose key another event of the group has, in percent, if both have the same key.
const MIN_RELATED_PERCENT: usize = 20;

/// The share of the key's values that another member has, in percent, if it tells things apart as well.
const FINE_PERCENT: usize = 95;

/// If a key has more different values than that, in percent of the events, its repetitions are likely later states.
const MAX_DISTINCT_PERCENT: usize = 80;

/// The paths of a group whose values are compared. A row of [`KeyValues`] has a value for each, in this order.
#[derive(Debug, Clone, Default)]
pub(super) struct KeyPaths {
    pub(super) candidates: Vec<Candidate>,
    /// Paths that may identify the thing together with a candidate.
    pub(super) companions: Vec<Companion>,
    /// Paths of the events of one type, whose values may be those of a candidate at another path.
    pub(super) references: Vec<(usize, Steps)>,
    /// Whether the candidate and the companions are the record's key.
    pub(super) are_of_record: bool,
}

/// The types of a group. The lists have an entry for each type of the sample.
#[derive(Debug, Clone, Copy)]
pub(super) struct Roles<'r> {
    pub(super) types: &'r [usize],
    /// Whether events hold the whole thing.
    pub(super) is_whole: &'r [bool],
    /// Whether each event is a thing of its own: the others can be later states of it.
    pub(super) creates: &'r [bool],
    /// Whether events are the changes of rows, which have a key.
    pub(super) are_changes: bool,
    /// Whether events are occurrences, such as measurements, of which a thing has several.
    pub(super) are_occurrences: bool,
    /// Whether the words of types tell which events create things.
    pub(super) say_created: bool,
}

/// The values of a group's paths, one row for each event.
#[derive(Debug, Default)]
pub(super) struct KeyValues {
    /// The type of each event.
    types: Vec<usize>,
    /// The values of each event, as hashes.
    values: Vec<Vec<Option<u64>>>,
}

/// How the events of a group find the row of their thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct EntityKey {
    /// The members that identify the thing. None if none do.
    pub(super) paths: Vec<Steps>,
    pub(super) evidence: Vec<String>,
    pub(super) review: Vec<String>,
    /// By type: another member by which its events find the row, and whether it is unique.
    pub(super) others: Vec<(usize, Steps, bool)>,
    /// Paths at which events of some types have the value of the key.
    pub(super) elsewhere: Vec<Steps>,
    /// Types whose events come before the event that creates the row.
    pub(super) early: Vec<usize>,
    /// Types without a value that finds a row.
    pub(super) without: Vec<usize>,
}

/// The columns of [`KeyValues`] that identify the thing.
struct Chosen {
    key: Vec<usize>,
    review: Option<String>,
}

/// How events find the row of their thing.
enum FindsBy {
    Key,
    /// By the value of the key at another path, a reference.
    Elsewhere(usize),
    /// By another candidate.
    Other {
        at: usize,
        is_unique: bool,
    },
    Nothing,
}

impl KeyPaths {
    /// The members that are the key of the records.
    pub(super) fn of_record(members: Vec<Steps>) -> KeyPaths {
        let mut members = members.into_iter();
        KeyPaths {
            candidates: members.next().map(|path| Candidate::of_rank(0, path)).into_iter().collect(),
            companions: members.map(|path| Companion { sort: CompanionSort::Key, path }).collect(),
            references: Vec::new(),
            are_of_record: true,
        }
    }

    /// All paths that a type's events are asked for, in the order of a row. `None` for those of other types.
    pub(super) fn of_type(&self, of_type: usize) -> impl Iterator<Item = Option<&Steps>> {
        let candidates = self.candidates.iter().map(|candidate| &candidate.path);
        let common = candidates.chain(self.companions.iter().map(|companion| &companion.path)).map(Some);
        common.chain(self.references.iter().map(move |(owner, path)| (*owner == of_type).then_some(path)))
    }

    fn first_reference(&self) -> usize {
        self.candidates.len() + self.companions.len()
    }

    fn path(&self, at: usize) -> &Steps {
        match self.candidates.get(at) {
            Some(candidate) => &candidate.path,
            None => &self.companions[at - self.candidates.len()].path,
        }
    }
}

impl KeyValues {
    /// Adds an event of a type with the values of the paths.
    pub(super) fn add(&mut self, of_type: usize, values: Vec<Option<u64>>) {
        self.types.push(of_type);
        self.values.push(values);
    }

    /// Chooses the key.
    pub(super) fn choose(&self, paths: &KeyPaths, roles: Roles<'_>) -> EntityKey {
        let mut key = EntityKey::default();
        let whole = |of_type: usize| roles.is_whole[of_type];
        let Some(chosen) = self.identify(paths, roles) else {
            if roles.are_changes {
                key.review.push("updates and deletes find no row".to_owned());
            } else if let Some(weak) = paths.candidates.first() {
                let name = spelled("$", &weak.path);
                key.review.push(format!("values of `{name}` repeat, so each document is a row of its own"));
            }
            key.without = roles.types.iter().copied().filter(|of_type| !whole(*of_type)).collect();
            return key;
        };
        let known = self.distinct(&chosen.key, &whole);
        key.paths = chosen.key.iter().map(|at| paths.path(*at).clone()).collect();
        key.evidence.push(self.evidence(paths, roles, &chosen, known.len()));
        let is_named = chosen.key.len() > 1 || paths.candidates[chosen.key[0]].rank < RANK_OF_REFERENCES;
        if !paths.are_of_record && !is_named {
            key.review.push("no member is named like the thing's own key".to_owned());
        }
        key.review.extend(chosen.review.clone());
        let mut columns = vec![chosen.key.clone(); roles.is_whole.len()];
        for of_type in roles.types.iter().copied().filter(|of_type| !whole(*of_type)) {
            match self.find_row(paths, roles, &chosen, &known, of_type) {
                FindsBy::Key => {}
                FindsBy::Elsewhere(at) => {
                    let path = &paths.references[at].1;
                    if !key.elsewhere.contains(path) {
                        key.elsewhere.push(path.clone());
                        key.review.push(format!("`{}` has the key of some events", spelled("$", path)));
                    }
                    columns[of_type] = vec![paths.first_reference() + at];
                }
                FindsBy::Other { at, is_unique } => {
                    key.others.push((of_type, paths.candidates[at].path.clone(), is_unique));
                    columns[of_type] = vec![at];
                }
                FindsBy::Nothing => {
                    key.without.push(of_type);
                    columns[of_type].clear();
                }
            }
        }
        key.early = self.early(paths, roles, &chosen.key, &columns);
        key
    }

    /// Why the members are the key.
    fn evidence(&self, paths: &KeyPaths, roles: Roles<'_>, chosen: &Chosen, values: usize) -> String {
        if paths.are_of_record {
            return "the key of the records".to_owned();
        }
        let events = self.types.iter().filter(|of_type| roles.is_whole[**of_type]).count();
        let counted_events = counted(events as u64, "event");
        if values < events {
            return format!("{} in {counted_events}", counted(values as u64, "value"));
        }
        let together = if chosen.key.len() > 1 { "together " } else { "" };
        format!("unique {together}in {counted_events}")
    }

    /// How the events of a type that does not hold the whole thing find its row. `known` are the keys of the things.
    fn find_row(
        &self,
        paths: &KeyPaths,
        roles: Roles<'_>,
        chosen: &Chosen,
        known: &HashSet<Vec<u64>>,
        of_type: usize,
    ) -> FindsBy {
        let by_key = self.related(&chosen.key, known, of_type);
        if is_enough(by_key) {
            return FindsBy::Key;
        }
        let otherwise = if by_key.is_some() { FindsBy::Key } else { FindsBy::Nothing };
        let &[main] = chosen.key.as_slice() else { return otherwise };
        let references = paths.references.iter().enumerate().filter(|(_, (owner, _))| *owner == of_type);
        let elsewhere = references
            .filter_map(|(at, _)| Some((self.related(&[paths.first_reference() + at], known, of_type)?, at)))
            .max_by_key(|(percent, at)| (*percent, usize::MAX - at));
        if let Some((_, at)) = elsewhere.filter(|(percent, _)| is_enough(Some(*percent))) {
            return FindsBy::Elsewhere(at);
        }
        let whole = |of_type: usize| roles.is_whole[of_type];
        let others = (0..paths.candidates.len())
            .filter(|at| *at != main)
            .map(|at| (at, self.distinct(&[at], &whole)))
            .filter(|(_, values)| is_as_fine(values.len(), known.len()));
        let best = others
            .filter_map(|(at, values)| Some((self.related(&[at], &values, of_type)?, at)))
            .max_by_key(|(percent, at)| (*percent, usize::MAX - at));
        match best.filter(|(percent, _)| is_enough(Some(*percent))) {
            Some((_, at)) => FindsBy::Other { at, is_unique: self.determines(at, main, &whole) },
            None => otherwise,
        }
    }

    /// Finds the members that identify a thing.
    fn identify(&self, paths: &KeyPaths, roles: Roles<'_>) -> Option<Chosen> {
        let first_companion = paths.candidates.len();
        let companions = first_companion..paths.first_reference();
        if paths.are_of_record {
            return Some(Chosen { key: [0].into_iter().chain(companions).collect(), review: None });
        }
        let whole = |of_type: usize| roles.is_whole[of_type];
        let events = self.types.iter().filter(|of_type| whole(**of_type)).count();
        let is_usable = |at: &usize| {
            let is_named = paths.candidates[*at].rank < RANK_OF_OTHERS || roles.are_changes;
            is_named || self.distinct(&[*at], &whole).len() == events
        };
        let mut order: Vec<usize> = (0..paths.candidates.len()).filter(is_usable).collect();
        self.put_common_first(&mut order, roles);
        let creates = |of_type: usize| roles.creates[of_type];
        let created = self.types.iter().filter(|of_type| creates(**of_type)).count();
        let mut repeats = None;
        for at in order {
            // Without events that create things, repetitions show nothing.
            let is_telling = self.distinct(&[at], &whole).len() * 100 >= events * MIN_DISTINCT_PERCENT;
            if self.are_unique(&[at], roles) && is_telling {
                return Some(Chosen { key: vec![at], review: None });
            }
            let is_reference = paths.candidates[at].rank >= RANK_OF_REFERENCES;
            let is_weak = is_reference || roles.are_changes || roles.are_occurrences;
            let repeats_much = self.distinct(&[at], &creates).len() * 100 <= created * MAX_DISTINCT_PERCENT;
            let suits = |companion: &usize| {
                let Companion { sort, path } = &paths.companions[companion - first_companion];
                let tells_things = repeats_much || roles.say_created;
                let is_likely = *sort == CompanionSort::Key || *sort == CompanionSort::Thing && tells_things;
                (is_weak || is_likely) && path != paths.path(at)
            };
            let companions: Vec<usize> = companions.clone().filter(suits).collect();
            if let Some(key) = self.with_companions(at, &companions, roles) {
                return Some(Chosen { key, review: None });
            }
            let review = "values repeat, and events with the same value become one row".to_owned();
            let review = Some(review).filter(|_| created > 0);
            if !is_weak {
                return Some(Chosen { key: vec![at], review });
            }
            if roles.are_changes {
                repeats.get_or_insert(Chosen { key: vec![at], review });
            }
        }
        repeats
    }

    /// The key with the fewest companions that tell the things apart.
    fn with_companions(&self, main: usize, companions: &[usize], roles: Roles<'_>) -> Option<Vec<usize>> {
        let singles = companions.iter().map(|at| vec![main, *at]);
        let pairs = companions.iter().enumerate().flat_map(|(index, first)| {
            companions[index + 1..].iter().map(move |second| vec![main, *first, *second])
        });
        singles.chain(pairs).find(|key| self.are_unique(key, roles) && self.all_find(key, roles))
    }

    /// Puts the likeliest candidate first by which all types find rows, if one tells things apart as well.
    fn put_common_first(&self, order: &mut Vec<usize>, roles: Roles<'_>) {
        let whole = |of_type: usize| roles.is_whole[of_type];
        let Some(first) = order.first() else { return };
        let things = self.distinct(&[*first], &whole).len();
        let common = order.iter().position(|at| {
            let known = self.distinct(&[*at], &whole);
            let mut others = roles.types.iter().filter(|of_type| !whole(**of_type));
            is_as_fine(known.len(), things)
                && others.all(|of_type| is_enough(self.related(&[*at], &known, *of_type)))
        });
        if let Some(index) = common {
            let at = order.remove(index);
            order.insert(0, at);
        }
    }

    /// Whether no two events that create things have the same key.
    fn are_unique(&self, key: &[usize], roles: Roles<'_>) -> bool {
        let mut seen: HashSet<Vec<u64>> = HashSet::new();
        self.rows()
            .filter(|(of_type, _)| roles.creates[*of_type])
            .all(|(_, values)| values_of(values, key).is_some_and(|values| seen.insert(values)))
    }

    /// Whether all events have the key, and all types find rows by it.
    fn all_find(&self, key: &[usize], roles: Roles<'_>) -> bool {
        let whole = |of_type: usize| roles.is_whole[of_type];
        let known = self.distinct(key, &whole);
        self.rows().filter(|(of_type, _)| whole(*of_type)).all(|(_, values)| values_of(values, key).is_some())
            && roles
                .types
                .iter()
                .filter(|of_type| !whole(**of_type))
                .all(|of_type| is_enough(self.related(key, &known, *of_type)))
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &[Option<u64>])> {
        self.types.iter().copied().zip(self.values.iter().map(Vec::as_slice))
    }

    /// The different values of a key in events of some types.
    fn distinct(&self, key: &[usize], is_type: &impl Fn(usize) -> bool) -> HashSet<Vec<u64>> {
        let rows = self.rows().filter(|(of_type, _)| is_type(*of_type));
        rows.filter_map(|(_, values)| values_of(values, key)).collect()
    }

    /// The share of a type's events whose key is known, in percent. `None` if an event has no key.
    fn related(&self, key: &[usize], known: &HashSet<Vec<u64>>, of_type: usize) -> Option<usize> {
        let (mut events, mut related) = (0, 0);
        for (_, values) in self.rows().filter(|(row_type, _)| *row_type == of_type) {
            events += 1;
            related += usize::from(known.contains(&values_of(values, key)?));
        }
        Some(related * 100 / events.max(1))
    }

    /// Whether each value of a candidate belongs to one value of the key.
    fn determines(&self, at: usize, main: usize, whole: &impl Fn(usize) -> bool) -> bool {
        let mut keys: HashMap<u64, u64> = HashMap::default();
        self.rows().filter(|(of_type, _)| whole(*of_type)).all(|(_, values)| {
            match (values[at], values[main]) {
                (Some(value), Some(key)) => *keys.entry(value).or_insert(key) == key,
                _ => false,
            }
        })
    }

    /// The types of which an event comes before all events with the whole thing. `columns` are those by which the events
    /// of a type find the row.
    fn early(&self, paths: &KeyPaths, roles: Roles<'_>, key: &[usize], columns: &[Vec<usize>]) -> Vec<usize> {
        // A reference has values of the key.
        let of_whole = |of_type: usize| {
            let columns = &columns[of_type];
            let is_elsewhere = columns.first().is_some_and(|at| *at >= paths.first_reference());
            if is_elsewhere { key } else { columns }
        };
        let ways: HashSet<&[usize]> = roles
            .types
            .iter()
            .map(|of_type| of_whole(*of_type))
            .filter(|columns: &&[usize]| !columns.is_empty())
            .collect();
        let mut seen: HashSet<(&[usize], Vec<u64>)> = HashSet::new();
        let mut waiting: HashMap<(&[usize], Vec<u64>), Vec<usize>> = HashMap::default();
        let mut early = Vec::new();
        for (of_type, values) in self.rows() {
            if roles.is_whole[of_type] {
                for way in &ways {
                    let Some(values) = values_of(values, way) else { continue };
                    if seen.insert((way, values.clone())) {
                        early.extend(waiting.remove(&(*way, values)).unwrap_or_default());
                    }
                }
            } else if !columns[of_type].is_empty()
                && let Some(values) = values_of(values, &columns[of_type])
                && !seen.contains(&(of_whole(of_type), values.clone()))
            {
                waiting.entry((of_whole(of_type), values)).or_default().push(of_type);
            }
        }
        early.sort_unstable();
        early.dedup();
        early
    }
}

/// The values of a key. `None` if one is absent.
fn values_of(values: &[Option<u64>], key: &[usize]) -> Option<Vec<u64>> {
    key.iter().map(|at| values[*at]).collect()
}

/// Whether the share of a type's events whose key is known shows that they have the same key.
fn is_enough(related: Option<usize>) -> bool {
    related.is_some_and(|percent| percent >= MIN_RELATED_PERCENT)
}

/// Whether a member with that many values tells things apart as well as the key.
fn is_as_fine(values: usize, keys: usize) -> bool {
    values * 100 >= keys * FINE_PERCENT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::infer::steps::member;

    const PARTS: Roles<'static> = Roles {
        types: &[0, 1, 2],
        is_whole: &[true, false, false],
        creates: &[true, false, false],
        are_changes: false,
        are_occurrences: false,
        say_created: true,
    };

    fn paths(candidates: &[(usize, &str)], companions: &[&str]) -> KeyPaths {
        let candidates = candidates.iter().map(|(rank, name)| Candidate::of_rank(*rank, member(&[], name)));
        KeyPaths {
            candidates: candidates.collect(),
            companions: companions
                .iter()
                .map(|name| Companion { sort: CompanionSort::Key, path: member(&[], name) })
                .collect(),
            ..KeyPaths::default()
        }
    }

    #[test]
    fn a_type_without_the_key_finds_rows_by_another_member() {
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row), Some(row + 100)]);
        }
        for row in 0..5 {
            values.add(1, vec![None, Some(row + 100)]);
            values.add(2, vec![Some(row), None]);
        }
        let key = values.choose(&paths(&[(1, "id"), (5, "number")], &[]), PARTS);
        assert_eq!(key.others, [(1, member(&[], "number"), true)]);
        assert_eq!(key.evidence, ["unique in 10 events"]);
        assert!(key.early.is_empty() && key.without.is_empty());
    }

    #[test]
    fn a_member_that_all_types_have_is_the_key() {
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row), Some(row + 100), Some(row / 5 + 200)]);
            values.add(1, vec![None, Some(row + 100), Some(row / 5 + 200)]);
        }
        let roles = Roles { types: &[0, 1], ..PARTS };
        let key = values.choose(&paths(&[(1, "id"), (5, "number")], &[]), roles);
        assert_eq!((key.paths, key.others), (vec![member(&[], "number")], Vec::new()));
        // An owner has several of the things.
        let key = values.choose(&paths(&[(1, "id"), (5, "number"), (20, "owner_id")], &[]), roles);
        assert_eq!(key.paths, [member(&[], "number")]);
    }

    #[test]
    fn a_coarser_member_that_all_types_have_is_no_key() {
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row), Some(row / 5 + 200)]);
            values.add(1, vec![None, Some(row / 5 + 200)]);
        }
        let roles = Roles { types: &[0, 1], ..PARTS };
        let key = values.choose(&paths(&[(1, "id"), (20, "owner_id")], &[]), roles);
        assert_eq!((key.paths, key.without), (vec![member(&[], "id")], vec![1]));
    }

    #[test]
    fn the_key_can_be_at_another_path() {
        let mut paths = paths(&[(1, "id")], &[]);
        paths.references = vec![(1, member(&[], "thing"))];
        let mut values = KeyValues::default();
        for row in 0..10 {
            values.add(0, vec![Some(row), None]);
            values.add(1, vec![None, Some(row)]);
        }
        let key = values.choose(&paths, Roles { types: &[0, 1], ..PARTS });
        assert_eq!((key.elsewhere, key.without), (vec![member(&[], "thing")], Vec::new()));
    }

    #[test]
    fn a_key_that_repeats_has_companions() {
        let roles = Roles { types: &[0], ..PARTS };
        let mut values = KeyValues::default();
        for row in 0..16 {
            values.add(0, vec![Some(row / 4), Some(row % 2), Some(row / 2 % 2)]);
        }
        let key = values.choose(&paths(&[(1, "id")], &["lang", "day"]), roles);
        assert_eq!(key.paths, [member(&[], "id"), member(&[], "lang"), member(&[], "day")]);
        assert_eq!(key.evidence, ["unique together in 16 events"]);
        // Without companions, a named key stays with a doubt, and a reference is none.
        let mut values = KeyValues::default();
        for row in 0..16 {
            values.add(0, vec![Some(row / 4)]);
        }
        let key = values.choose(&paths(&[(1, "id")], &[]), roles);
        assert_eq!((key.paths.len(), key.review.len()), (1, 1));
        let key = values.choose(&paths(&[(20, "owner_id")], &[]), roles);
        assert_eq!((key.paths.len(), key.review.len()), (0, 1));
    }

    #[test]
    fn a_change_before_the_whole_thing_is_early() {
        let mut values = KeyValues::default();
        for (of_type, id) in [(1, 7), (0, 7), (0, 8), (1, 8), (2, 9)] {
            values.add(of_type, vec![Some(id)]);
        }
        assert_eq!(values.choose(&paths(&[(1, "id")], &[]), PARTS).early, [1]);
    }
}
