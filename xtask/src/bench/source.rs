//! The types of a WSDL or a schema of one's own, as they are generated and without what is derived for XML.

use std::path::PathBuf;

use saponify_codegen::{Client, Config};

use crate::shell::Result;

/// What to generate from.
#[derive(Debug, Default)]
pub(crate) struct Input {
    /// WSDLs and schemas.
    pub(crate) files: Vec<PathBuf>,
    /// XML catalogs.
    pub(crate) catalogs: Vec<PathBuf>,
}

pub(crate) struct Source {
    /// How many types there are.
    pub(crate) count: usize,
    /// The types, as a crate.
    pub(crate) types: String,
    /// The same with the derives of the standard library alone.
    pub(crate) bare: String,
    /// The names of those that are messages: global elements.
    pub(crate) roots: Vec<String>,
}

impl Source {
    /// Generates the types; clients and servers are left out.
    pub(crate) fn generate(input: &Input) -> Result<Source> {
        let mut config = Config { client: Client::None, server: false, ..Config::default() };
        config.input.entries.clone_from(&input.files);
        config.input.catalogs.clone_from(&input.catalogs);
        let generated = saponify_codegen::generate(&config).map_err(|diagnostics| diagnostics.to_string())?;
        let text = |name: &str| generated.files.get(name).ok_or_else(|| format!("no {name} was generated"));
        let (types, outermost) = (text("types.rs")?, text("mod.rs")?);
        let namespaces: String = constants(outermost).collect();
        let krate =
            |types: &str| format!("pub mod types {{\n{types}\n}}\n\npub use types::*;\n\n{namespaces}");
        Ok(Source {
            count: generated.types,
            types: krate(types),
            bare: krate(&without_xml(types)),
            roots: roots(types),
        })
    }
}

/// The items `pub const NAME: &str = "…";` of a module.
fn constants(module: &str) -> impl Iterator<Item = &str> {
    module.split_inclusive(";\n").filter_map(|item| item.find("pub const ").map(|start| &item[start..]))
}

/// The types without `#[soap(…)]` and without the derive that goes with it.
fn without_xml(types: &str) -> String {
    let mut bare = String::with_capacity(types.len());
    let mut rest = types;
    while let Some(start) = rest.find("#[soap(") {
        bare.push_str(&rest[..start]);
        rest = &rest[start + attribute_length(&rest[start..])..];
    }
    bare.push_str(rest);
    bare.replace(", Xml)]", ")]")
}

/// The names of the types that are global elements, in the order of their documents.
fn roots(types: &str) -> Vec<String> {
    let mut roots = Vec::new();
    // What belongs to a type, and not to its fields, stands at the beginning of its line.
    for (start, _) in types.match_indices("\n#[soap(") {
        let attribute = &types[start + 1..];
        let (attribute, item) = attribute.split_at(attribute_length(attribute));
        let is_element = attribute.contains("(element = ") || attribute.contains(" element = ");
        let name = item.trim_start().strip_prefix("pub struct ").filter(|_| is_element);
        roots.extend(name.and_then(|name| Some(name.split([' ', '(', ';', '<']).next()?.to_owned())));
    }
    roots
}

/// How long the attribute is that a text begins with: brackets in strings are no brackets.
fn attribute_length(text: &str) -> usize {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' if !in_string => depth += 1,
            b']' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return index + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{constants, roots, without_xml};

    const TYPES: &str = r#"
/// The element `a`.
#[derive(Clone, PartialEq, Xml)]
#[soap(element = "a", namespace = NS)]
pub struct A {
    #[soap(element = "B", pattern = "[\\]\"]")]
    pub b: String,
}

#[derive(Clone, Xml)]
#[soap(namespace = NS)]
pub struct B {}
"#;

    #[test]
    fn bare_types_have_the_derives_of_std_alone() {
        let bare = without_xml(TYPES);
        assert!(!bare.contains("soap") && !bare.contains("Xml"), "{bare}");
        assert!(bare.contains("#[derive(Clone, PartialEq)]") && bare.contains("pub b: String"), "{bare}");
    }

    #[test]
    fn global_elements_are_roots() {
        assert_eq!(roots(TYPES), ["A"]);
    }

    #[test]
    fn constants_are_found_among_other_items() {
        let module =
            "mod types;\n\n/// A.\npub const A: &str = \"a\";\n\n/// B.\npub const B: &str = \"b\";\n";
        assert_eq!(constants(module).count(), 2);
    }
}
