//! The shape of the values at a path: one value, an object to flatten, or rows.

use foldhash::HashSet;

use super::statistics::Node;
use super::steps::{self, Step, Steps, member};
use super::yaml::quoted;

/// The longest name of a member that can be a key.
const MAX_NAME: usize = 255;

/// The share of lists of objects among the values of a path so that the others can be given up, in percent.
const MOST_PERCENT: u64 = 80;

/// The fewest members that tell that names are data, if no name looks like data.
const MIN_FREE_NAMES: usize = 5;

/// The columns or rows that the values at a path become.
#[derive(Debug)]
pub(super) enum Shape {
    /// A column.
    Scalar,
    /// A column of JSON.
    Json,
    /// Columns for the members.
    Flat,
    /// A table.
    Rows(Box<Elements>),
}

/// Elements that are rows.
#[derive(Debug, Clone)]
pub(super) struct Elements {
    pub(super) node: Node,
    /// The arrays or objects that hold them.
    pub(super) holders: u64,
    pub(super) form: ElementForm,
    /// Whether an element is null.
    pub(super) has_nulls: bool,
    /// Of members of an object: the most characters of a name.
    pub(super) name_characters: usize,
}

/// The array or object that holds the elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ElementForm {
    Array,
    /// Objects whose names are data.
    Object,
    /// An array, or one element.
    OneOrList,
    /// The objects of arrays. A few values are neither.
    Objects,
}

/// The shape of a path's values.
pub(super) fn of(node: &Node) -> Shape {
    if node.is_object() {
        return of_object(node);
    }
    if node.objects + node.arrays == 0 {
        return Shape::Scalar;
    }
    let Some(elements) = node.elements.as_deref().filter(|elements| elements.values() > 0) else {
        return Shape::Json;
    };
    let is_uniform = elements.objects + elements.nulls == elements.count || elements.objects == 0;
    if node.is_array() && is_uniform {
        return rows(elements.clone(), node.arrays, ElementForm::Array, 0);
    }
    if is_mostly_objects(node, elements) {
        let mut objects = elements.clone();
        (objects.count, objects.nulls, objects.booleans, objects.arrays) = (elements.objects, 0, 0, 0);
        (objects.numbers, objects.texts) = Default::default();
        return rows(objects, node.arrays, ElementForm::Objects, 0);
    }
    // An array or one element: objects beside arrays of objects, or scalars beside arrays of scalars.
    let mut all = elements.clone();
    let one = Node { arrays: 0, elements: None, count: node.count - node.arrays, ..node.clone() };
    let single_objects = node.objects > 0 && node.scalars() == 0 && elements.objects == elements.count;
    let single_scalars = node.scalars() > 0 && node.objects == 0 && elements.scalars() == elements.count;
    if !(single_objects || single_scalars) || node.texts.empty > 0 {
        return Shape::Json;
    }
    all.merge(&Node { nulls: 0, count: one.count - one.nulls, ..one });
    rows(all, node.count - node.nulls, ElementForm::OneOrList, 0)
}

/// Whether most values are arrays, and most of their elements are objects.
fn is_mostly_objects(node: &Node, elements: &Node) -> bool {
    let most = |part: u64, whole: u64| part * 100 >= whole * MOST_PERCENT;
    let has_objects_only = node.objects == 0 && elements.arrays == 0;
    has_objects_only && most(node.arrays, node.values()) && most(elements.objects, elements.count)
}

fn rows(node: Node, holders: u64, form: ElementForm, name_characters: usize) -> Shape {
    let is_uniform = node.is_object() || node.is_scalar();
    // An object without a known member is deeper than the limit, or always empty.
    let is_known = node.objects == 0 || node.members.len() > 0;
    if !is_uniform || !is_known {
        return Shape::Json;
    }
    let has_nulls = node.nulls > 0;
    let mut node = node;
    node.count -= node.nulls;
    node.nulls = 0;
    Shape::Rows(Box::new(Elements { node, holders, form, has_nulls, name_characters }))
}

fn of_object(node: &Node) -> Shape {
    if node.members.len() == 0 {
        return Shape::Json;
    }
    if !has_free_names(node) {
        return Shape::Flat;
    }
    let mut merged = Node::default();
    for (_, inner) in node.members.iter() {
        merged.merge(inner);
    }
    if let Some(others) = node.members.others() {
        merged.merge(others);
    }
    let longest = node.members.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    if longest > MAX_NAME
        || node.members.iter().any(|(name, _)| name.is_empty())
        || node.members.others().is_some() && longest > 100
    {
        return Shape::Json;
    }
    rows(merged, node.objects, ElementForm::Object, longest)
}

/// Whether the names of an object's members are data.
pub(super) fn has_free_names(node: &Node) -> bool {
    if node.members.others().is_some() {
        return true;
    }
    let members = node.members.len();
    let all_alike = are_of_one_shape(node);
    let like_data = node.members.iter().filter(|(name, _)| is_data(name)).count();
    if all_alike && like_data * 2 > members {
        return true;
    }
    let members_of_objects: u64 = node.members.iter().map(|(_, inner)| inner.count).sum();
    // How many of the known names an object has, in percent.
    let presence = members_of_objects * 100 / (node.objects * members as u64).max(1);
    let holds_objects = node.members.iter().all(|(_, inner)| inner.is_object());
    all_alike
        && (members >= MIN_FREE_NAMES && presence <= 30 || holds_objects && members >= 3 && presence <= 70)
}

/// The paths of scalars and arrays, and of objects whose names are data.
pub(super) fn leaf_paths(root: &Node) -> HashSet<Steps> {
    fn walk(node: &Node, path: &Steps, leaves: &mut HashSet<Steps>) {
        for (name, inner) in node.members.iter() {
            let path = member(path, name);
            if inner.is_object() && inner.members.len() > 0 && !has_free_names(inner) {
                walk(inner, &path, leaves);
            } else {
                leaves.insert(path);
            }
        }
    }
    let mut found = HashSet::default();
    walk(root, &Steps::new(), &mut found);
    found
}

/// Whether a name looks like an identifier, a day or a language.
fn is_data(name: &str) -> bool {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let is_hex = name.len() >= 12 && name.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let is_language = name.len() == 5
        && name.as_bytes()[2] == b'-'
        && name[3..].bytes().all(|byte| byte.is_ascii_uppercase());
    let is_number = !name.is_empty() && digits == name.len();
    let is_day = name.len() == 10 && digits == 8 && name.as_bytes()[4] == b'-';
    is_number || is_day || is_hex && digits > 0 || is_language || name.contains(['@', ' '])
}

/// Whether all members hold the same: scalars of one type, or objects with common members.
fn are_of_one_shape(node: &Node) -> bool {
    let all =
        |suits: fn(&Node) -> bool| node.members.iter().all(|(_, inner)| suits(inner) || inner.values() == 0);
    if all(|inner| inner.numbers.count == inner.values())
        || all(|inner| inner.texts.count == inner.values())
        || all(|inner| inner.booleans == inner.values())
        || all(Node::is_array)
    {
        return true;
    }
    if !all(Node::is_object) {
        return false;
    }
    // Of the members of all objects together, each has two fifths.
    let filled = node.members.iter().filter(|(_, inner)| inner.members.len() > 0);
    let (mut objects, mut members) = (0, 0);
    let mut all: HashSet<&str> = HashSet::default();
    for (_, inner) in filled {
        objects += 1;
        members += inner.members.len();
        all.extend(inner.members.iter().map(|(name, _)| name));
    }
    objects > 0 && members * 5 >= all.len() * objects * 2
}

impl Elements {
    /// The elements of a path, as YAML.
    pub(super) fn spelled(&self, root: &str, steps: &[Step]) -> String {
        let path = &steps::spelled(root, steps);
        match (self.form, self.has_nulls) {
            (ElementForm::Objects, _) => {
                let program = format!("{} | arrays | .[] | objects", steps::program(root, steps));
                format!("{{jq: {}}}", quoted(&program))
            }
            (ElementForm::OneOrList, _) => format!("{{one_or_list: {}}}", quoted(path)),
            (_, true) => quoted(&format!("{path}[?@ != null]")),
            (ElementForm::Array, false) => quoted(&format!("{path}[*]")),
            (ElementForm::Object, false) => quoted(&format!("{path}.*")),
        }
    }
}
