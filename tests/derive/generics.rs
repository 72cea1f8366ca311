//! Generic types, and types whose names could be in the way.

use saponify::{FromXml, ToXml};

use crate::round_trip;

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "page")]
struct Page<T, U, const N: usize>
where
    T: Clone,
{
    #[soap(attribute)]
    key: U,
    item: Vec<T>,
    next: Option<Box<Self>>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(choice)]
enum Either<A, B> {
    Left(A),
    #[soap(group)]
    Right(B),
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(group)]
struct Named<T> {
    name: Option<T>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "either")]
struct Parent {
    #[soap(choice)]
    either: Either<i32, Named<String>>,
}

#[derive(Debug, PartialEq, FromXml, ToXml)]
#[soap(transparent, text, element = "wrapper")]
struct Wrapper<T>(T);

#[test]
fn type_parameters() {
    let page = Page::<i32, String, 3> { key: "k".to_owned(), item: vec![1, 2], next: None };
    round_trip(&page, r#"<page key="k"><item>1</item><item>2</item></page>"#);
    round_trip(&Parent { either: Either::Left(1) }, "<either><Left>1</Left></either>");
    let right = Either::Right(Named { name: Some("n".to_owned()) });
    round_trip(&Parent { either: right }, "<either><name>n</name></either>");
    round_trip(&Wrapper(5), "<wrapper>5</wrapper>");
}

#[derive(ToXml)]
#[soap(element = "borrowed")]
struct Borrowed<'a, T> {
    item: &'a Borrowable<T>,
}

#[derive(ToXml)]
struct Borrowable<T> {
    n: T,
}

impl<T> ToXml for &Borrowable<T>
where
    Borrowable<T>: ToXml,
{
    fn to_xml(&self, writer: &mut saponify::Writer) -> Result<(), saponify::WriteError> {
        (**self).to_xml(writer)
    }
}

#[test]
fn lifetimes_in_what_is_only_written() {
    let item = Borrowable { n: 1 };
    let xml = saponify::to_string(&Borrowed { item: &item }).unwrap();
    assert_eq!(xml, "<borrowed><item><n>1</n></item></borrowed>");
}

/// Names that the expansion uses, and names of the prelude, mean something else here.
mod shadowed {
    #![allow(dead_code, non_camel_case_types)]

    pub(super) enum Option {}
    pub(super) enum Result {}
    pub(super) enum String {}
    pub(super) enum Some {}
    pub(super) enum None {}
    pub(super) enum Ok {}
    pub(super) enum Err {}
    pub(super) enum Box {}
    pub(super) enum Vec {}
    pub(super) mod core {}
    pub(super) mod std {}

    #[derive(Debug, PartialEq, saponify::FromXml, saponify::ToXml)]
    #[soap(element = "field", namespace = "n")]
    pub(super) struct Field {
        #[soap(items = "i", min_items = 1, default_items)]
        #[cfg(any())]
        never: (),
        #[soap(attribute, default = "1", max_inclusive = 9)]
        pub(super) reader: i32,
        pub(super) writer: Kind,
        #[soap(choice)]
        pub(super) validator: Choice,
    }

    #[derive(Debug, PartialEq, saponify::FromXml, saponify::ToXml)]
    pub(super) enum Kind {
        Element,
        #[soap(other)]
        Attribute(::std::string::String),
    }

    #[derive(Debug, PartialEq, saponify::FromXml, saponify::ToXml)]
    #[soap(choice)]
    pub(super) enum Choice {
        A(i32),
        B,
    }
}

#[test]
fn names_in_the_way() {
    let field = shadowed::Field {
        reader: 1,
        writer: shadowed::Kind::Attribute("x".to_owned()),
        validator: shadowed::Choice::B,
    };
    round_trip(&field, r#"<a:field xmlns:a="n" reader="1"><a:writer>x</a:writer><B/></a:field>"#);
    assert_eq!(field.validate(), Ok(()));
}

/// Another name for the runtime.
mod renamed {
    pub(super) mod inner {
        pub(in super::super) use saponify as runtime;
    }

    #[derive(Debug, PartialEq, saponify::FromXml, saponify::ToXml)]
    #[soap(element = "r", crate = crate::generics::renamed::inner::runtime)]
    pub(super) struct Renamed {
        pub(super) a: i32,
    }
}

#[test]
fn the_runtime_may_have_another_name() {
    round_trip(&renamed::Renamed { a: 1 }, "<r><a>1</a></r>");
}

#[test]
fn types_inside_functions() {
    #[derive(Debug, PartialEq, FromXml, ToXml)]
    #[soap(element = "local")]
    struct Local {
        inner: Option<Inner>,
    }

    #[derive(Debug, PartialEq, FromXml, ToXml)]
    struct Inner {
        #[soap(attribute)]
        a: i32,
    }

    round_trip(&Local { inner: Some(Inner { a: 1 }) }, r#"<local><inner a="1"/></local>"#);
}
