//! `#[soap(...)]` in its outer form: a list of `name` and `name = value`, each taken once by whoever knows its meaning.

mod container;
mod field;
mod variant;

use std::str::FromStr;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lit, LitFloat, LitInt, LitStr, Path, Token};

use crate::ctxt::Ctxt;
use crate::names;

pub(crate) use container::ContainerAttrs;
pub(crate) use field::{Facet, FacetValue, FieldAttrs, Kind, WhiteSpace};
pub(crate) use variant::{
    EnumerationVariantAttrs, FaultVariantAttrs, MemberAttrs, TypeVariantAttrs, is_other,
};

/// A value and where it was written.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> Spanned<T> {
    pub(crate) fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

/// A namespace as an expression: a string, or the path of a constant.
#[derive(Clone, Debug)]
pub(crate) struct Namespace {
    pub(crate) expr: TokenStream,
    /// Equal for equal expressions. (Printing the expression for that is slow: every token of it is asked of the compiler.)
    pub(crate) key: String,
}

impl Namespace {
    /// No namespace.
    pub(crate) fn none() -> Namespace {
        Namespace { expr: quote!(""), key: String::from("\"\"") }
    }

    /// That of the element around.
    pub(crate) fn of_parent() -> Namespace {
        Namespace { expr: quote!(__s::OF_PARENT), key: String::from("parent") }
    }

    fn literal(literal: &LitStr) -> Namespace {
        Namespace { expr: literal.to_token_stream(), key: format!("{:?}", literal.value()) }
    }

    fn path(path: &Path) -> Namespace {
        let mut key = String::from(if path.leading_colon.is_some() { "::" } else { "" });
        for segment in &path.segments {
            key.push_str(&segment.ident.to_string());
            key.push_str("::");
        }
        Namespace { expr: path.to_token_stream(), key }
    }
}

/// What carries the attribute; says what is known there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Enum,
    Field,
    ChoiceVariant,
    EnumerationVariant,
    TypeVariant,
    UnionVariant,
    FaultEnum,
    FaultVariant,
}

/// The attributes of a type, a field or a variant that nobody has taken yet.
pub(crate) struct Attrs<'c> {
    ctxt: &'c Ctxt,
    place: Place,
    items: Vec<Item>,
    /// The names that were asked for: what is known here.
    known: Vec<&'static str>,
}

/// `name` or `name = value`.
struct Item {
    name: String,
    span: Span,
    value: Option<Value>,
}

enum Value {
    Str(LitStr),
    Int { negative: bool, literal: LitInt },
    Float { negative: bool, literal: LitFloat },
    Path(Path),
}

impl<'c> Attrs<'c> {
    /// Reads all `#[soap(...)]` among the attributes.
    pub(crate) fn parse(ctxt: &'c Ctxt, place: Place, attributes: &[syn::Attribute]) -> Attrs<'c> {
        let mut items: Vec<Item> = Vec::new();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("soap")) {
            let read = attribute.parse_nested_meta(|meta| {
                let Some(name) = meta.path.get_ident() else {
                    return Err(meta.error("expected a name, such as `element`"));
                };
                let item = match Item::parse(name, meta.input) {
                    Ok(item) => item,
                    Err(error) => {
                        ctxt.push(error);
                        return skip_to_comma(meta.input);
                    }
                };
                if items.iter().any(|other| other.name == item.name) {
                    ctxt.error(item.span, format_args!("`{}` is given twice", item.name));
                } else {
                    items.push(item);
                }
                Ok(())
            });
            if let Err(error) = read {
                ctxt.push(error);
            }
        }
        Attrs { ctxt, place, items, known: Vec::new() }
    }

    /// A name without a value.
    pub(crate) fn flag(&mut self, name: &'static str) -> Option<Span> {
        let item = self.take(name)?;
        if item.value.is_some() {
            self.ctxt.error(item.span, format_args!("`{name}` takes no value"));
        }
        Some(item.span)
    }

    /// A text.
    pub(crate) fn string(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let item = self.take(name)?;
        match item.value {
            Some(Value::Str(literal)) => Some(Spanned::new(literal.value(), literal.span())),
            _ => self.expected(&item, "a string, such as", "\"…\""),
        }
    }

    /// An XML name.
    pub(crate) fn xml_name(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let text = self.string(name)?;
        self.check_name(&text);
        Some(text)
    }

    /// XML names with white space between.
    pub(crate) fn xml_names(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let text = self.string(name)?;
        if text.value.split_ascii_whitespace().next().is_none() {
            self.ctxt.error(text.span, format_args!("`{name}` has no name in it"));
        }
        for part in text.value.split_ascii_whitespace() {
            self.check_name(&Spanned::new(part.to_owned(), text.span));
        }
        Some(text)
    }

    /// A flag that may have an XML name for its value.
    pub(crate) fn flag_or_xml_name(&mut self, name: &'static str) -> Option<(Span, Option<Spanned<String>>)> {
        let item = self.take(name)?;
        let text = match &item.value {
            None => None,
            Some(Value::Str(literal)) => Some(Spanned::new(literal.value(), literal.span())),
            Some(_) => self.expected(&item, "a name, such as", "\"…\""),
        };
        if let Some(text) = &text {
            self.check_name(text);
        }
        Some((item.span, text))
    }

    /// A number that is not negative.
    pub(crate) fn count<T: FromStr<Err: std::fmt::Display>>(
        &mut self,
        name: &'static str,
    ) -> Option<Spanned<T>> {
        let item = self.take(name)?;
        match &item.value {
            Some(Value::Int { negative: false, literal }) => self.parsed(literal, literal.base10_parse()),
            _ => self.expected(&item, "a number, such as", "1"),
        }
    }

    /// A number.
    pub(crate) fn integer(&mut self, name: &'static str) -> Option<Spanned<i64>> {
        let item = self.take(name)?;
        match &item.value {
            Some(Value::Int { negative, literal }) => {
                let sign = if *negative { "-" } else { "" };
                let number = format!("{sign}{}", literal.base10_digits()).parse();
                self.parsed(literal, number.map_err(|error| syn::Error::new(literal.span(), error)))
            }
            _ => self.expected(&item, "a number, such as", "1"),
        }
    }

    /// A value in its lexical form: a string, or a literal that stands for its text.
    pub(crate) fn lexical(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let item = self.take(name)?;
        let (negative, digits, suffix, span) = match &item.value {
            Some(Value::Str(literal)) => return Some(Spanned::new(literal.value(), literal.span())),
            Some(Value::Int { negative, literal }) => {
                (*negative, literal.base10_digits(), literal.suffix(), literal.span())
            }
            Some(Value::Float { negative, literal }) => {
                (*negative, literal.base10_digits(), literal.suffix(), literal.span())
            }
            _ => return self.expected(&item, "a string or a number, such as", "\"1\""),
        };
        if !suffix.is_empty() {
            self.ctxt
                .error(span, format_args!("`{name}` takes a number without a suffix such as `{suffix}`"));
        }
        Some(Spanned::new(format!("{}{digits}", if negative { "-" } else { "" }), span))
    }

    /// A namespace: a string, or the path of a constant.
    pub(crate) fn namespace(&mut self, name: &'static str) -> Option<Spanned<Namespace>> {
        let item = self.take(name)?;
        match &item.value {
            Some(Value::Str(literal)) => Some(Spanned::new(Namespace::literal(literal), literal.span())),
            Some(Value::Path(path)) => Some(Spanned::new(Namespace::path(path), item.span)),
            _ => self.expected(&item, "a string or the path of a constant, such as", "\"urn:shop\""),
        }
    }

    /// A path.
    pub(crate) fn path(&mut self, name: &'static str) -> Option<Path> {
        let item = self.take(name)?;
        match item.value {
            Some(Value::Path(path)) => Some(path),
            _ => self.expected(&item, "a path, such as", "::saponify"),
        }
    }

    /// What nobody has taken is unknown.
    pub(crate) fn finish(self) {
        for item in &self.items {
            self.ctxt.error(item.span, self.unknown(&item.name));
        }
    }

    fn unknown(&self, name: &str) -> String {
        let place = self.place.describe();
        if let Some(close) = names::closest(name, self.known.iter().copied()) {
            return format!("unknown attribute `{name}`; did you mean `{close}`?");
        }
        if let Some(elsewhere) = Place::ALL.into_iter().find(|other| other.has(name)) {
            return format!("`{name}` belongs on {}, not on {place}", elsewhere.describe());
        }
        let mut known = self.known.clone();
        known.sort_unstable();
        format!("unknown attribute `{name}`; {place} has {}", known.join(", "))
    }

    fn take(&mut self, name: &'static str) -> Option<Item> {
        self.known.push(name);
        let index = self.items.iter().position(|item| item.name == name)?;
        Some(self.items.remove(index))
    }

    fn expected<T>(&self, item: &Item, what: &str, example: &str) -> Option<T> {
        self.ctxt.error(item.span, format_args!("`{}` takes {what} `{} = {example}`", item.name, item.name));
        None
    }

    fn parsed<T>(&self, literal: &LitInt, number: syn::Result<T>) -> Option<Spanned<T>> {
        match number {
            Ok(number) => Some(Spanned::new(number, literal.span())),
            Err(error) => {
                self.ctxt.push(error);
                None
            }
        }
    }

    fn check_name(&self, text: &Spanned<String>) {
        if !names::is_ncname(&text.value) {
            self.ctxt.error(text.span, format_args!("{:?} is no XML name", text.value));
        }
    }
}

impl Item {
    fn parse(name: &Ident, input: ParseStream<'_>) -> syn::Result<Item> {
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(Value::parse(input)?),
            None if input.peek(syn::token::Paren) => {
                return Err(syn::Error::new(name.span(), format!("`{name}(…)` is written `{name} = …`")));
            }
            None => None,
        };
        Ok(Item { name: name.unraw().to_string(), span: name.span(), value })
    }
}

impl Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Value> {
        let negative = input.parse::<Option<Token![-]>>()?.is_some();
        if !negative && !input.peek(Lit) {
            return input.call(Path::parse_mod_style).map(Value::Path);
        }
        match input.parse()? {
            Lit::Str(literal) if !negative => Ok(Value::Str(literal)),
            Lit::Int(literal) => Ok(Value::Int { negative, literal }),
            Lit::Float(literal) => Ok(Value::Float { negative, literal }),
            other => Err(syn::Error::new(other.span(), "expected a string, a number or a path")),
        }
    }
}

fn skip_to_comma(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

impl Place {
    const ALL: [Place; 9] = [
        Place::Struct,
        Place::Field,
        Place::Enum,
        Place::EnumerationVariant,
        Place::ChoiceVariant,
        Place::TypeVariant,
        Place::UnionVariant,
        Place::FaultEnum,
        Place::FaultVariant,
    ];

    fn describe(self) -> &'static str {
        match self {
            Place::Struct => "a struct",
            Place::Enum => "an enum",
            Place::Field => "a field",
            Place::ChoiceVariant => "a variant of a choice",
            Place::EnumerationVariant => "a variant of an enumeration",
            Place::TypeVariant => "a variant of an enum of types",
            Place::UnionVariant => "a variant of a union",
            Place::FaultEnum => "an enum of faults",
            Place::FaultVariant => "a variant of an enum of faults",
        }
    }

    /// Whether an attribute belongs there; for whoever put it elsewhere.
    fn has(self, name: &str) -> bool {
        let names: &[&str] = match self {
            Place::Struct => &[
                "body",
                "element_namespace",
                "transparent",
                "crate",
                "group",
                "header",
                "inherit_namespace",
                "lenient_names",
                "namespace",
                "unqualified",
            ],
            Place::Enum => &[
                "choice",
                "codes",
                "union",
                "element_namespace",
                "crate",
                "inherit_namespace",
                "lenient_names",
                "namespace",
                "types",
                "unqualified",
            ],
            Place::Field => &[
                "aliases",
                "any",
                "any_attributes",
                "attachment",
                "attribute",
                "choice",
                "collapse",
                "default",
                "element",
                "fixed",
                "fraction_digits",
                "group",
                "items",
                "items_aliases",
                "items_namespace",
                "length",
                "list",
                "max_exclusive",
                "max_inclusive",
                "max_items",
                "max_length",
                "max_occurs",
                "min_exclusive",
                "min_inclusive",
                "min_items",
                "min_length",
                "min_occurs",
                "mixed",
                "nillable",
                "nillable_items",
                "not",
                "only",
                "pattern",
                "replace",
                "text",
                "total_digits",
            ],
            Place::EnumerationVariant => &["name", "number", "other", "value"],
            Place::TypeVariant => &["declared", "type_name"],
            Place::ChoiceVariant | Place::UnionVariant | Place::FaultEnum | Place::FaultVariant => &[],
        };
        names.contains(&name)
    }
}
