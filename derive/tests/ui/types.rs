//! Types that are of no kind, or of two.

use saponify::{FromXml, SoapFault, ToXml};

#[derive(FromXml, ToXml)]
union Union {
    a: i32,
}

#[derive(FromXml, ToXml)]
struct Tuple(i32, i32);

#[derive(FromXml, ToXml)]
struct Newtype(i32);

#[derive(FromXml, ToXml)]
#[soap(transparent)]
struct NotTransparent {
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(transparent, group, namespace = "urn:a")]
struct Both(#[soap(attribute)] i32);

#[derive(FromXml, ToXml)]
#[soap(text, element_namespace = "urn:a", unqualified)]
struct Needs {
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(group, element = "g")]
struct Group {
    #[soap(attribute)]
    a: i32,
    #[soap(text)]
    b: i32,
}

#[derive(FromXml, ToXml)]
#[soap(header, element = "h")]
struct Header {
    #[soap(choice)]
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(body, element = "b")]
struct Body {
    #[soap(attribute)]
    a: i32,
}

#[derive(FromXml, ToXml)]
#[repr(C, packed(2))]
struct Packed {
    a: i32,
}

#[derive(SoapFault)]
struct NoEnum {
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(default = "a", fixed = "b", collapse, max_length = 1)]
struct NoValue {
    #[soap(group, collapse)]
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(unordered)]
struct NoGroup {
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(inherit_namespace, element = "a", namespace = "urn:a", unqualified)]
struct InheritedAndGiven {
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(inherit_namespace = "urn:a", header)]
struct InheritedHeader {
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(inherit_namespace)]
enum InheritedText {
    A,
}

#[derive(FromXml, ToXml)]
struct InheritedByField {
    #[soap(inherit_namespace)]
    a: i32,
}

#[derive(FromXml, ToXml)]
#[soap(aliases = "b", lenient_names = "a")]
struct AliasesOfNone {
    #[soap(aliases = "")]
    a: i32,
    #[soap(attribute, aliases = "c 1")]
    b: i32,
    #[soap(items_aliases = "d")]
    c: i32,
}

#[derive(FromXml, ToXml)]
#[soap(lenient_names)]
enum LenientText {
    A,
}

fn main() {}
