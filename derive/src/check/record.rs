//! The rules of a struct as a whole.

use super::no_twice;
use crate::ast::{Container, Field};
use crate::attr::{Kind, Spanned};
use crate::ctxt::Ctxt;

pub(super) fn rules(ctxt: &Ctxt, container: &Container<'_>, fields: &[Field<'_>]) {
    one_text(ctxt, fields);
    text_or_elements(ctxt, fields);
    mixed_is_all(ctxt, fields);
    one_any_attributes(ctxt, fields);
    group_has_elements_only(ctxt, container, fields);
    header_has_named_elements_only(ctxt, container, fields);
    body_has_elements_only(ctxt, container, fields);
    different_names(ctxt, container, fields);
}

/// References to the fields of a packed struct are not allowed, and reading and writing takes them.
pub(super) fn not_packed(ctxt: &Ctxt, container: &Container<'_>) {
    if let Some(span) = container.attrs.packed {
        ctxt.error(span, "a packed struct cannot be read or written: its fields cannot be referred to");
    }
}

fn one_text(ctxt: &Ctxt, fields: &[Field<'_>]) {
    one_of_kind(ctxt, fields, Kind::Text, "an element has one text");
}

fn one_any_attributes(ctxt: &Ctxt, fields: &[Field<'_>]) {
    one_of_kind(ctxt, fields, Kind::AnyAttributes, "the first field takes all attributes that have no field");
}

fn one_of_kind(ctxt: &Ctxt, fields: &[Field<'_>], kind: Kind, why: &str) {
    for field in fields.iter().filter(|field| field.attrs.kind() == kind).skip(1) {
        ctxt.error(field.span(), format_args!("a second `{}` field: {why}", kind.attribute()));
    }
}

fn text_or_elements(ctxt: &Ctxt, fields: &[Field<'_>]) {
    let text = fields.iter().find(|field| field.attrs.kind() == Kind::Text);
    let is_child = |kind: Kind| kind.is_child() && kind != Kind::Mixed;
    let element = fields.iter().find(|field| is_child(field.attrs.kind()));
    if let (Some(text), Some(element)) = (text, element) {
        let (text_name, element_name) = (&text.name.value, &element.name.value);
        let message = format!(
            "`{text_name}` is text and `{element_name}` is an element: an element has text or elements, not both"
        );
        ctxt.error(text.span(), message);
    }
}

/// Mixed content has its elements among the text: no other field can have any.
fn mixed_is_all(ctxt: &Ctxt, fields: &[Field<'_>]) {
    let Some(mixed) = fields.iter().find(|field| field.attrs.kind() == Kind::Mixed) else { return };
    let is_content = |field: &&Field<'_>| field.attrs.kind().is_child() || field.attrs.kind() == Kind::Text;
    for other in fields.iter().filter(is_content).filter(|other| other.member != mixed.member) {
        let message = format!(
            "`{}` is all of the content, text and elements: `{}` is one of its variants or an attribute",
            mixed.name.value, other.name.value
        );
        ctxt.error(other.span(), message);
    }
}

fn group_has_elements_only(ctxt: &Ctxt, container: &Container<'_>, fields: &[Field<'_>]) {
    if container.attrs.group.is_none() {
        return;
    }
    let is_element = |field: &&Field<'_>| field.attrs.kind().is_child() && field.attrs.kind() != Kind::Mixed;
    for field in fields.iter().filter(|field| !is_element(field)) {
        let kind = field.attrs.kind().attribute();
        ctxt.error(
            field.span(),
            format_args!("a group has elements only: `{kind}` belongs to the struct around it"),
        );
    }
}

/// The names of a header's entries are known without reading one.
fn header_has_named_elements_only(ctxt: &Ctxt, container: &Container<'_>, fields: &[Field<'_>]) {
    if container.attrs.header.is_none() {
        return;
    }
    for field in fields.iter().filter(|field| field.attrs.kind() != Kind::Element) {
        let kind = field.attrs.kind().attribute();
        ctxt.error(
            field.span(),
            format_args!("the entries of a header are elements, each with its name: not `{kind}`"),
        );
    }
}

/// What stands in a body is read after its start tag.
fn body_has_elements_only(ctxt: &Ctxt, container: &Container<'_>, fields: &[Field<'_>]) {
    if container.attrs.body.is_none() {
        return;
    }
    let belongs = |kind: Kind| kind.is_child() || kind == Kind::Attachment;
    for field in fields.iter().filter(|field| !belongs(field.attrs.kind())) {
        let kind = field.attrs.kind().attribute();
        ctxt.error(field.span(), format_args!("the body of a message has elements only: not `{kind}`"));
    }
}

fn different_names(ctxt: &Ctxt, container: &Container<'_>, fields: &[Field<'_>]) {
    let name = |field: &Field<'_>| {
        let kind = field.attrs.kind();
        kind.is_named().then(|| {
            let namespace = field.attrs.namespace_in(&container.attrs).key;
            Spanned::new((kind, namespace, field.name.value.clone()), field.name.span)
        })
    };
    no_twice(ctxt, fields, name, |_, field| {
        format!(
            "a second {} `{}`: what is read could be either field's",
            field.attrs.kind().attribute(),
            field.name.value
        )
    });
}
