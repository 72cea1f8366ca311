//! What is no attribute, and what no value of one.

use saponify::{FromXml, ToXml};

#[derive(FromXml, ToXml)]
#[soap(namespase = "urn:a", elemnt("x"), value = "v", xyzzy)]
struct Misspelt {
    #[soap(atribute)]
    a: i32,
    #[soap(number = 1)]
    b: i32,
    #[soap(nonsense_of_some_kind)]
    c: i32,
    #[soap(nillable, nillable)]
    d: Option<i32>,
    #[soap(element = "e")]
    #[soap(element = "f")]
    e: i32,
    #[soap(a::b = 1)]
    f: i32,
    #[soap]
    g: i32,
    #[soap = "x"]
    h: i32,
}

#[derive(FromXml, ToXml)]
#[soap(namespace, element = 5)]
struct WrongValues {
    #[soap(text = "x")]
    a: i32,
    #[soap(element)]
    b: i32,
    #[soap(attribute = 5)]
    c: i32,
    #[soap(max_length = "5")]
    d: i32,
    #[soap(max_length = -5)]
    e: i32,
    #[soap(max_occurs = 99999999999)]
    f: Vec<i32>,
    #[soap(min_inclusive = 1u8)]
    g: i32,
    #[soap(min_inclusive = true)]
    h: i32,
    #[soap(pattern = -"x")]
    i: i32,
    #[soap(namespace = 5)]
    j: i32,
    #[soap(element = "a b")]
    k: i32,
    #[soap(attribute = "p:a")]
    l: i32,
    #[soap(items = "")]
    m: Vec<i32>,
    #[soap(min_occurs = 1 + 1)]
    n: Vec<i32>,
}

#[derive(FromXml, ToXml)]
#[soap(crate = "saponify")]
struct NoPath {
    a: i32,
}

#[derive(FromXml, ToXml)]
enum Number {
    #[soap(number = "1")]
    A,
    #[soap(number = 9999999999999999999)]
    B,
    #[soap(value = 1)]
    C,
}

fn main() {}
