//! Whatever is done to one application's subtree, those of the others stay to the byte.

use proptest::collection::vec;
use proptest::prelude::*;
use sap_ici::attached_data::{Application, ItemAttachedData};

/// White space and comments, as may stand anywhere.
fn padding() -> impl Strategy<Value = String> {
    prop_oneof![Just(""), Just("\n  "), Just("\r\n\t"), Just("<!-- & -->"), Just(" <?mark up?> ")]
        .prop_map(str::to_owned)
}

/// What may stand in a subtree.
fn content() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        padding(),
        "[a-zA-Z0-9 äß]{0,12}",
        Just("<![CDATA[<not> ]] &]]>".to_owned()),
        Just("&lt;&#xE4;&amp;".to_owned()),
        Just("<e/>".to_owned()),
        Just("<e  x = 'a\"b' />".to_owned()),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        (prop_oneof![Just("e"), Just("f"), Just("Application")], vec(inner, 0..4)).prop_map(
            |(name, content)| format!("<{name} id=\"{}\">{}</{name} >", content.len(), content.concat()),
        )
    })
}

fn subtree(id: usize) -> impl Strategy<Value = String> {
    (padding(), vec(content(), 0..4)).prop_map(move |(before, content)| {
        format!("<Application\nid='{id}'>{before}{}</Application>", content.concat())
    })
}

/// Subtrees with what stands before each, and what follows the last.
fn document() -> impl Strategy<Value = (Vec<(String, String)>, String)> {
    let parts =
        (1_usize..5).prop_flat_map(|count| (0..count).map(|id| (padding(), subtree(id))).collect::<Vec<_>>());
    (parts, padding())
}

fn written(parts: &[(String, String)], tail: &str) -> String {
    let parts: String = parts.iter().map(|(before, xml)| format!("{before}{xml}")).collect();
    format!("<?xml version=\"1.0\"?><ItemAttachedData>{parts}{tail}</ItemAttachedData>")
}

#[derive(Clone, Debug)]
enum Change {
    Merge,
    Replace,
    Remove,
}

proptest! {
    #[test]
    fn others_stay(
        (parts, tail) in document(),
        chosen in any::<prop::sample::Index>(),
        new in subtree(0),
        change in prop_oneof![Just(Change::Merge), Just(Change::Replace), Just(Change::Remove)],
    ) {
        let text = written(&parts, &tail);
        let mut data = ItemAttachedData::parse(&text).unwrap();
        prop_assert_eq!(data.to_string(), text);

        let chosen = chosen.index(parts.len());
        let id = chosen.to_string();
        let new = Application::parse(&new.replacen("id='0'", &format!("id='{id}'"), 1)).unwrap();
        match change {
            Change::Merge => data.merge_application(new).unwrap(),
            Change::Replace => data.replace(new).unwrap(),
            Change::Remove => drop(data.remove(&id).unwrap()),
        }
        let again = ItemAttachedData::parse(&data.to_string()).unwrap();
        for (at, (_, xml)) in parts.iter().enumerate() {
            let found = again.application(&at.to_string()).map(Application::xml);
            if at != chosen {
                prop_assert_eq!(found, Some(xml.as_str()));
            }
        }
        if let Some(application) = data.application(&id) {
            let mut parts = parts.clone();
            parts[chosen].1 = application.xml().to_owned();
            prop_assert_eq!(data.to_string(), written(&parts, &tail));
        }
    }

    /// Merging a second time changes nothing, and afterwards all that was merged is there.
    #[test]
    fn merging_again_changes_nothing(own in subtree(0), new in subtree(0)) {
        let (mut own, new) = (Application::parse(&own).unwrap(), Application::parse(&new).unwrap());
        own.merge(&new).unwrap();
        let once = own.clone();
        own.merge(&new).unwrap();
        prop_assert_eq!(&own, &once);
        let (own, new) = (own.element().unwrap(), new.element().unwrap());
        for element in new.elements() {
            prop_assert!(own.elements().any(|own| own == element));
        }
    }

    /// No text makes it panic, and what is read is written.
    #[test]
    fn any_text(text in "(<|>|/|ItemAttachedData|Application| id='a'|&lt;|&|;|x|\n){0,24}") {
        if let Ok(data) = ItemAttachedData::parse(&text)
            && !text.trim().is_empty() && !text.trim_start().starts_with('&') && !text.contains("/>")
        {
            prop_assert_eq!(data.to_string(), text.trim_start());
        }
    }
}
