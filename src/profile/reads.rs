//! Values of an event's body that the rules of a mapping read, as a tree of members and elements.
//!
//! Positions do not matter: a step by index, a slice, a filter and a list of names count as all children. Below `..`,
//! everything counts as read. A path of a column reads its whole value. A level of `each` and a `when` read only the
//! value itself, not its members.

use std::collections::BTreeMap;

use crate::document::jq::Program;
use crate::document::path::filter::{FilterStep, StepKind};
use crate::document::path::{Path, Root};
use crate::document::{ElementSource, Expression, Selector};
use crate::mapping::{EnvelopeFormat, Mapping, Operation, RecordFormat, Route};

/// A value, and the values within it that are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Reads {
    /// Whether everything within the value is read.
    pub(super) whole: bool,
    /// Members by name.
    pub(super) names: BTreeMap<String, Reads>,
    /// The elements of an array.
    pub(super) items: Option<Box<Reads>>,
    /// Members of any other name.
    pub(super) members: Option<Box<Reads>>,
}

/// A step from a value to values within it.
#[derive(Debug, Clone)]
enum ReadStep<'m> {
    Name(&'m str),
    Items,
    Members,
    /// All children. A filter reads these members of each.
    Children(Vec<&'m str>),
    Descendants,
}

/// A path from the document around the body.
type Steps<'m> = Vec<ReadStep<'m>>;

impl Reads {
    /// Values that the mapping files read in the body of an event to which these rules apply. `mapping_file` is one of
    /// the files of their view, and `alternative` the one of its source that has decoded the event. Files of other
    /// views count with their rules for the same event type.
    pub(super) fn of_event(
        mapping: &Mapping,
        mapping_file: usize,
        alternative: usize,
        rules: &[usize],
    ) -> Reads {
        let view = &mapping.files[mapping_file];
        let event_type = rules.first().map_or("", |rule| mapping.rules[*rule].event_type.as_str());
        let mut reads = Reads::default();
        for file in &mapping.files {
            let shares_view = file.shares_view_with(view);
            let applies = |rule: &usize| {
                let of_rule = mapping.rules[*rule].event_type.as_str();
                if shares_view {
                    rules.contains(rule)
                } else {
                    // A rule for all events has no type to compare.
                    of_rule.is_empty() || event_type.is_empty() || of_rule == event_type
                }
            };
            let applied: Vec<usize> = file.rules.clone().filter(applies).collect();
            if !shares_view && applied.is_empty() {
                continue;
            }
            let own = file.alternatives.iter().enumerate().filter(|(at, source)| {
                let has_format = source.format.envelope == view.alternatives[alternative].format.envelope;
                has_format && (!shares_view || *at == alternative)
            });
            for (_, source) in own {
                let bases = Bases::of(&source.format, event_type);
                let event_type =
                    if let Route::Value(selector) = &source.format.route { Some(selector) } else { None };
                for selector in event_type.into_iter().chain(&source.entity) {
                    reads.add_selector(&bases, &[], selector);
                }
                for operation in applied.iter().flat_map(|rule| &mapping.rules[*rule].operations) {
                    reads.add_operation(&bases, operation);
                }
            }
        }
        reads.spread();
        reads.at(&Bases::of(&view.alternatives[alternative].format, event_type).body)
    }

    fn add_operation<'m>(&mut self, bases: &Bases<'m>, operation: &'m Operation) {
        let mut levels: Vec<Vec<Steps<'m>>> = Vec::new();
        for each in &operation.each {
            let sources = each.elements.sources().iter();
            let elements = sources.flat_map(|source| self.add_elements(bases, &levels, source));
            let elements = elements.collect();
            levels.push(elements);
        }
        if let Some(condition) = &operation.when {
            self.add_expression(bases, &levels, condition, false);
        }
        for selector in operation.reads.iter().flat_map(|read| read.value_source.selectors()) {
            self.add_selector(bases, &levels, selector);
        }
    }

    fn add_selector<'m>(&mut self, bases: &Bases<'m>, levels: &[Vec<Steps<'m>>], selector: &'m Selector) {
        if let Selector::Jq(program) = selector {
            self.add_program(bases, levels, program);
        }
        for path in selector.paths() {
            self.add_path(bases, levels, path, true);
        }
    }

    /// Adds the values that a source of elements reads. Returns the steps to its elements.
    fn add_elements<'m>(
        &mut self,
        bases: &Bases<'m>,
        levels: &[Vec<Steps<'m>>],
        source: &'m ElementSource,
    ) -> Vec<Steps<'m>> {
        let mut found = self.add_expression(bases, levels, source.expression(), false);
        if source.is_one_or_list() {
            let items = found.iter().map(|steps| steps.iter().cloned().chain([ReadStep::Items]).collect());
            let items: Vec<Steps<'m>> = items.collect();
            for steps in &items {
                self.insert(steps, false);
            }
            found.extend(items);
        }
        found
    }

    /// Adds the values that an expression reads. Returns the steps of a path, as [`Self::add_path`] does.
    fn add_expression<'m>(
        &mut self,
        bases: &Bases<'m>,
        levels: &[Vec<Steps<'m>>],
        expression: &'m Expression,
        whole: bool,
    ) -> Vec<Steps<'m>> {
        match expression {
            Expression::Path(path) => self.add_path(bases, levels, path, whole),
            Expression::Jq(program) => {
                self.add_program(bases, levels, program);
                Vec::new()
            }
        }
    }

    /// Adds the values that a program may read: whole elements, and whole members of the body by their names.
    fn add_program<'m>(&mut self, bases: &Bases<'m>, levels: &[Vec<Steps<'m>>], program: &'m Program) {
        match program.body_members() {
            None => self.insert(&bases.body, true),
            Some(names) => {
                for name in names {
                    let member = bases.body.iter().cloned().chain([ReadStep::Name(name)]);
                    self.insert(&member.collect::<Steps<'_>>(), true);
                }
            }
        }
        if program.reads_envelope() {
            self.insert(&bases.envelope, true);
        }
        if program.reads_record_value() {
            self.insert(&[], true);
        }
        for steps in program.level_numbers().filter_map(|level| levels.get(level)).flatten() {
            self.insert(steps, true);
        }
    }

    /// Adds the values that a path reads. Returns its steps from the document, if it is within the document. A path
    /// from an element has steps for each location of the element.
    fn add_path<'m>(
        &mut self,
        bases: &Bases<'m>,
        levels: &[Vec<Steps<'m>>],
        path: &'m Path,
        whole: bool,
    ) -> Vec<Steps<'m>> {
        let mut found = match path.root() {
            Root::Body => vec![bases.body.clone()],
            Root::Envelope => vec![bases.envelope.clone()],
            Root::Element(level) => levels.get(level).cloned().unwrap_or_default(),
            // The value of the record is the document.
            Root::Record if path.reads_record_value() => vec![Vec::new()],
            Root::Record | Root::RecordKey => Vec::new(),
        };
        let filters = path.filters();
        for names in path.paths_from_body() {
            let tested = names.iter().map(|name| ReadStep::Name(name));
            self.insert(&bases.body.iter().cloned().chain(tested).collect::<Steps<'_>>(), true);
        }
        let from_root = usize::from(path.root() == Root::Record);
        for steps in &mut found {
            steps.extend(steps_of(path, &filters).into_iter().skip(from_root));
            self.insert(steps, whole);
        }
        found
    }

    fn insert(&mut self, steps: &[ReadStep<'_>], whole: bool) {
        if self.whole {
            return;
        }
        let Some((step, rest)) = steps.split_first() else {
            if whole {
                *self = Reads { whole, ..Reads::default() };
            }
            return;
        };
        match step {
            ReadStep::Name(name) => {
                self.names.entry((*name).to_owned()).or_default().insert(rest, whole);
            }
            ReadStep::Items => self.items.get_or_insert_default().insert(rest, whole),
            ReadStep::Members => self.members.get_or_insert_default().insert(rest, whole),
            ReadStep::Children(tested) => {
                for children in [&mut self.items, &mut self.members] {
                    let child = children.get_or_insert_default();
                    for name in tested {
                        child.insert(&[ReadStep::Name(name)], true);
                    }
                    child.insert(rest, whole);
                }
            }
            ReadStep::Descendants => *self = Reads { whole: true, ..Reads::default() },
        }
    }

    /// Adds the reads of members of any name to those of each name.
    fn spread(&mut self) {
        if let Some(members) = &self.members {
            self.names.values_mut().for_each(|named| named.merge(members));
        }
        let children = self.names.values_mut().chain(self.items.as_deref_mut());
        children.chain(self.members.as_deref_mut()).for_each(Reads::spread);
    }

    fn merge(&mut self, other: &Reads) {
        if self.whole || other.whole {
            *self = Reads { whole: true, ..Reads::default() };
            return;
        }
        for (name, reads) in &other.names {
            self.names.entry(name.clone()).or_default().merge(reads);
        }
        for (own, others) in [(&mut self.items, &other.items), (&mut self.members, &other.members)] {
            if let Some(others) = others {
                own.get_or_insert_default().merge(others);
            }
        }
    }

    /// The reads within the value to which the steps lead.
    fn at(&self, steps: &[ReadStep<'_>]) -> Reads {
        let Some((step, rest)) = steps.split_first() else { return self.clone() };
        if self.whole {
            return self.clone();
        }
        let mut child = Reads::default();
        let mut add = |reads: Option<&Reads>| {
            if let Some(reads) = reads {
                child.merge(reads);
            }
        };
        match step {
            ReadStep::Name(name) => add(self.names.get(*name).or(self.members.as_deref())),
            ReadStep::Items => add(self.items.as_deref()),
            ReadStep::Members | ReadStep::Children(_) => {
                add(self.members.as_deref());
                self.names.values().for_each(|named| add(Some(named)));
                if let ReadStep::Children(_) = step {
                    add(self.items.as_deref());
                }
            }
            ReadStep::Descendants => return Reads { whole: true, ..Reads::default() },
        }
        child.at(rest)
    }
}

/// Where `$` and `envelope` are in the document that contains both.
struct Bases<'m> {
    body: Steps<'m>,
    envelope: Steps<'m>,
}

impl<'m> Bases<'m> {
    fn of(format: &'m RecordFormat, event_type: &str) -> Bases<'m> {
        let within = |name| Bases { body: vec![ReadStep::Name(name)], envelope: Vec::new() };
        match format.envelope {
            EnvelopeFormat::Plain => {}
            EnvelopeFormat::Debezium | EnvelopeFormat::DebeziumMongodb => {
                let is_delete = format.envelope.without_table(event_type) == "delete";
                return within(if is_delete { "before" } else { "after" });
            }
            EnvelopeFormat::Cloudevents => return within("data"),
        }
        // The values of a program can be anywhere.
        let steps = |expression: &'m Option<Expression>| -> Steps<'m> {
            let path = expression.as_ref().map(|expression| {
                let path = expression.path();
                path.map_or_else(|| vec![ReadStep::Descendants], |path| steps_of(path, &path.filters()))
            });
            path.unwrap_or_default()
        };
        let event = steps(&format.events);
        let body = event.iter().cloned().chain(steps(&format.body)).collect();
        let envelope = if format.body.is_some() { event } else { Vec::new() };
        Bases { body, envelope }
    }
}

fn steps_of<'m>(path: &'m Path, filters: &[FilterStep<'m>]) -> Steps<'m> {
    let tested = |position: usize| {
        let filter = filters.iter().find(|filter| filter.position == position);
        filter.map(|filter| filter.members.clone()).unwrap_or_default()
    };
    let steps = path.step_kinds().enumerate().map(|(position, kind)| match kind {
        StepKind::Name(name) => ReadStep::Name(name),
        StepKind::Items => ReadStep::Items,
        StepKind::Members => ReadStep::Members,
        StepKind::Children => ReadStep::Children(tested(position)),
        StepKind::Descendants => ReadStep::Descendants,
    });
    steps.collect()
}
