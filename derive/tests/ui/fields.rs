//! Fields whose attributes contradict each other.

use saponify::xml::{AnyAttribute, AnyElement};
use saponify::{FromXml, ToXml};

#[derive(FromXml, ToXml)]
struct Kinds {
    #[soap(element = "a", attribute)]
    a: i32,
    #[soap(choice, group)]
    b: i32,
    #[soap(any, namespace = "urn:a")]
    c: Vec<AnyElement>,
    #[soap(choice, unqualified)]
    d: i32,
    #[soap(namespace = "urn:a", unqualified)]
    e: i32,
    #[soap(attribute, unqualified)]
    f: i32,
    #[soap(attribute, items = "x")]
    g: Vec<i32>,
    #[soap(items = "x", list, default = "x")]
    h: Vec<i32>,
    #[soap(items_namespace = "urn:a", nillable_items, min_items = 1, max_items = 2)]
    i: Vec<i32>,
    #[soap(attribute, nillable)]
    j: Option<i32>,
    #[soap(any, list)]
    k: Vec<i32>,
    #[soap(attribute, min_occurs = 0, max_occurs = 1)]
    l: Option<i32>,
    #[soap(any, only = "urn:a", not = "urn:b")]
    m: Vec<AnyElement>,
    #[soap(only = "urn:a")]
    n: i32,
}

#[derive(FromXml, ToXml)]
struct Mixed {
    #[soap(attribute)]
    a: i32,
    b: i32,
    #[soap(mixed, max_occurs = 2, list)]
    c: Vec<i32>,
    #[soap(mixed, text)]
    d: Vec<i32>,
}

#[derive(FromXml, ToXml)]
struct Values {
    #[soap(min_occurs = 3, max_occurs = 2)]
    a: Vec<i32>,
    #[soap(items = "x", min_items = 3, max_items = 2)]
    b: Vec<i32>,
    #[soap(min_length = 3, max_length = 2)]
    c: String,
    #[soap(fraction_digits = 3, total_digits = 2)]
    d: i32,
    #[soap(default = 1, fixed = 2)]
    e: i32,
    #[soap(group, default = "x", max_length = 1)]
    f: i32,
    #[soap(min_inclusive = 1, min_exclusive = 0, max_inclusive = "9", max_exclusive = "10")]
    g: i32,
    #[soap(min_inclusive = 10, max_inclusive = -10)]
    h: i32,
}

#[derive(FromXml, ToXml)]
struct Content {
    #[soap(text)]
    a: String,
    #[soap(text)]
    b: String,
    c: i32,
    #[soap(any)]
    d: Vec<AnyElement>,
    #[soap(attribute)]
    e: i32,
    #[soap(any_attributes)]
    f: Vec<AnyAttribute>,
    #[soap(any_attributes)]
    g: Vec<AnyAttribute>,
}

#[derive(FromXml, ToXml)]
#[soap(namespace = "urn:a")]
struct Names {
    a: i32,
    #[soap(element = "a")]
    b: i32,
    #[soap(element = "a", unqualified)]
    fine: i32,
    #[soap(element = "a", namespace = "urn:a")]
    c: i32,
    #[soap(attribute = "a")]
    also_fine: i32,
    #[soap(attribute = "a")]
    d: i32,
}

fn main() {}
