//! What is written is read back, whatever it is.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use saponify::types::{Base64Binary, Decimal};
use saponify::{FromXml, Reader, ToXml};

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(element = "tree", namespace = "urn:tree")]
struct Tree {
    #[soap(attribute)]
    id: u64,
    #[soap(attribute, list)]
    flags: Vec<bool>,
    #[soap(element = "Label", nillable)]
    label: Option<String>,
    weight: Option<f64>,
    #[soap(unqualified)]
    kind: Kind,
    #[soap(items = "amount", nillable_items)]
    amounts: Option<Vec<Option<Decimal>>>,
    #[soap(choice)]
    content: Vec<Content>,
    #[soap(group)]
    extra: Option<Extra>,
    child: Vec<Tree>,
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
enum Kind {
    #[soap(number = 1)]
    Leaf,
    #[soap(value = "big node")]
    Node,
    #[soap(other)]
    Other(String),
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(choice, namespace = "urn:content")]
enum Content {
    Text(String),
    Bytes(Base64Binary),
    #[soap(list)]
    Numbers(Vec<i16>),
    Nothing,
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(group, namespace = "urn:extra")]
struct Extra {
    first: i8,
    second: Option<String>,
}

/// Any text that XML can carry.
fn text() -> impl Strategy<Value = String> {
    vec(
        prop_oneof![
            Just('<'),
            Just('&'),
            Just(']'),
            Just('>'),
            Just('\r'),
            Just('\n'),
            Just(' '),
            any::<char>()
        ],
        0..8,
    )
    .prop_map(|chars| {
        let is_allowed = |c: &char| match c {
            '\t' | '\n' | '\r' => true,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => false,
            _ => true,
        };
        chars.into_iter().filter(is_allowed).collect()
    })
}

fn kind() -> impl Strategy<Value = Kind> {
    // A text that is a known value, with white space around it or not, is that value.
    let other = text().prop_filter("known", |text| !["Leaf", "big node", "1"].contains(&text.trim()));
    prop_oneof![Just(Kind::Leaf), Just(Kind::Node), other.prop_map(Kind::Other)]
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        text().prop_map(Content::Text),
        vec(any::<u8>(), 0..20).prop_map(|bytes| Content::Bytes(bytes.into())),
        vec(any::<i16>(), 0..4).prop_map(Content::Numbers),
        Just(Content::Nothing),
    ]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    "-?[0-9]{1,30}(\\.[0-9]{1,10})?".prop_map(|text| text.parse().unwrap())
}

fn tree() -> impl Strategy<Value = Tree> {
    let node = |children: BoxedStrategy<Vec<Tree>>| {
        (
            (any::<u64>(), vec(any::<bool>(), 0..3), option::of(text()), option::of(-1e9..1e9)),
            (kind(), option::of(vec(option::of(decimal()), 0..3)), vec(content(), 0..4)),
            option::of((any::<i8>(), option::of(text())).prop_map(|(first, second)| Extra { first, second })),
            children,
        )
            .prop_map(|((id, flags, label, weight), (kind, amounts, content), extra, child)| Tree {
                id,
                flags,
                label,
                weight,
                kind,
                amounts,
                content,
                extra,
                child,
            })
    };
    let leaf = node(Just(Vec::new()).boxed());
    leaf.prop_recursive(3, 12, 3, move |inner| node(vec(inner, 0..3).boxed()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn round_trips(tree in tree()) {
        let xml = saponify::to_string(&tree).unwrap();
        prop_assert_eq!(&saponify::from_str::<Tree>(&xml).unwrap(), &tree);
        let mut strict = Reader::new(&xml).unwrap().strict();
        strict.root().unwrap();
        prop_assert_eq!(&Tree::from_xml(&mut strict).unwrap(), &tree);
        strict.finish().unwrap();
    }

    /// Cut off or with a byte changed, a message is read or refused: no panic, no leak, no endless loop.
    #[test]
    fn damage_is_no_danger(tree in tree(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let xml = saponify::to_string(&tree).unwrap().into_bytes();
        let at = at.index(xml.len());
        prop_assert!(saponify::from_slice::<Tree>(&xml[..at]).is_err());
        let mut damaged = xml;
        damaged[at] = byte;
        let _ = saponify::from_slice::<Tree>(&damaged);
    }
}
