//! Row 2. Record → changes: decode, route by topic and event type, read each operation's values by
//! path, and coerce them to their columns' types. Pure: no network, no disk, no database.
//!
//! Of several mappings each sees a record in its own way, those that see it alike together; each of
//! whose rules know an event takes it. What they make of it is one answer (`answers`).

mod answers;
mod rows;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use crate::decode::around::{around, reads_record};
use crate::decode::{debezium, extended};
use crate::document::path::{Path, Roots};
use crate::document::{Arena, Json, describe, parse_json};
use crate::mapping::{ColumnId, Mapping, Operation, OperationKind, Route, Source, Wrapping};
use crate::record::{Fault, Label, Labels, Record, Stage};
use crate::topic::Topic;
use crate::types::Change;
use crate::types::Value;
use answers::Answers;
use rows::Rows;

/// What a record turned out to be.
#[derive(Debug)]
pub enum Extracted {
    /// Changes to apply, all or none.
    Event(Vec<Change>),
    /// An event type that the mapping does not name.
    UnknownType(String),
    /// A record without a payload, of which nothing else says what kind of event it is.
    Tombstone,
    /// A poison record.
    Poison(Fault),
}

/// Extracts the changes of a mapping's events.
#[derive(Debug)]
pub struct Extractor {
    mapping: Arc<Mapping>,
    /// As many as the mapping's parts, in their order.
    routings: Vec<Routing>,
    views: Vec<View>,
    /// By operation; see [`Rows::beside`].
    beside: Vec<Vec<bool>>,
    /// Whether a path starts at `record`.
    reads_record: bool,
    /// Those that wait for the next record, so that memory is not asked for anew each time.
    arenas: Mutex<Vec<Arena>>,
}

/// Bytes that an arena may have grown to and still be kept.
const KEPT_ARENA: usize = 1 << 20;

/// By what records and events find a part of the mapping.
#[derive(Debug)]
struct Routing {
    /// Event type → the rule's place and the number of its first operation.
    rules: HashMap<String, (usize, usize)>,
    /// The topics that it names.
    topics: Vec<Topic>,
}

/// Parts to which a record holds the same events; one at least.
#[derive(Debug)]
struct View {
    parts: Vec<usize>,
}

/// A record, and whom it is put to.
struct Question<'r> {
    record: &'r Record,
    /// Where the record's documents lie.
    arena: &'r Arena,
    around: Json<'r>,
    /// By part; without it, all of them.
    takers: Option<&'r [bool]>,
}

impl Question<'_> {
    /// A label of which nothing is known, for a view.
    fn blank(&self, view: &View) -> Label {
        Label { part: self.parts(view).next().unwrap_or_default(), ..Label::default() }
    }

    /// No part of a view can tell what is in the record.
    fn is_unread(&self, view: &View, fault: Fault, answers: &mut Answers) {
        let label = self.blank(view);
        if self.record.payload.is_none() {
            answers.tombstone(label);
        } else {
            answers.cannot_read(vec![(label, fault)]);
        }
    }

    fn is_put_to(&self, part: usize) -> bool {
        self.takers.is_none_or(|takers| takers[part])
    }

    /// The parts of a view that it is put to.
    fn parts(&self, view: &View) -> impl Iterator<Item = usize> {
        view.parts.iter().copied().filter(|part| self.is_put_to(*part))
    }
}

impl Extractor {
    /// Prepares for a mapping.
    #[must_use]
    pub fn new(mapping: Arc<Mapping>) -> Extractor {
        let mut first_operation = 0;
        let (mut routings, mut views): (Vec<Routing>, Vec<View>) = (Vec::new(), Vec::new());
        for (at, part) in mapping.parts.iter().enumerate() {
            let mut rules = HashMap::new();
            for place in part.rules.clone() {
                let rule = &mapping.rules[place];
                rules.insert(rule.event_type.clone(), (place, first_operation));
                first_operation += rule.operations.len();
            }
            // One that cannot be read is of a file that is alone, to which all records go.
            let topics = part.topics.iter().filter_map(|topic| Topic::parse(topic).ok()).collect();
            routings.push(Routing { rules, topics });
            let sees_alike = |view: &&mut View| mapping.parts[view.parts[0]].source.sees_like(&part.source);
            match views.iter_mut().find(sees_alike) {
                Some(view) => view.parts.push(at),
                None => views.push(View { parts: vec![at] }),
            }
        }
        let reads_record = reads_record(&mapping);
        let beside = mapping.operations().map(rows::beside).collect();
        Extractor { mapping, routings, views, beside, reads_record, arenas: Mutex::default() }
    }

    /// Takes a record apart.
    #[must_use]
    pub fn extract(&self, record: &Record) -> (Labels, Extracted) {
        let kept = self.arenas.lock().ok().and_then(|mut arenas| arenas.pop());
        let mut arena = kept.unwrap_or_default();
        let extracted = self.extract_in(&arena, record);
        if arena.allocated_bytes() <= KEPT_ARENA
            && let Ok(mut arenas) = self.arenas.lock()
        {
            arena.reset();
            arenas.push(arena);
        }
        extracted
    }

    fn extract_in(&self, arena: &Arena, record: &Record) -> (Labels, Extracted) {
        let takers = self.takers(record);
        let around = if self.reads_record { around(record, arena) } else { Json::Null };
        let question = Question { record, arena, around, takers: takers.as_deref() };
        let mut answers = Answers::new(self.asked(&question).count() == 1);
        match record.payload.as_deref().map_or(Ok(Json::Null), |payload| parse_json(payload, arena)) {
            Err(error) => {
                let part = self.asked(&question).next().unwrap_or_default();
                let label = Label { part, ..Label::default() };
                answers.cannot_read(vec![(label, Fault::decode(error.to_string(), None))]);
                answers.end_of_view();
            }
            Ok(document) => {
                let is_asked = |view: &&View| question.parts(view).next().is_some();
                for view in self.views.iter().filter(is_asked) {
                    self.see(view, document, &question, &mut answers);
                    answers.end_of_view();
                }
            }
        }
        answers.conclude(|| self.asked(&question).collect())
    }

    /// By part, whether a record is for it: for those that name its topic; without it, for all. Nobody
    /// names a topic of the source's own, and nothing else has one.
    fn takers(&self, record: &Record) -> Option<Vec<bool>> {
        if self.routings.len() == 1 {
            return None;
        }
        let (partition, _) = record.offset()?;
        let names = |part: &Routing| part.topics.iter().any(|topic| topic.means(&partition.topic));
        let takers: Vec<bool> = self.routings.iter().map(names).collect();
        takers.contains(&true).then_some(takers)
    }

    /// The parts that a question is put to, in order.
    fn asked(&self, question: &Question<'_>) -> impl Iterator<Item = usize> {
        (0..self.routings.len()).filter(|part| question.is_put_to(*part))
    }

    fn source(&self, view: &View) -> &Source {
        &self.mapping.parts[view.parts[0]].source
    }

    /// Takes the events out of a record's document.
    fn see<'a>(&self, view: &View, document: Json<'a>, question: &Question<'a>, answers: &mut Answers) {
        let (source, arena) = (self.source(view), question.arena);
        let record = question.around;
        if source.wrapping == Wrapping::DebeziumMongodb {
            match debezium::Change::open(document, question.record.key.as_deref(), arena) {
                Err(fault) => question.is_unread(view, fault, answers),
                Ok(None) => answers.tombstone(question.blank(view)),
                Ok(Some(change)) => {
                    let (body, envelope) = (change.body, change.envelope);
                    let roots = Roots { arena, body, record, envelope, elements: &[] };
                    let event = Event { roots, change: Some(change.kind), place: None };
                    self.judge(view, event, question, answers);
                }
            }
            return;
        }
        let document = if source.extended_json { extended::plain(document, arena) } else { document };
        let roots = Roots { arena, body: document, record, envelope: document, elements: &[] };
        let Some(events) = &source.events else {
            return self.event(view, Event { roots, change: None, place: None }, question, answers);
        };
        let found = match events.each(roots) {
            Ok(found) => found,
            Err(fault) => {
                let fault = Fault::decode(fault.to_string(), Some(events.text()));
                return question.is_unread(view, fault, answers);
            }
        };
        if found.is_empty() && events.leads_somewhere(roots) {
            answers.holds_no_event();
        }
        for (number, element) in (1..).zip(found) {
            let roots = Roots { body: element.value, ..roots };
            self.event(view, Event { roots, change: None, place: Some((events, number)) }, question, answers);
            if answers.is_settled() {
                return;
            }
        }
    }

    /// Takes an event, whose body may be a part of it.
    fn event(&self, view: &View, event: Event<'_>, question: &Question<'_>, answers: &mut Answers) {
        let source = self.source(view);
        let Some(path) = &source.body else { return self.judge(view, event, question, answers) };
        let refuse = |error: String| Fault::decode(error, Some(path.text()));
        let roots = Roots { envelope: event.roots.body, ..event.roots };
        let found = match path.one(roots) {
            // A body that is text is JSON in it: text by itself has no members to read.
            Ok(Some(Json::String(text))) => match parse_json(text.as_bytes(), roots.arena) {
                Ok(body) if source.extended_json => Ok(extended::plain(body, roots.arena)),
                Ok(body) => Ok(body),
                Err(error) => Err(refuse(format!("`{}` is {error}", path.text()))),
            },
            Ok(found) => Ok(found.unwrap_or_default()),
            Err(fault) => Err(refuse(fault.to_string())),
        };
        match found {
            Ok(body) => {
                let event = Event { roots: Roots { body, ..roots }, ..event };
                self.judge(view, event, question, answers);
            }
            Err(fault) => question.is_unread(view, event.fault(fault), answers),
        }
    }

    /// Asks each part what it makes of an event.
    fn judge(&self, view: &View, event: Event<'_>, question: &Question<'_>, answers: &mut Answers) {
        let mut unread = Vec::new();
        let mut is_read = false;
        for part in question.parts(view) {
            let mut label = Label { part, ..Label::default() };
            match self.route(event, &mut label) {
                Ok(Routed::Known(changes)) => answers.takes(event.number(), label, changes),
                Ok(Routed::Unknown(event_type)) => answers.passes(label, event_type),
                // What is not there cannot say what it is.
                Err(_) if label.event_type.is_none() && question.record.payload.is_none() => {
                    answers.tombstone(label);
                }
                Err(fault) if label.event_type.is_none() && fault.stage == Stage::Decode => {
                    unread.push((label, event.fault(fault)));
                    continue;
                }
                Err(fault) => answers.refuses(label, event.fault(fault)),
            }
            is_read = true;
        }
        if !is_read {
            answers.cannot_read(unread);
        }
    }

    /// Applies a part's rule for an event.
    fn route<'a>(&self, event: Event<'a>, label: &mut Label) -> Result<Routed<'a>, Fault> {
        let (part, roots) = (&self.mapping.parts[label.part], event.roots);
        if let Some(path) = &part.entity {
            label.entity = path.one(roots).ok().flatten().and_then(scalar_text);
        }
        let event_type = match &part.source.route {
            Route::All => "",
            Route::Wrapping => event.change.unwrap_or_default(),
            Route::Path(path) => event_type(path, roots)?,
        };
        if !event_type.is_empty() {
            label.event_type = Some(event_type.to_owned());
        }
        let rules = &self.routings[label.part].rules;
        let Some((rule, first_operation)) = rules.get(event_type) else {
            if event.change == Some("patch") && rules.contains_key("update") {
                let error = "`envelope.after` is null: the update doesn't bring its document, and the mapping has no `patch`";
                return Err(Fault::decode(error.to_owned(), Some("envelope.after")));
            }
            return Ok(Routed::Unknown(event_type));
        };
        let mut changes = Vec::new();
        for (at, operation) in self.mapping.rules[*rule].operations.iter().enumerate() {
            let before = changes.len();
            let table = &self.mapping.tables[operation.table];
            let (number, extended) = (first_operation + at, part.source.extended_json);
            let beside = &self.beside[number];
            Rows { operation, number, beside, table, extended }.read(roots, &mut changes)?;
            if let OperationKind::Replace { rest, .. } = &operation.kind {
                one_set(operation, rest, &mut changes, before);
            }
        }
        Ok(Routed::Known(changes))
    }
}

/// What a part makes of an event that it can read.
enum Routed<'a> {
    /// It takes it.
    Known(Vec<Change>),
    /// No rule is for its type.
    Unknown(&'a str),
}

/// An event, as a view of its record has it.
#[derive(Clone, Copy)]
struct Event<'a> {
    roots: Roots<'a, 'a>,
    /// What the envelope says was done.
    change: Option<&'a str>,
    /// Of which path's matches it is which, from 1.
    place: Option<(&'a Path, usize)>,
}

impl Event<'_> {
    fn number(&self) -> usize {
        self.place.map_or(0, |(_, number)| number)
    }

    /// A fault of it, with which event of the record it is.
    fn fault(&self, fault: Fault) -> Fault {
        let Some((events, number)) = self.place else { return fault };
        Fault { error: format!("`{}` event {number}: {}", events.text(), fault.error), ..fault }
    }
}

/// What a path says an event is.
fn event_type<'a>(path: &Path, roots: Roots<'a, '_>) -> Result<&'a str, Fault> {
    let refuse = |error: String| Err(Fault::decode(error, Some(path.text())));
    match path.one(roots) {
        Ok(Some(Json::String(event_type))) => Ok(event_type),
        Ok(Some(other)) => refuse(format!("`{}` is {}, an event type is text", path.text(), describe(other))),
        Ok(None) => refuse(format!("no event type: nothing at `{}`", path.text())),
        Err(fault) => refuse(fault.to_string()),
    }
}

/// The rows of a `replace` are one set: of those with one key the last counts, at the first one's
/// place, and the change before them, which deletes what is not among them, is told their keys.
fn one_set(operation: &Operation, rest: &[ColumnId], changes: &mut Vec<Change>, first: usize) {
    let key = operation.key_reads().unwrap_or_default();
    let mut rows = changes.split_off(first);
    let mut places: Vec<usize> = (0..rows.len()).collect();
    let by_key =
        |one: &usize, other: &usize| Value::compare_at(&key, &rows[*one].values, &rows[*other].values);
    // Stable: those with one key stay in their order.
    places.sort_by(by_key);
    let of_one_key = places.chunk_by(|one, other| by_key(one, other).is_eq());
    let repeated: Vec<&[usize]> = of_one_key.filter(|places| places.len() > 1).collect();
    let mut former = vec![false; rows.len()];
    for places in repeated {
        rows.swap(places[0], places[places.len() - 1]);
        places[1..].iter().for_each(|place| former[*place] = true);
    }
    let mut former = former.into_iter();
    rows.retain(|_| former.next() != Some(true));
    let is_rest = |read: &&usize| rest.contains(&operation.reads[**read].column);
    let rest: Vec<usize> = key.iter().filter(is_rest).copied().collect();
    if let Some(prune) = changes.last_mut() {
        let keys = rows.iter().flat_map(|row| rest.iter().map(|read| row.values[*read].clone()));
        prune.values.extend(keys);
    }
    changes.append(&mut rows);
}

fn scalar_text(json: Json<'_>) -> Option<String> {
    match json {
        Json::String(text) => Some(text.to_owned()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
