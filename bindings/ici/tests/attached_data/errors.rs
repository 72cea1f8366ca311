use sap_ici::attached_data::{Application, AttachedDataError, ItemAttachedData};

fn error(text: &str) -> AttachedDataError {
    ItemAttachedData::parse(text).unwrap_err()
}

#[test]
fn no_xml() {
    for (text, offset) in [
        ("plain text", 0),
        ("  plain text", 2),
        ("<ItemAttachedData>", 18),
        ("\n<ItemAttachedData><a></b></ItemAttachedData>", 22),
        ("<ItemAttachedData/>more", 19),
        ("<!DOCTYPE x [<!ENTITY e 'e'>]><ItemAttachedData/>", 0),
        ("<ItemAttachedData><a>&undefined;</a></ItemAttachedData>", 21),
        ("&lt;ItemAttachedData> & more", 22),
    ] {
        let error = error(text);
        assert!(matches!(error, AttachedDataError::NotXml(_)), "{text}: {error}");
        assert_eq!(error.offset(), offset, "{text}: {error}");
    }
}

#[test]
fn deeper_than_the_limits() {
    let text = format!("<ItemAttachedData>{}", "<a>".repeat(100_000));
    assert!(matches!(error(&text), AttachedDataError::NotXml(_)));
}

#[test]
fn another_root() {
    let error = error("<?xml version='1.0'?> <Application xmlns='urn:x' id='a'/>");
    assert_eq!(error.to_string(), "byte 22: expected the element ItemAttachedData, found {urn:x}Application");
}

#[test]
fn an_application_twice() {
    let error = error(
        " <ItemAttachedData><Application id='a'/><Application id='b'/><Application id='a'>2</Application></ItemAttachedData>",
    );
    assert_eq!(error.to_string(), "byte 61: the application \"a\" has a subtree already, at byte 19");
}

#[test]
fn subtrees_alone() {
    let error = Application::parse("<Other id='a'/>").unwrap_err();
    assert_eq!(error.to_string(), "byte 0: expected the element Application, found Other");
    let error = Application::parse("<!-- c --><Application/>").unwrap_err();
    assert_eq!(error.to_string(), "byte 10: the application has no attribute `id`");
}
