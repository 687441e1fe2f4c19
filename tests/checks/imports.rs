//! The imports between the files of a crate, parsed by `syn`.
//!
//! A path refers to the file that defines its longest prefix that is a module. An item from a re-export
//! refers to the file with the re-export. Items under `#[cfg(test)]` and `mod x;` do not count.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use syn::buffer::{Cursor, TokenBuffer};
use syn::visit::{self, Visit};

/// A module's path from the crate's root.
type Module = Vec<String>;

/// The imports of each file. Files are given by their path below `src`.
pub struct Imports {
    /// For each file, the files that it imports from, with the first path that refers to each.
    pub files: BTreeMap<PathBuf, BTreeMap<PathBuf, String>>,
    /// For each file, the first segments of paths that are not modules of this crate.
    pub external: BTreeMap<PathBuf, BTreeSet<String>>,
}

impl Imports {
    /// Parses files, given by their path below `src` and their text.
    pub fn read(sources: &[(PathBuf, String)]) -> Imports {
        let parsed: Vec<(&Path, Module, syn::File)> = sources
            .iter()
            .filter(|(path, _)| path != Path::new("main.rs"))
            .map(|(path, text)| {
                let file =
                    syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                (path.as_path(), module_of(path), file)
            })
            .collect();
        let mut modules: BTreeMap<Module, &Path> = BTreeMap::new();
        for (path, module, file) in &parsed {
            modules.insert(module.clone(), path);
            inline_modules(&file.items, module, &mut |inner| {
                modules.insert(inner, path);
            });
        }
        let mut imports = Imports { files: BTreeMap::new(), external: BTreeMap::new() };
        for (path, module, file) in &parsed {
            let mut names =
                PathCollector { modules: &modules, module: module.clone(), uses: Uses::new(), found: vec![] };
            names.visit_file(file);
            let files = imports.files.entry(path.to_path_buf()).or_default();
            let external = imports.external.entry(path.to_path_buf()).or_default();
            for found in names.found {
                match found {
                    FoundPath::Internal(absolute) => {
                        let target = target(&modules, &absolute);
                        if target != *path {
                            let import = format!("crate::{}", absolute.join("::"));
                            files.entry(target.to_path_buf()).or_insert(import);
                        }
                    }
                    FoundPath::External(first) => drop(external.insert(first)),
                }
            }
        }
        imports
    }

    /// The shortest cycle through each file that is part of one, shortest first, without duplicates.
    pub fn cycles(&self) -> Vec<Vec<&Path>> {
        let mut cycles: Vec<Vec<&Path>> = Vec::new();
        for start in self.files.keys() {
            if let Some(cycle) = self.shortest_cycle(start) {
                let members: BTreeSet<&Path> = cycle.iter().copied().collect();
                if !cycles.iter().any(|known| known.iter().copied().collect::<BTreeSet<_>>() == members) {
                    cycles.push(cycle);
                }
            }
        }
        cycles.sort_by_key(Vec::len);
        cycles
    }

    /// The shortest path from a file over others back to it. The file is listed once.
    fn shortest_cycle<'a>(&'a self, start: &'a Path) -> Option<Vec<&'a Path>> {
        let mut before: BTreeMap<&Path, &Path> = BTreeMap::new();
        let mut queue = VecDeque::from([start]);
        while let Some(file) = queue.pop_front() {
            for next in self.files.get(file)?.keys() {
                if next == start {
                    let mut cycle = vec![file];
                    while let Some(earlier) = before.get(cycle[cycle.len() - 1]) {
                        cycle.push(earlier);
                    }
                    cycle.reverse();
                    return Some(cycle);
                }
                if !before.contains_key(next.as_path()) {
                    before.insert(next, file);
                    queue.push_back(next);
                }
            }
        }
        None
    }

    /// A cycle, with one import per line.
    pub fn render(&self, cycle: &[&Path]) -> String {
        let lines = cycle.iter().enumerate().map(|(at, file)| {
            let next = cycle[(at + 1) % cycle.len()];
            format!("  {} -> {} by `{}`\n", file.display(), next.display(), self.files[*file][next])
        });
        lines.collect()
    }
}

/// The module that a file defines.
fn module_of(path: &Path) -> Module {
    let mut module: Module =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib")) {
        module.pop();
    }
    module
}

fn inline_modules(items: &[syn::Item], outer: &Module, add: &mut impl FnMut(Module)) {
    for item in items {
        if let syn::Item::Mod(syn::ItemMod { ident, content: Some((_, items)), attrs, .. }) = item
            && !is_test(attrs)
        {
            let inner = [outer.as_slice(), &[ident.to_string()]].concat();
            add(inner.clone());
            inline_modules(items, &inner, add);
        }
    }
}

/// The file of the longest prefix that is a module.
fn target<'a>(modules: &BTreeMap<Module, &'a Path>, absolute: &[String]) -> &'a Path {
    let prefixes = (0..=absolute.len()).rev().map(|length| &absolute[..length]);
    prefixes.into_iter().find_map(|prefix| modules.get(prefix)).expect("the crate has a root")
}

/// Whether attributes restrict an item to tests.
fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

enum FoundPath {
    /// A path from the crate's root.
    Internal(Vec<String>),
    /// The first segment of any other path.
    External(String),
}

/// The names that `use` gives to paths of this crate, by module.
type Uses = BTreeMap<(Module, String), Vec<String>>;

/// Collects the paths of a file.
struct PathCollector<'a> {
    modules: &'a BTreeMap<Module, &'a Path>,
    module: Module,
    uses: Uses,
    found: Vec<FoundPath>,
}

impl PathCollector<'_> {
    fn add(&mut self, path: &[String]) {
        let found = self.absolute(path);
        self.found.push(match found {
            Some(absolute) => FoundPath::Internal(absolute),
            None => FoundPath::External(path[0].clone()),
        });
    }

    /// The path from the crate's root, if the first segment is in this crate.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let mut absolute = self.module.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => absolute.clear(),
            "self" => {}
            "super" => {
                while rest.first().is_some_and(|segment| segment == "super") {
                    absolute.pop();
                    rest = &rest[1..];
                }
                absolute.extend_from_slice(rest);
                return Some(absolute);
            }
            first => {
                absolute.push(first.to_owned());
                if !self.modules.contains_key(&absolute) {
                    let name = (self.module.clone(), first.to_owned());
                    absolute.clone_from(self.uses.get(&name)?);
                }
            }
        }
        absolute.extend_from_slice(&rest[1..]);
        Some(absolute)
    }

    fn add_uses(&mut self, tree: &syn::UseTree, before: &mut Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.add_uses(&path.tree, before);
                before.pop();
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_uses(tree, before);
                }
            }
            syn::UseTree::Glob(_) => self.add(before),
            syn::UseTree::Name(name) => self.add_use(before, &name.ident.to_string(), None),
            syn::UseTree::Rename(rename) => {
                self.add_use(before, &rename.ident.to_string(), Some(rename.rename.to_string()));
            }
        }
    }

    fn add_use(&mut self, before: &[String], last: &str, renamed: Option<String>) {
        let mut path = before.to_vec();
        if last != "self" || path.is_empty() {
            path.push(last.to_owned());
        }
        if let (Some(absolute), Some(last)) = (self.absolute(&path), path.last()) {
            let name = renamed.unwrap_or_else(|| last.clone());
            self.uses.insert((self.module.clone(), name), absolute);
        }
        self.add(&path);
    }

    /// Collects paths from the tokens of a macro.
    fn add_tokens(&mut self, mut cursor: Cursor<'_>) {
        let mut path: Vec<String> = Vec::new();
        while !cursor.eof() {
            if let Some((inner, _, _, after)) = cursor.any_group() {
                self.add_tokens(inner);
                cursor = after;
            } else if let Some((ident, after)) = cursor.ident() {
                path.push(ident.to_string());
                cursor = after;
                if let Some(after) = double_colon(cursor) {
                    cursor = after;
                    continue;
                }
            } else {
                cursor = cursor.token_tree().expect("not at its end").1;
            }
            if path.len() > 1 {
                self.add(&path);
            }
            path.clear();
        }
    }
}

fn double_colon(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (first, after) = cursor.punct()?;
    let (second, after) = after.punct()?;
    (first.as_char() == ':' && second.as_char() == ':').then_some(after)
}

fn attributes_of(item: &syn::Item) -> &[syn::Attribute] {
    use syn::Item::{Const, Enum, Fn, Impl, Macro, Mod, Static, Struct, Trait, Type, Use};
    match item {
        Const(item) => &item.attrs,
        Enum(item) => &item.attrs,
        Fn(item) => &item.attrs,
        Impl(item) => &item.attrs,
        Macro(item) => &item.attrs,
        Mod(item) => &item.attrs,
        Static(item) => &item.attrs,
        Struct(item) => &item.attrs,
        Trait(item) => &item.attrs,
        Type(item) => &item.attrs,
        Use(item) => &item.attrs,
        _ => &[],
    }
}

impl<'ast> Visit<'ast> for PathCollector<'_> {
    fn visit_file(&mut self, file: &'ast syn::File) {
        self.collect_uses(&file.items);
        visit::visit_file(self, file);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_test(attributes_of(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_test(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let Some((_, items)) = &module.content else { return };
        self.module.push(module.ident.to_string());
        self.collect_uses(items);
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_uses(&item.tree, &mut Vec::new());
    }

    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            self.add(&segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.visit_path(&called.path);
        self.add_tokens(TokenBuffer::new2(called.tokens.clone()).begin());
    }
}

impl PathCollector<'_> {
    /// Collects the `use` items of a module. They must be known before the module's paths are resolved.
    fn collect_uses(&mut self, items: &[syn::Item]) {
        for item in items {
            if let syn::Item::Use(item) = item
                && !is_test(&item.attrs)
            {
                self.add_uses(&item.tree, &mut Vec::new());
            }
        }
    }
}
