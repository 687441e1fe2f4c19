//! Values of an event's body that the rules of a mapping read, as a tree of members and elements.
//!
//! Positions do not matter: a step by index, a slice, a filter and a list of names count as all children. Below `..`,
//! everything counts as read. A path of a column reads its whole value. A level of `each` and a `when` read only the
//! value itself, not its members.

use std::collections::BTreeMap;

use crate::document::jq::Program;
use crate::document::path::filter::{FilterStep, StepKind};
use crate::document::path::{Path, Root};
use crate::document::{Expression, Selector};
use crate::mapping::{EnvelopeFormat, Mapping, MappingFile, Operation, Route};

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
    /// the files of their view. Files of other views count with their rules for the same event type.
    pub(super) fn of_event(mapping: &Mapping, mapping_file: usize, rules: &[usize]) -> Reads {
        let view = &mapping.files[mapping_file].source;
        let event_type = rules.first().map_or("", |rule| mapping.rules[*rule].event_type.as_str());
        let mut reads = Reads::default();
        for file in mapping.files.iter().filter(|file| file.source.envelope == view.envelope) {
            let shares_view = file.source.shares_view_with(view);
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
            let bases = Bases::of(file, event_type);
            if let Route::Value(expression) = &file.source.route {
                reads.add_expression(&bases, &[], expression, true);
            }
            if let Some(expression) = &file.entity {
                reads.add_expression(&bases, &[], expression, true);
            }
            for operation in applied.iter().flat_map(|rule| &mapping.rules[*rule].operations) {
                reads.add_operation(&bases, operation);
            }
        }
        reads.spread();
        reads.at(&Bases::of(&mapping.files[mapping_file], event_type).body)
    }

    fn add_operation<'m>(&mut self, bases: &Bases<'m>, operation: &'m Operation) {
        let mut levels: Vec<Option<Steps<'m>>> = Vec::new();
        for each in &operation.each {
            let steps = self.add_expression(bases, &levels, &each.elements, false);
            levels.push(steps);
        }
        if let Some(condition) = &operation.when {
            self.add_expression(bases, &levels, condition, false);
        }
        for selector in operation.reads.iter().filter_map(|read| read.value_source.selector()) {
            if let Selector::Jq(program) = selector {
                self.add_program(bases, &levels, program);
            }
            for path in selector.paths() {
                self.add_path(bases, &levels, path, true);
            }
        }
    }

    /// Adds the values that an expression reads. Returns the steps of a path, as [`Self::add_path`] does.
    fn add_expression<'m>(
        &mut self,
        bases: &Bases<'m>,
        levels: &[Option<Steps<'m>>],
        expression: &'m Expression,
        whole: bool,
    ) -> Option<Steps<'m>> {
        match expression {
            Expression::Path(path) => self.add_path(bases, levels, path, whole),
            Expression::Jq(program) => {
                self.add_program(bases, levels, program);
                None
            }
        }
    }

    /// Adds the values that a program may read: whole elements, and whole members of the body by their names.
    fn add_program<'m>(&mut self, bases: &Bases<'m>, levels: &[Option<Steps<'m>>], program: &'m Program) {
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
        for steps in program.level_numbers().filter_map(|level| levels.get(level)?.as_ref()) {
            self.insert(steps, true);
        }
    }

    /// Adds the values that a path reads. Returns its steps from the document, if it is within the document.
    fn add_path<'m>(
        &mut self,
        bases: &Bases<'m>,
        levels: &[Option<Steps<'m>>],
        path: &'m Path,
        whole: bool,
    ) -> Option<Steps<'m>> {
        let mut steps = match path.root() {
            Root::Body => bases.body.clone(),
            Root::Envelope => bases.envelope.clone(),
            Root::Element(level) => levels.get(level).cloned().flatten()?,
            Root::Record => return None,
        };
        let filters = path.filters();
        for names in filters.iter().flat_map(|filter| &filter.from_body) {
            let tested = names.iter().map(|name| ReadStep::Name(name));
            self.insert(&bases.body.iter().cloned().chain(tested).collect::<Steps<'_>>(), true);
        }
        steps.extend(steps_of(path, &filters));
        self.insert(&steps, whole);
        Some(steps)
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
    fn of(file: &'m MappingFile, event_type: &str) -> Bases<'m> {
        if file.source.envelope == EnvelopeFormat::DebeziumMongodb {
            let image = if event_type == "delete" { "before" } else { "after" };
            return Bases { body: vec![ReadStep::Name(image)], envelope: Vec::new() };
        }
        // The values of a program can be anywhere.
        let steps = |expression: &'m Option<Expression>| -> Steps<'m> {
            let path = expression.as_ref().map(|expression| {
                let path = expression.path();
                path.map_or_else(|| vec![ReadStep::Descendants], |path| steps_of(path, &path.filters()))
            });
            path.unwrap_or_default()
        };
        let event = steps(&file.source.events);
        let body = event.iter().cloned().chain(steps(&file.source.body)).collect();
        let envelope = if file.source.body.is_some() { event } else { Vec::new() };
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
