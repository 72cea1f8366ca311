//! Names that are recognized though they are spelt otherwise.

use saponify::soap::{EnvelopeReader, Recipient, Version, write_envelope};
use saponify::{FromXml, Reader, ToXml};

use crate::{read, read_strict, refusal, round_trip, strict_refusal};

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(element = "getSessions", namespace = "urn:desk", aliases = "getSession askSessions", lenient_names)]
struct GetSessions {
    #[soap(element = "userId")]
    user: String,
    #[soap(element = "dialledNumber", aliases = "dialedNumber")]
    number: Option<String>,
    #[soap(items = "item", items_aliases = "entry")]
    list: Option<Vec<u8>>,
    #[soap(element = "n", list, namespace = "urn:numbers")]
    numbers: Option<Vec<u8>>,
    tag: Vec<String>,
    within: Option<Box<Plain>>,
    #[soap(choice)]
    how: Option<How>,
    #[soap(group)]
    span: Vec<Span>,
}

/// Asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(namespace = "urn:desk")]
struct Plain {
    a: Option<i32>,
    #[soap(aliases = "c")]
    b: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, FromXml, ToXml)]
#[soap(choice, namespace = "urn:desk", lenient_names)]
enum How {
    #[soap(element = "byPhone", aliases = "phone")]
    Phone(String),
    #[soap(element = "byMail")]
    Mail(Vec<String>),
}

#[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
#[soap(group, namespace = "urn:desk", lenient_names)]
struct Span {
    #[soap(element = "startTime")]
    start: i32,
    #[soap(element = "endTime")]
    end: Option<i32>,
}

fn full() -> GetSessions {
    GetSessions {
        user: "u".to_owned(),
        number: Some("1".to_owned()),
        list: Some(vec![1, 2]),
        numbers: Some(vec![3]),
        tag: vec!["x".to_owned(), "y".to_owned()],
        within: Some(Box::new(Plain { a: Some(1), b: None })),
        how: Some(How::Mail(vec!["m".to_owned(), "n".to_owned()])),
        span: vec![Span { start: 1, end: Some(2) }, Span { start: 3, end: None }],
    }
}

#[test]
fn what_is_written_is_as_ever() {
    round_trip(
        &full(),
        "<a:getSessions xmlns:a=\"urn:desk\" xmlns:b=\"urn:numbers\"><a:userId>u</a:userId><a:dialledNumber>1</a:dialledNumber>\
         <a:list><a:item>1</a:item><a:item>2</a:item></a:list><b:n>3</b:n><a:tag>x</a:tag><a:tag>y</a:tag>\
         <a:within><a:a>1</a:a></a:within><a:byMail>m</a:byMail><a:byMail>n</a:byMail>\
         <a:startTime>1</a:startTime><a:endTime>2</a:endTime><a:startTime>3</a:startTime></a:getSessions>",
    );
}

#[test]
fn in_any_namespace_and_case_and_by_other_names() {
    let spelt = "<getSession xmlns=\"urn:else\" xmlns:x=\"urn:x\"><userid>u</userid><x:DialedNumber>1</x:DialedNumber>\
        <LIST><Item>1</Item><x:Entry>2</x:Entry></LIST><N>3</N><Tag xmlns=\"\">x</Tag><x:tag>y</x:tag>\
        <x:Within><a xmlns=\"urn:desk\">1</a></x:Within><x:byMail>m</x:byMail><bymail>n</bymail>\
        <x:STARTTIME>1</x:STARTTIME><endtime>2</endtime><starttime>3</starttime></getSession>";
    assert_eq!(read::<GetSessions>(spelt).unwrap(), full());
    assert!(strict_refusal::<GetSessions>(spelt).contains("unexpected element {urn:else}userid"));
    let phone = "<ASKSESSIONS><userId>u</userId><Phone>7</Phone></ASKSESSIONS>";
    assert_eq!(read::<GetSessions>(phone).unwrap().how, Some(How::Phone("7".to_owned())));
    assert!(refusal::<GetSessions>("<getNothing/>").contains("getSessions"));
}

/// Whichever comes first.
#[test]
fn the_name_itself_goes_before_what_is_spelt_alike() {
    let user = |children: &str| {
        let xml = format!("<d:getSessions xmlns:d=\"urn:desk\" xmlns:x=\"urn:x\">{children}</d:getSessions>");
        read::<GetSessions>(&xml).unwrap().user
    };
    let (own, alike, foreign) =
        ("<d:userId>own</d:userId>", "<d:userID>alike</d:userID>", "<x:userId>foreign</x:userId>");
    assert_eq!(user(own), "own");
    assert_eq!(user(&format!("{alike}{own}")), "own");
    assert_eq!(user(&format!("{own}{alike}{foreign}")), "own");
    assert_eq!(user(&format!("{foreign}<d:tag>x</d:tag>{alike}{own}")), "own");
    // Of two that are not the name, the first.
    assert_eq!(user(&format!("{alike}{foreign}")), "alike");
    assert_eq!(user(&format!("{foreign}{alike}")), "foreign");
    // The name itself twice is as wrong as ever.
    let twice = format!("<d:getSessions xmlns:d=\"urn:desk\">{alike}{own}{own}</d:getSessions>");
    assert!(refusal::<GetSessions>(&twice).contains("userId"));
}

/// Names that differ in case only are told apart where they can be.
#[test]
fn the_nearest_name_is_meant() {
    #[derive(Debug, PartialEq, FromXml, ToXml)]
    #[soap(element = "pair", namespace = "urn:p", lenient_names)]
    struct Pair {
        #[soap(element = "item", aliases = "thing")]
        lower: Option<i32>,
        #[soap(element = "Item")]
        upper: Option<i32>,
    }
    let pair = |lower, upper| Pair { lower, upper };
    let from = |children: &str| read::<Pair>(&format!("<pair xmlns=\"urn:x\">{children}</pair>")).unwrap();
    assert_eq!(from("<Item>1</Item><item>2</item>"), pair(Some(2), Some(1)));
    assert_eq!(from("<ITEM>1</ITEM><ITEM>2</ITEM>"), pair(Some(1), Some(2)));
    assert_eq!(from("<THING>1</THING>"), pair(Some(1), None));
    assert_eq!(from("<things>1</things>"), pair(None, None));
}

#[test]
fn a_type_that_does_not_ask_takes_its_aliases_alone() {
    let within = |children: &str| {
        let xml =
            format!("<getSessions xmlns=\"urn:desk\"><userId/><within>{children}</within></getSessions>");
        *read::<GetSessions>(&xml).unwrap().within.unwrap()
    };
    assert_eq!(within("<a>1</a><c>2</c>"), Plain { a: Some(1), b: Some(2) });
    assert_eq!(within("<A>1</A><C>2</C>"), Plain::default());
    assert_eq!(within("<c xmlns=\"\">1</c>"), Plain { a: None, b: Some(1) });
    assert_eq!(within("<c xmlns=\"urn:x\">1</c>"), Plain::default());
}

#[test]
fn header_entries() {
    #[derive(Clone, Debug, Default, PartialEq, FromXml, ToXml)]
    #[soap(header, namespace = "urn:desk", lenient_names)]
    struct Headers {
        user: Option<String>,
        language: Option<String>,
    }
    impl Headers {
        fn of(xml: &str) -> Self {
            let mut envelope = EnvelopeReader::open(Reader::new(xml).unwrap()).unwrap();
            envelope.header(&Recipient::new()).unwrap()
        }
    }
    let headers = Headers { user: Some("u".to_owned()), language: Some("EN".to_owned()) };
    assert_eq!(Headers::of(&write_envelope(Version::V11, &headers, &()).unwrap()), headers);
    let spelt = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>\
         <User xmlns='urn:literalTypes' e:mustUnderstand='1'>u</User><language>EN</language></e:Header><e:Body/></e:Envelope>";
    assert_eq!(Headers::of(spelt), headers);
}

/// The content of a body, by itself.
#[test]
fn elements_of_a_body() {
    let message = |body: &str| {
        format!(
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>{body}</e:Body></e:Envelope>"
        )
    };
    let read = |body: &str| {
        let message = message(body);
        let mut envelope = EnvelopeReader::open(Reader::new(&message).unwrap()).unwrap();
        envelope.content().unwrap();
        envelope.read::<GetSessions>()
    };
    assert_eq!(read("<x:GETSESSION xmlns:x='urn:x'><userId>u</userId></x:GETSESSION>").unwrap().user, "u");
    assert!(read("<x:get xmlns:x='urn:x'/>").is_err());
    assert!(read_strict::<GetSessions>("<getsessions/>").is_err());
}
