//! What the generator's golden tests (`codegen/tests/golden`) expect, compiled.
#![allow(missing_docs, reason = "the schemas of the cases document only what a case is about")]

pub mod own;

/// Included, as what a build script writes.
pub mod single_file {
    include!("../../codegen/tests/golden/single_file/expected/depot_service.rs");
}

#[rustfmt::skip]
#[path = "../../codegen/tests/golden/abstract_types/expected/mod.rs"]
pub mod abstract_types;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/all/expected/mod.rs"]
pub mod all;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/anonymous/expected/mod.rs"]
pub mod anonymous;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/any_types/expected/mod.rs"]
pub mod any_types;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/arrays/expected/mod.rs"]
pub mod arrays;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/attachments/expected/mod.rs"]
pub mod attachments;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/attributes/expected/mod.rs"]
pub mod attributes;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/bare/expected/mod.rs"]
pub mod bare;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/bodies/expected/mod.rs"]
pub mod bodies;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/built_in_types/expected/mod.rs"]
pub mod built_in_types;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/callbacks/expected/mod.rs"]
pub mod callbacks;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/choice/expected/mod.rs"]
pub mod choice;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/circle/expected/mod.rs"]
pub mod circle;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/closed_enumerations/expected/mod.rs"]
pub mod closed_enumerations;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/codes/expected/mod.rs"]
pub mod codes;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/derived_types/expected/mod.rs"]
pub mod derived_types;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/derives/expected/mod.rs"]
pub mod derives;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/documentation/expected/mod.rs"]
pub mod documentation;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/encoded_shapes/expected/mod.rs"]
pub mod encoded_shapes;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/enumerations/expected/mod.rs"]
pub mod enumerations;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/extension/expected/mod.rs"]
pub mod extension;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/extern_namespaces/expected/mod.rs"]
pub mod extern_namespaces;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/facets/expected/mod.rs"]
pub mod facets;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/groups/expected/mod.rs"]
pub mod groups;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/headers/expected/mod.rs"]
pub mod headers;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/included/expected/mod.rs"]
pub mod included;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/large/expected/mod.rs"]
pub mod large;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/left_out/expected/mod.rs"]
pub mod left_out;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/lenient/expected/mod.rs"]
pub mod lenient;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/lists/expected/mod.rs"]
pub mod lists;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/metadata/expected/mod.rs"]
pub mod metadata;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/mime_parts/expected/mod.rs"]
pub mod mime_parts;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/misstated/expected/mod.rs"]
pub mod misstated;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/mixed/expected/mod.rs"]
pub mod mixed;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/modules/expected/mod.rs"]
pub mod modules;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/names/expected/mod.rs"]
pub mod names;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/nearby/expected/mod.rs"]
pub mod nearby;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/nothing/expected/mod.rs"]
pub mod nothing;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/operations/expected/mod.rs"]
pub mod operations;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/order/expected/mod.rs"]
pub mod order;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/overrides/expected/mod.rs"]
pub mod overrides;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/ports/expected/mod.rs"]
pub mod ports;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/recursive/expected/mod.rs"]
pub mod recursive;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/rpc/expected/mod.rs"]
pub mod rpc;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/rpc_encoded/expected/mod.rs"]
pub mod rpc_encoded;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/sequence/expected/mod.rs"]
pub mod sequence;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/services/expected/mod.rs"]
pub mod services;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/shared/expected/mod.rs"]
pub mod shared;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/shared_apart/expected/mod.rs"]
pub mod shared_apart;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/simple_content/expected/mod.rs"]
pub mod simple_content;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/simple_values/expected/mod.rs"]
pub mod simple_values;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/substitution/expected/mod.rs"]
pub mod substitution;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/three_states/expected/mod.rs"]
pub mod three_states;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/typed_values/expected/mod.rs"]
pub mod typed_values;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/types_alone/expected/mod.rs"]
pub mod types_alone;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/unions/expected/mod.rs"]
pub mod unions;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/untyped/expected/mod.rs"]
pub mod untyped;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/well_known/expected/mod.rs"]
pub mod well_known;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/wildcards/expected/mod.rs"]
pub mod wildcards;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/wrapped/expected/mod.rs"]
pub mod wrapped;
#[rustfmt::skip]
#[path = "../../codegen/tests/golden/xml_schema_1_1/expected/mod.rs"]
pub mod xml_schema_1_1;
