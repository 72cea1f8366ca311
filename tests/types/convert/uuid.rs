use saponify::types::{FromText, NoPrefixes, ToText};
use uuid::Uuid;

use crate::{read, write};

#[test]
fn lexical_forms() {
    for text in [
        "123e4567-e89b-12d3-a456-426614174000",
        " 123E4567-E89B-12D3-A456-426614174000\n",
        "{123e4567-e89b-12d3-a456-426614174000}",
    ] {
        assert_eq!(write(&read::<Uuid>(text)), "123e4567-e89b-12d3-a456-426614174000");
    }
    for text in ["", "123e4567", "123e4567-e89b-12d3-a456-42661417400g"] {
        assert!(Uuid::from_text(text, &NoPrefixes).is_err(), "{text:?}");
    }
    assert_eq!(Uuid::nil().length(), Some(write(&Uuid::nil()).len()));
}
