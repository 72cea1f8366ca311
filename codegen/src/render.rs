//! From syntax to text.
//!
//! Items are printed one by one and joined by blank lines; within `impl` blocks, traits and inline modules the blank lines
//! are placed by a marker, since the printer knows none.

use quote::quote;
use syn::{ImplItem, Item, TraitItem};

use crate::config::Layout;
use crate::emit::{Declaration, Entry, Module};
use crate::ir::Ident;

/// A file's path within the output folder, with `/`, and its text.
pub(crate) type Rendered = (String, String);

/// Prints the modules: a file each, or one for all of them. `header` is the first line. Items are dropped as they are
/// printed, so that syntax and text of a big program do not stand side by side.
pub(crate) fn render(module: Module, layout: &Layout, header: &str) -> Vec<Rendered> {
    let mut files = Vec::new();
    match layout {
        Layout::Folder => folder(module, "mod.rs", header, &mut files),
        Layout::SingleFile(name) => files.push((name.clone(), file(inline(module), header))),
    }
    files
}

fn folder(module: Module, path: &str, header: &str, files: &mut Vec<Rendered>) {
    let is_root = module.ident.is_none();
    let mut items = Vec::new();
    for entry in module.entries {
        match entry {
            Entry::Item(item) => items.push(*item),
            // A module in a module of a file of its own would need a folder; nothing is that big.
            Entry::Module(declaration, inner) if is_root => {
                let ident = inner.ident.clone().unwrap_or_default();
                items.push(module_item(declaration, &ident, None));
                let name = ident.to_string();
                folder(inner, &format!("{}.rs", name.trim_start_matches("r#")), header, files);
            }
            Entry::Module(declaration, inner) => items.push(inline_module(declaration, inner)),
        }
    }
    files.push((path.to_owned(), file(items, header)));
}

fn inline(module: Module) -> Vec<Item> {
    let item = |entry| match entry {
        Entry::Item(item) => *item,
        Entry::Module(declaration, inner) => inline_module(declaration, inner),
    };
    module.entries.into_iter().map(item).collect()
}

fn inline_module(declaration: Declaration, module: Module) -> Item {
    let ident = module.ident.clone().unwrap_or_default();
    module_item(declaration, &ident, Some(inline(module)))
}

fn module_item(declaration: Declaration, ident: &Ident, content: Option<Vec<Item>>) -> Item {
    let vis: syn::Visibility =
        if declaration.public { syn::parse_quote!(pub) } else { syn::Visibility::Inherited };
    let mut item: syn::ItemMod = match content {
        // The items are syntax already: as tokens they would be parsed once more.
        Some(items) => {
            let mut item: syn::ItemMod = syn::parse_quote!(#vis mod #ident {});
            item.content = item.content.map(|(brace, _)| (brace, items));
            item
        }
        None => syn::parse_quote!(#vis mod #ident;),
    };
    item.attrs = declaration.attributes;
    Item::Mod(item)
}

fn file(items: Vec<Item>, header: &str) -> String {
    let apart: Vec<bool> = items.windows(2).map(|pair| stand_apart(&pair[0], &pair[1])).collect();
    let mut text = format!("{header}\n");
    for (item, is_apart) in items.into_iter().zip(std::iter::once(true).chain(apart)) {
        if is_apart {
            text.push('\n');
        }
        text.push_str(&print(item));
    }
    text
}

/// Imports stand together, and so do the declarations of modules without documentation.
fn stand_apart(before: &Item, item: &Item) -> bool {
    match (before, item) {
        (Item::Use(before), Item::Use(item)) => is_public(&before.vis) != is_public(&item.vis),
        (Item::Mod(before), Item::Mod(item)) => {
            before.content.is_some() || item.content.is_some() || !item.attrs.is_empty()
        }
        _ => true,
    }
}

fn is_public(vis: &syn::Visibility) -> bool {
    matches!(vis, syn::Visibility::Public(_))
}

fn print(mut item: Item) -> String {
    space(&mut item);
    let file = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
    let text = prettyplease::unparse(&file);
    let mut spaced = String::with_capacity(text.len());
    for line in text.lines() {
        // Only a line that is the marker alone: literals have no line breaks in them, comments begin with slashes.
        if line.trim() != MARKER {
            spaced.push_str(line);
        }
        spaced.push('\n');
    }
    spaced
}

const MARKER: &str = "__blank_line! {}";

/// Puts markers between the items within an item.
fn space(item: &mut Item) {
    let marker = quote!(__blank_line! {});
    match item {
        Item::Impl(block) => {
            let marker: ImplItem = syn::parse_quote!(#marker);
            let apart =
                |before: &ImplItem, _: &ImplItem| matches!(before, ImplItem::Fn(_) | ImplItem::Const(_));
            block.items = spaced(std::mem::take(&mut block.items), &marker, apart);
        }
        Item::Trait(block) => {
            let marker: TraitItem = syn::parse_quote!(#marker);
            block.items = spaced(std::mem::take(&mut block.items), &marker, |_, _| true);
        }
        Item::Mod(module) => {
            if let Some((_, items)) = &mut module.content {
                items.iter_mut().for_each(space);
                let marker: Item = syn::parse_quote!(#marker);
                *items = spaced(std::mem::take(items), &marker, stand_apart);
            }
        }
        _ => {}
    }
}

fn spaced<T: Clone>(items: Vec<T>, marker: &T, apart: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut spaced: Vec<T> = Vec::with_capacity(items.len() * 2);
    for item in items {
        if spaced.last().is_some_and(|before| apart(before, &item)) {
            spaced.push(marker.clone());
        }
        spaced.push(item);
    }
    spaced
}
