//! Enumerations, choices and enums of faults that are none.

use saponify::soap::Fault;
use saponify::xml::AnyElement;
use saponify::{FromXml, SoapFault, ToXml, Xml};

#[derive(FromXml, ToXml)]
enum Empty {}

#[derive(FromXml, ToXml)]
enum Mixed {
    A,
    B(i32),
    C { c: i32 },
}

#[derive(FromXml, ToXml)]
enum Undeclared {
    A(i32),
    B(i32),
}

#[derive(FromXml, ToXml)]
#[soap(types, choice)]
enum TypesAndChoice {
    A(i32),
}

#[derive(FromXml, ToXml)]
#[soap(types, unqualified, list)]
enum Types {
    A,
    B(i32, i32),
    #[soap(declared)]
    C(Box<Nothing>),
    #[soap(declared, type_name = "no name")]
    D(String),
    #[soap(namespace = "urn:a", unqualified, element = "e")]
    E(String),
    #[soap(type_name = "E")]
    F(String),
    #[soap(type_name = "E", namespace = "urn:a", other)]
    G(String),
}

struct Nothing;

#[derive(FromXml, ToXml)]
#[soap(namespace = "urn:a", unqualified)]
enum Twice {
    A,
    #[soap(value = "A")]
    B,
    #[soap(number = 1)]
    C,
    #[soap(number = 1)]
    D,
    #[soap(other, value = "x", number = 2)]
    E(String),
    #[soap(other)]
    F(String),
    #[soap(other)]
    G,
    #[soap(element = "h")]
    H,
}

#[derive(FromXml, ToXml)]
#[soap(choice, element = "c")]
enum Choice {
    #[soap(element = "a")]
    A(i32),
    #[soap(element = "a")]
    B(i32),
    C(i32, i32),
    D { d: i32 },
    #[soap(any)]
    E(AnyElement),
    #[soap(any)]
    F(AnyElement),
    #[soap(attribute)]
    G(i32),
    #[soap(group)]
    H,
    #[soap(nillable, max_length = 1)]
    I,
    #[soap(element = "j", group)]
    J(i32),
    #[soap(text)]
    K(String),
    #[soap(text)]
    L(String),
    #[soap(group)]
    M(i32),
}

#[derive(FromXml, ToXml)]
#[soap(union, unqualified, namespace = "urn:a")]
enum Union {
    #[soap(collapse, replace)]
    A(String),
    #[soap(element = "b")]
    B(i32),
    C,
    #[soap(other, list, max_length = 1)]
    D(String),
    #[soap(other)]
    E(String),
}

#[derive(Debug, SoapFault)]
enum Faults {
    #[soap(element = "a")]
    A(Fault<i32>),
    #[soap(element = "a", namespace = "")]
    B(Fault<String>),
    C(Fault<bool>),
    #[soap(element = "d", namespace = "urn:a", unqualified)]
    D(Fault<u8>),
    #[soap(element = "e")]
    E,
    #[soap(other, element = "f")]
    F(Fault),
    #[soap(other, namespace = "urn:a")]
    G(Fault),
    #[soap(value = "h")]
    H(Fault<u16>),
}

#[derive(Debug, SoapFault)]
enum NoOther {
    #[soap(element = "a")]
    A(Fault<i32>),
}

#[derive(Xml)]
#[soap(codes)]
enum Codes {
    #[soap(value = "1", name = "B")]
    A,
    B,
    #[soap(other, name = "C")]
    Other(String),
}

#[derive(Xml)]
enum NoCodes {
    #[soap(value = "1", name = "B")]
    A,
}

#[derive(Xml)]
#[soap(choice, codes)]
enum CodesOfElements {
    A(i32),
}

fn main() {}
