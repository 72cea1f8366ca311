//! The table of what values are in messages with SOAP encoding.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::context::Context;
use crate::ir::{Encoded, EncodedKind, EncodedMember};

/// The table of a port type.
pub(super) fn encoding(context: &Context<'_>, shapes: &[Encoded]) -> TokenStream {
    let shapes = shapes.iter().map(|shape| {
        let kind = match shape.kind {
            EncodedKind::Message => quote!(message),
            EncodedKind::Entry => quote!(entry),
            EncodedKind::Struct => quote!(structure),
            EncodedKind::Array { .. } => quote!(array),
        };
        let (namespace, local) = (context.namespace(shape.name.namespace), &*shape.name.local);
        let members = shape.members.iter().map(|member| self::member(context, member));
        let (mut rank, mut gaps) = (quote!(), quote!());
        if let EncodedKind::Array { rank: dimensions, nillable } = shape.kind {
            let count = Literal::usize_unsuffixed(dimensions);
            rank.extend((dimensions > 1).then(|| quote!(.rank(#count))));
            gaps.extend(nillable.then(|| quote!(.with_gaps())));
        }
        quote!(Encoded::#kind(#namespace, #local, &[#(#members),*]) #rank #gaps)
    });
    quote! {
        #[doc = " What the values are in messages with SOAP encoding."]
        const ENCODING: Encoding = Encoding::new(&[#(#shapes),*]);
    }
}

fn member(context: &Context<'_>, member: &EncodedMember) -> TokenStream {
    let (element, local) = (&*member.element, &*member.of.local);
    if member.of.built_in {
        quote!(Member::built_in(#element, #local))
    } else {
        let namespace = context.namespace(member.of.namespace);
        quote!(Member::new(#element, #namespace, #local))
    }
}
