//! The messages of the golden cases, read and written with the types that are generated for them: nothing may be lost.

use std::fmt::Debug;
use std::fs;

use roxmltree::{Attribute, Document, Node};
use saponify::{ReadRoot, WriteRoot};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

fn check<T: ReadRoot + WriteRoot + Debug>(case: &str, message: &str) {
    let path =
        format!("{}/../codegen/tests/golden/{case}/messages/{message}.xml", env!("CARGO_MANIFEST_DIR"));
    let xml = fs::read_to_string(path).expect("the message can be read");
    let value: T = saponify::from_str(&xml).unwrap_or_else(|error| panic!("{message}: {error}"));
    let written = saponify::to_string(&value).unwrap_or_else(|error| panic!("{message}: {error}"));
    assert_eq!(outline(&written), outline(&xml), "{value:#?}\n{written}");
    let again: T = saponify::from_str(&written).unwrap_or_else(|error| panic!("{message}, written: {error}"));
    let again = saponify::to_string(&again).unwrap_or_else(|error| panic!("{message}, again: {error}"));
    assert_eq!(outline(&again), outline(&written));
}

/// What a document says, without how: expanded names, attributes in order of their names, texts.
fn outline(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).expect("well-formed");
    let mut lines = Vec::new();
    outline_of(document.root_element(), 0, &mut lines);
    lines
}

fn outline_of(node: Node<'_, '_>, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        lines.push(format!("{indent}{text:?}"));
        return;
    }
    let mut attributes: Vec<String> = node
        .attributes()
        .map(|attribute| {
            format!(
                " {{{}}}{}={:?}",
                attribute.namespace().unwrap_or(""),
                attribute.name(),
                value(node, attribute)
            )
        })
        .collect();
    attributes.sort();
    let name = node.tag_name();
    lines.push(format!(
        "{indent}{{{}}}{}{}",
        name.namespace().unwrap_or(""),
        name.name(),
        attributes.concat()
    ));
    for child in node.children() {
        outline_of(child, depth + 1, lines);
    }
}

/// What a closed enumeration does not list is refused; an open one keeps it, as `every_message` of the case shows.
#[test]
fn closed_enumerations_refuse_other_values() {
    let xml = r#"<lamp xmlns="urn:lamp"><state>broken</state><color>red</color><socket>E27</socket></lamp>"#;
    let error = saponify::from_str::<goldens::closed_enumerations::Lamp>(xml).unwrap_err().to_string();
    assert!(error.contains("one of on, off"), "{error}");
}

/// Codes are typed where they stand alone, and wherever a struct holds one; unknown ones are kept.
#[test]
fn codes_are_read_and_made() {
    use goldens::codes::{Parcel, Size, State, Step, Text};
    let step = |text: &str| Step::Other(text.to_owned());
    let xml = r#"<parcel xmlns="urn:parcels" wanted="11"><state>101</state><size>9</size><stateText><id>2</id></stateText>
        <before><id>1</id></before><before/><lastStep>10</lastStep><steps><int>10</int><int>99</int></steps></parcel>"#;
    let parcel: Parcel = saponify::from_str(xml).expect("the message");
    assert_eq!((&parcel.state, parcel.size.clone()), (&State::Other, Some(Size::Other("9".to_owned()))));
    assert_eq!(parcel.state_text_code(), Some(State::UnderWay));
    assert_eq!(parcel.before_code(), [State::Posted]);
    assert_eq!(parcel.steps, Some(vec![Step::Type, step("99")]));
    assert_eq!(parcel.state.allowed_steps(), [Step::Type, Step::Return]);
    assert_eq!(State::UnderWay.next(), Some(State::Other));
    assert_eq!(State::from("77").allowed_steps(), []);
    assert_eq!(parcel.wanted.as_ref().and_then(Step::operation), Some("Parcels/sendBack"));
    let history: goldens::codes::History =
        saponify::from_str(include_str!("../../codegen/tests/golden/codes/messages/history.xml"))
            .expect("the message");
    assert_eq!(history.first_code(), Some(State::Posted));
    assert_eq!(history.last_code(), None);
    assert_eq!(history.notes_code(), [State::UnderWay]);
    assert_eq!(history.texts_code(), [State::Posted]);
    assert_eq!(history.lost_code(), [State::OtherValue("77".to_owned())]);
    assert_eq!((history.found_code(), history.repeated_code()), (vec![State::Other], vec![State::UnderWay]));
    assert_eq!(history.steps, Some(vec![Step::Type, Step::Return, step("12")]));
    let text = Text { id: Some("2".to_owned()), description: Some("UNDER-WAY".to_owned()) };
    assert_eq!(Text::from(State::UnderWay), text);
    assert_eq!(Step::from(10), Step::Type);
    assert_eq!(Step::from(99), step("99"));
    assert_eq!(i32::try_from(&step("99")), Ok(99));
}

/// The value of an attribute; that of `xsi:type` is a name, whose prefix does not matter.
fn value(node: Node<'_, '_>, attribute: Attribute<'_, '_>) -> String {
    if (attribute.namespace(), attribute.name()) != (Some(XSI), "type") {
        return attribute.value().to_owned();
    }
    let (prefix, local) = match attribute.value().split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, attribute.value()),
    };
    format!("{{{}}}{local}", node.lookup_namespace_uri(prefix).unwrap_or(""))
}

/// The types of modules in a file that is included lead to each other.
#[test]
fn modules_in_one_file() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/golden/modules/messages/Find.xml");
    let xml = fs::read_to_string(folder).expect("the message can be read");
    let find: goldens::single_file::messages::Find = saponify::from_str(&xml).expect("the message is read");
    assert_eq!(find.depot.first.code, goldens::single_file::common::Code::New);
    assert_eq!(outline(&saponify::to_string(&find).expect("it can be written")), outline(&xml));
}

macro_rules! messages {
    ($($case:ident { $($name:ident: $($type:ident)::+ = $message:literal)* })*) => {
        $(mod $case {
            $(#[test]
            fn $name() {
                super::check::<goldens::$case::$($type)::+>(stringify!($case), $message);
            })*

            /// No message is forgotten.
            #[test]
            fn every_message() {
                let folder = format!(
                    "{}/../codegen/tests/golden/{}/messages", env!("CARGO_MANIFEST_DIR"), stringify!($case)
                );
                let found = std::fs::read_dir(folder).expect("the messages").count();
                assert_eq!(found, [$($message),*].len());
            }
        })*
    };
}

messages! {
    abstract_types { absent: Formula = "absent" formula: Formula = "formula" expression: ExpressionElement = "expression" }
    all { point: Point = "point" options: Options = "options" }
    anonymous { order: Order = "order" }
    any_types { record: Record = "record" simple: Simple = "simple" any: Any = "any" code: Code = "code" }
    arrays { order: Order = "order" }
    attributes { item: Item = "item" }
    bare { quote: GetQuoteRequest = "GetQuoteRequest" ping: Ping = "Ping" }
    built_in_types { all: All = "all" }
    choice {
        sequence: Contact = "contact"
        repeated_element: Contact = "contact-numbers"
        repeated: Log = "log"
        empty: Maybe = "maybe"
        ambiguous: Ambiguous = "ambiguous"
        shared: Subject = "subject" shared_element: Subject = "subject-proofs" shared_group: Subject = "subject-group"
        shared_repeated: Pairs = "pairs" shared_first: Twice = "twice"
    }
    circle { send: SendType = "send" }
    closed_enumerations { lamp: Lamp = "lamp" }
    codes { parcel: Parcel = "parcel" history: History = "history" }
    derived_types { drawing: Drawing = "drawing" nil: Drawing = "nil" shape: ShapeElement = "shape" }
    enumerations { state: State = "state" }
    extension { puppy: Puppy = "puppy" kennel: Kennel = "kennel" }
    extern_namespaces { list: List = "list" }
    facets { rules: Rules = "rules" }
    groups { once: Once = "once" optional: Optional = "optional" many: Many = "many" either: Either = "either" }
    included { customer: Customer = "customer" }
    large { root: Level10 = "root" }
    lenient { get_loans: GetLoans = "getLoans" }
    lists { data: Data = "data" vector: Vector = "vector" }
    misstated { zoo: Zoo = "zoo" }
    mixed { document: Document = "document" text: Linked = "text-only" linked: Linked = "linked" free: Free = "free" }
    modules { find: messages::Find = "Find" }
    names { root: Root = "root" }
    nearby { measure: Measure = "measure" level: MeasureResponse = "level" }
    order { rows: Rows = "rows" steps: Steps = "steps" again: Again = "again" open: Open = "open" }
    overrides { book: Book = "book" size: Size = "size" }
    recursive { tree: Node = "tree" expression: Expression = "expression" }
    sequence { order: Order = "order" }
    shared {
        archive: archive::Find = "archive"
        archive_books: archive::FindResponse = "archive-books"
        loans: loans::FindResponse = "loans"
    }
    shared_apart { first: All = "first" second: AllElement = "second" }
    simple_content { price: NetPrice = "price" quote: Quote = "quote" }
    simple_values { values: Values = "values" note: Note = "note" }
    substitution { drawing: Drawing = "drawing" derived: Drawing = "derived" measures: Measures = "measures" few: Measures = "few" }
    three_states { nil: Change = "nil" values: Change = "values" absent: Change = "absent" }
    typed_values { shelf: Shelf = "shelf" length: LengthElement = "length" }
    unions { shelf: Shelf = "shelf" root: Root = "root" }
    untyped { page: Page = "page" }
    well_known { letter: Letter = "letter" }
    wildcards { envelope: Envelope = "envelope" single: Single = "single" }
    wrapped { place_order: PlaceOrder = "PlaceOrder" }
    xml_schema_1_1 { plan: Plan = "plan" }
}
