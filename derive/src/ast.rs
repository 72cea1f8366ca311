//! A type as the derives see it: its attributes read, its kind known, every part with its place in the source.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::spanned::Spanned as _;
use syn::{Data, DeriveInput, Fields, Generics, Ident, Member, Type};

use crate::attr::{
    ContainerAttrs, EnumerationVariantAttrs, FaultVariantAttrs, FieldAttrs, Kind, MemberAttrs, Namespace,
    Spanned, TypeVariantAttrs, is_other,
};
use crate::ctxt::Ctxt;

/// A type that is read or written.
pub(crate) struct Container<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) attrs: ContainerAttrs,
    pub(crate) body: Body<'a>,
}

/// The kinds of types.
pub(crate) enum Body<'a> {
    /// A struct: fields that are elements, attributes, text; an element's content, or with `group` a part of it.
    Record(Vec<Field<'a>>),
    /// A newtype that reads and writes as its field does.
    Transparent(&'a Type),
    /// An enum of texts.
    Enumeration(Vec<EnumerationVariant<'a>>),
    /// An enum of elements.
    Choice(Vec<ChoiceVariant<'a>>),
    /// An enum of types that `xsi:type` tells apart.
    Types(Vec<TypeVariant<'a>>),
    /// An enum of simple types, of which a text is a value of the first that takes it.
    Union(Vec<UnionVariant<'a>>),
}

/// A field of a struct.
pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) attrs: FieldAttrs,
    /// The name in XML; for fields without one, the Rust name, for messages.
    pub(crate) name: Spanned<String>,
}

/// A variant of an enumeration.
pub(crate) struct EnumerationVariant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) fields: &'a Fields,
    pub(crate) attrs: EnumerationVariantAttrs,
    /// The text that it is.
    pub(crate) value: Spanned<String>,
}

/// A variant of a choice.
pub(crate) struct ChoiceVariant<'a> {
    pub(crate) ident: &'a Ident,
    /// The type of its one field; none if it is an empty element.
    pub(crate) payload: Option<&'a Type>,
    pub(crate) attrs: FieldAttrs,
    /// The name in XML; for variants without one, the Rust name, for messages.
    pub(crate) name: Spanned<String>,
}

/// A variant of an enum of types.
pub(crate) struct TypeVariant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) payload: &'a Type,
    pub(crate) attrs: TypeVariantAttrs,
    /// The name of the type in the schema.
    pub(crate) name: Spanned<String>,
}

/// A variant of a union.
pub(crate) struct UnionVariant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) payload: &'a Type,
    pub(crate) attrs: MemberAttrs,
}

/// An enum of an operation's faults.
pub(crate) struct FaultEnum<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) attrs: ContainerAttrs,
    pub(crate) variants: Vec<FaultVariant<'a>>,
}

/// A variant of an enum of faults.
pub(crate) struct FaultVariant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) payload: &'a Type,
    pub(crate) attrs: FaultVariantAttrs,
}

impl<'a> Container<'a> {
    /// Reads a type; `None` when it is of no kind, which has then been reported.
    pub(crate) fn new(ctxt: &Ctxt, input: &'a DeriveInput) -> Option<Container<'a>> {
        let (attrs, body) = match &input.data {
            Data::Struct(data) => {
                let attrs = ContainerAttrs::of_struct(ctxt, &input.attrs);
                let body = struct_body(ctxt, input, &attrs, &data.fields)?;
                (attrs, body)
            }
            Data::Enum(data) => {
                let attrs = ContainerAttrs::of_enum(ctxt, &input.attrs);
                let body = enum_body(ctxt, input, &attrs, data)?;
                (attrs, body)
            }
            Data::Union(data) => {
                ctxt.error(data.union_token.span, "a union cannot be read from XML or written to it");
                return None;
            }
        };
        Some(Container { ident: &input.ident, generics: &input.generics, attrs, body })
    }
}

fn struct_body<'a>(
    ctxt: &Ctxt,
    input: &'a DeriveInput,
    attrs: &ContainerAttrs,
    fields: &'a Fields,
) -> Option<Body<'a>> {
    if let Some(span) = attrs.transparent {
        return match fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                let field = fields.unnamed.first()?;
                for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("soap")) {
                    ctxt.error(attribute.span(), "the field of a transparent newtype has no attributes");
                }
                Some(Body::Transparent(&field.ty))
            }
            _ => {
                ctxt.error(span, "`transparent` is for newtypes: a struct with one field that has no name");
                None
            }
        };
    }
    match fields {
        Fields::Unnamed(_) => {
            ctxt.error(
                input.ident.span(),
                "fields need names; a newtype that reads and writes as its field does is `#[soap(transparent)]`",
            );
            None
        }
        Fields::Named(_) | Fields::Unit => {
            Some(Body::Record(fields.iter().filter_map(|field| Field::new(ctxt, field)).collect()))
        }
    }
}

fn enum_body<'a>(
    ctxt: &Ctxt,
    input: &'a DeriveInput,
    attrs: &ContainerAttrs,
    data: &'a syn::DataEnum,
) -> Option<Body<'a>> {
    let variants = &data.variants;
    if variants.is_empty() {
        ctxt.error(input.ident.span(), "an enum without variants has no value to read or write");
        return None;
    }
    if attrs.choice.is_some() {
        let variants = variants.iter().filter_map(|variant| ChoiceVariant::new(ctxt, variant));
        return Some(Body::Choice(variants.collect()));
    }
    if attrs.types.is_some() {
        let variants = variants.iter().filter_map(|variant| TypeVariant::new(ctxt, variant));
        return Some(Body::Types(variants.collect()));
    }
    if attrs.union.is_some() {
        let variants = variants.iter().filter_map(|variant| UnionVariant::new(ctxt, variant));
        return Some(Body::Union(variants.collect()));
    }
    let with_fields: Vec<_> = variants
        .iter()
        .filter(|variant| !matches!(variant.fields, Fields::Unit) && !is_other(&variant.attrs))
        .collect();
    if with_fields.is_empty() {
        let variants = variants.iter().map(|variant| EnumerationVariant::new(ctxt, variant));
        return Some(Body::Enumeration(variants.collect()));
    }
    if with_fields.len() == variants.len() {
        let message = "an enum whose variants have fields is a choice of elements, as `#[soap(choice)]` on the enum says, of \
                       types, as `#[soap(types)]` does, or of texts, as `#[soap(union)]` does";
        ctxt.error(input.ident.span(), message);
        return None;
    }
    for variant in with_fields {
        ctxt.error(
            variant.ident.span(),
            "a variant with a field among variants without: an enumeration has one such variant at most, \
             `#[soap(other)] Other(String)`; an enum of elements is `#[soap(choice)]`",
        );
    }
    None
}

impl<'a> Field<'a> {
    fn new(ctxt: &Ctxt, field: &'a syn::Field) -> Option<Field<'a>> {
        // Unnamed fields have been refused.
        let ident = field.ident.as_ref()?;
        let attrs = FieldAttrs::of_field(ctxt, &field.attrs);
        Some(Field {
            member: Member::Named(ident.clone()),
            ty: &field.ty,
            name: name_of(&attrs, ident),
            attrs,
        })
    }
}

impl<'a> EnumerationVariant<'a> {
    fn new(ctxt: &Ctxt, variant: &'a syn::Variant) -> EnumerationVariant<'a> {
        let attrs = EnumerationVariantAttrs::new(ctxt, &variant.attrs);
        let value = attrs.value.clone().unwrap_or_else(|| rust_name(&variant.ident));
        EnumerationVariant { ident: &variant.ident, fields: &variant.fields, attrs, value }
    }

    /// What the value is called, if it is a code.
    pub(crate) fn name(&self) -> Spanned<String> {
        self.attrs.name.clone().unwrap_or_else(|| rust_name(self.ident))
    }
}

impl<'a> UnionVariant<'a> {
    fn new(ctxt: &Ctxt, variant: &'a syn::Variant) -> Option<UnionVariant<'a>> {
        let attrs = MemberAttrs::new(ctxt, &variant.attrs);
        match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                let payload = &fields.unnamed.first()?.ty;
                Some(UnionVariant { ident: &variant.ident, payload, attrs })
            }
            _ => {
                ctxt.error(
                    variant.ident.span(),
                    "a variant of a union has one field without a name, the value",
                );
                None
            }
        }
    }
}

impl<'a> ChoiceVariant<'a> {
    fn new(ctxt: &Ctxt, variant: &'a syn::Variant) -> Option<ChoiceVariant<'a>> {
        let attrs = FieldAttrs::of_variant(ctxt, &variant.attrs);
        let payload = match &variant.fields {
            Fields::Unit => None,
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                fields.unnamed.first().map(|field| &field.ty)
            }
            Fields::Unnamed(_) | Fields::Named(_) => {
                ctxt.error(
                    variant.ident.span(),
                    "a variant of a choice has one field without a name; several elements are a `#[soap(group)]` struct",
                );
                return None;
            }
        };
        Some(ChoiceVariant { ident: &variant.ident, payload, name: name_of(&attrs, &variant.ident), attrs })
    }
}

impl<'a> TypeVariant<'a> {
    fn new(ctxt: &Ctxt, variant: &'a syn::Variant) -> Option<TypeVariant<'a>> {
        let attrs = TypeVariantAttrs::new(ctxt, &variant.attrs);
        let name = attrs.type_name.clone().unwrap_or_else(|| rust_name(&variant.ident));
        match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                let payload = &fields.unnamed.first()?.ty;
                Some(TypeVariant { ident: &variant.ident, payload, attrs, name })
            }
            _ => {
                ctxt.error(
                    variant.ident.span(),
                    "a variant of an enum of types has one field without a name: `Circle(Box<Circle>)`",
                );
                None
            }
        }
    }
}

impl<'a> FaultEnum<'a> {
    /// Reads an enum of faults; `None` when it is none, which has then been reported.
    pub(crate) fn new(ctxt: &Ctxt, input: &'a DeriveInput) -> Option<FaultEnum<'a>> {
        let Data::Enum(data) = &input.data else {
            ctxt.error(input.ident.span(), "the faults of an operation are an enum");
            return None;
        };
        let attrs = ContainerAttrs::of_fault_enum(ctxt, &input.attrs);
        let variants = data.variants.iter().filter_map(|variant| FaultVariant::new(ctxt, variant)).collect();
        Some(FaultEnum { ident: &input.ident, generics: &input.generics, attrs, variants })
    }
}

impl FaultEnum<'_> {
    /// The namespace of a fault's detail element.
    pub(crate) fn namespace_of(&self, variant: &FaultVariant<'_>) -> Namespace {
        match &variant.attrs.namespace {
            Some(namespace) => namespace.value.clone(),
            None if variant.attrs.unqualified.is_some() => Namespace::none(),
            None => self.attrs.child_namespace(),
        }
    }
}

impl<'a> FaultVariant<'a> {
    fn new(ctxt: &Ctxt, variant: &'a syn::Variant) -> Option<FaultVariant<'a>> {
        let attrs = FaultVariantAttrs::new(ctxt, &variant.attrs);
        match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                let payload = &fields.unnamed.first()?.ty;
                Some(FaultVariant { ident: &variant.ident, payload, attrs })
            }
            _ => {
                ctxt.error(
                    variant.ident.span(),
                    "a fault is a variant with one field: `NoLicense(Fault<NoLicenseFault>)`",
                );
                None
            }
        }
    }
}

fn name_of(attrs: &FieldAttrs, ident: &Ident) -> Spanned<String> {
    match (&attrs.name, attrs.kind()) {
        (Some(name), Kind::Element | Kind::Attribute | Kind::Attachment) => name.clone(),
        _ => rust_name(ident),
    }
}

fn rust_name(ident: &Ident) -> Spanned<String> {
    Spanned::new(ident.unraw().to_string(), ident.span())
}

impl Field<'_> {
    /// Where to point when the field as a whole is meant.
    pub(crate) fn span(&self) -> Span {
        self.member.span()
    }
}
