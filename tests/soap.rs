//! Envelopes, headers and faults: read as others write them, written as the specifications say.

use saponify::soap::{
    Content, Detail, EnvelopeError, EnvelopeReader, Fault, FaultCode, Header, OperationFault, Recipient,
    Version, write_envelope, write_fault,
};
use saponify::types::QName;
use saponify::xml::AnyElement;
use saponify::{Name, ReadErrorKind, Reader};

mod shop;

use shop::{Order, OrderFault, OutOfStock, ShopHeaders, order};

const V11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const V12: &str = "http://www.w3.org/2003/05/soap-envelope";

fn open(message: &str) -> Result<EnvelopeReader<'_>, EnvelopeError> {
    EnvelopeReader::open(Reader::new(message).unwrap())
}

fn envelope(namespace: &str, content: &str) -> String {
    format!(r#"<s:Envelope xmlns:s="{namespace}" xmlns:u="urn:u">{content}</s:Envelope>"#)
}

fn read_fault(message: &str) -> Fault {
    let mut envelope = open(message).unwrap();
    assert_eq!(envelope.content().unwrap(), Content::Fault);
    envelope.read_fault().unwrap()
}

fn fault_in(namespace: &str, content: &str) -> Fault {
    read_fault(&envelope(namespace, &format!("<s:Body><s:Fault>{content}</s:Fault></s:Body>")))
}

fn read_header<H: Header>(namespace: &str, entries: &str) -> Result<H, EnvelopeError> {
    let message = envelope(namespace, &format!("<s:Header>{entries}</s:Header><s:Body/>"));
    open(&message)?.header(&Recipient::new().acting_as("urn:me"))
}

#[test]
fn a_request_is_written_with_its_header() {
    let header = ShopHeaders { user: Some("ann".to_owned()) };
    assert_eq!(
        write_envelope(Version::V11, &header, &order("soap & towel")).unwrap(),
        format!(
            "<s:Envelope xmlns:s=\"{V11}\"><s:Header xmlns:b=\"urn:shop\"><b:User>ann</b:User></s:Header><s:Body>\
             <b:Order xmlns:b=\"urn:shop\"><b:Item>soap &amp; towel</b:Item></b:Order></s:Body></s:Envelope>"
        )
    );
    assert_eq!(
        write_envelope(Version::V12, &(), &order("x")).unwrap(),
        format!(
            "<s:Envelope xmlns:s=\"{V12}\"><s:Body><b:Order xmlns:b=\"urn:shop\"><b:Item>x</b:Item></b:Order></s:Body>\
             </s:Envelope>"
        )
    );
}

#[test]
fn an_envelope_is_read_with_and_without_a_header() {
    for version in Version::ALL {
        let namespace = version.namespace();
        let body = "<s:Body><Order xmlns='urn:shop'><Item>soap</Item></Order></s:Body>";
        for (header, user) in [
            ("", None),
            ("<s:Header/>", None),
            ("<!-- nothing --><s:Header> <u:Trace><u:Deep/></u:Trace> </s:Header>", None),
            ("<s:Header><User xmlns='urn:shop'>ann</User></s:Header>", Some("ann")),
        ] {
            let message = envelope(namespace, &format!("{header}{body}"));
            let mut envelope = open(&message).unwrap();
            assert_eq!(envelope.version(), version);
            let headers: ShopHeaders = envelope.header(&Recipient::new()).unwrap();
            assert_eq!(headers.user.as_deref(), user, "{message}");
            assert_eq!(envelope.content().unwrap(), Content::Element);
            assert!(envelope.holds(Name::new("urn:shop", "Order")));
            assert!(!envelope.holds(Name::new("urn:shop", "Note")));
            assert_eq!(envelope.read::<Order>().unwrap(), order("soap"));
        }
    }
}

#[test]
fn what_is_no_envelope_is_refused() {
    let version = |message: &str| match open(message) {
        Err(EnvelopeError::Version(namespace)) => namespace,
        other => panic!("{:?}", other.err()),
    };
    assert_eq!(version(&envelope("urn:future", "")), "urn:future");
    for message in ["<Envelope/>", "<Order xmlns='urn:shop'/>", &format!("<Body xmlns='{V11}'/>")] {
        match open(message).err() {
            Some(EnvelopeError::Read(error)) => {
                assert!(matches!(error.kind(), ReadErrorKind::WrongElement { .. }), "{error}");
            }
            other => panic!("{message}: {other:?}"),
        }
    }
}

#[test]
fn the_body_has_exactly_the_element_asked_for() {
    let read = |content: &str| {
        let message = envelope(V11, content);
        open(&message).unwrap().read::<Order>().map_err(|error| (error.kind().clone(), error.path()))
    };
    let order = "<Order xmlns='urn:shop'><Item>soap</Item></Order>";
    assert!(read(&format!("<s:Body>{order}</s:Body>")).is_ok());
    assert!(
        read(&format!("<s:Body>{order}</s:Body><u:After/>")).is_ok(),
        "SOAP 1.1 lets elements stand there"
    );
    assert_eq!(
        read(&format!("<s:Body>{order}{order}</s:Body>")),
        Err((ReadErrorKind::UnexpectedElement("{urn:shop}Order".to_owned()), "Envelope/Body".to_owned()))
    );
    assert_eq!(read("<s:Body/>"), Err((ReadErrorKind::MissingElement("Order"), "Envelope/Body".to_owned())));
    assert_eq!(read(""), Err((ReadErrorKind::MissingElement("Body"), "Envelope".to_owned())));
    let (kind, path) = read("<s:Body><u:Order/></s:Body>").unwrap_err();
    assert!(matches!(kind, ReadErrorKind::WrongElement { .. }));
    assert_eq!(path, "Envelope/Body");
    let (kind, path) = read("<s:Body><Order xmlns='urn:shop'><Count>x</Count></Order></s:Body>").unwrap_err();
    assert!(matches!(kind, ReadErrorKind::Value(_)), "{kind}");
    assert_eq!(path, "Envelope/Body/Order/Count");
    let message = envelope(V12, &format!("<s:Body>{order}</s:Body><u:After/>"));
    assert!(open(&message).unwrap().read::<Order>().is_err(), "SOAP 1.2 does not");
}

#[test]
fn entries_that_must_be_understood_are_known_or_refused() {
    let next_11 = "http://schemas.xmlsoap.org/soap/actor/next";
    let role_12 = "http://www.w3.org/2003/05/soap-envelope/role";
    for (namespace, entry, is_refused) in [
        (V11, "<u:X/>".to_owned(), false),
        (V11, "<u:X s:mustUnderstand='0'/>".to_owned(), false),
        (V11, "<u:X s:mustUnderstand='1'/>".to_owned(), true),
        (V11, "<u:X s:mustUnderstand=' true '/>".to_owned(), true),
        (V11, "<u:X mustUnderstand='1'/>".to_owned(), false),
        (V11, "<u:X s:mustUnderstand='1' s:actor=''/>".to_owned(), true),
        (V11, format!("<u:X s:mustUnderstand='1' s:actor='{next_11}'/>"), true),
        (V11, "<u:X s:mustUnderstand='1' s:actor='urn:me'/>".to_owned(), true),
        (V11, "<u:X s:mustUnderstand='1' s:actor='urn:other'/>".to_owned(), false),
        (V12, "<u:X s:mustUnderstand='true'/>".to_owned(), true),
        (V12, format!("<u:X s:mustUnderstand='1' s:role='{role_12}/next'/>"), true),
        (V12, format!("<u:X s:mustUnderstand='1' s:role='{role_12}/ultimateReceiver'/>"), true),
        (V12, format!("<u:X s:mustUnderstand='1' s:role='{role_12}/none'/>"), false),
        (V12, "<u:X s:mustUnderstand='1' s:actor='urn:other'/>".to_owned(), true),
        (V11, "<User xmlns='urn:shop' s:mustUnderstand='1'>ann</User>".to_owned(), false),
        // Mono's WCF lets these out.
        (
            V11,
            "<Action s:mustUnderstand='1' xmlns='http://schemas.microsoft.com/ws/2005/05/addressing/none'/>"
                .to_owned(),
            false,
        ),
    ] {
        // Short messages and long ones are looked through in different ways.
        for padding in [0, 5000] {
            let entry = format!("{entry}<!--{}-->", "x".repeat(padding));
            match read_header::<ShopHeaders>(namespace, &entry) {
                Ok(_) => assert!(!is_refused, "{entry}"),
                Err(EnvelopeError::MustUnderstand(names)) => {
                    assert!(is_refused, "{entry}");
                    assert_eq!(names, [QName::new("urn:u", "X")]);
                }
                Err(error) => panic!("{entry}: {error}"),
            }
        }
    }
    let error = read_header::<()>(V11, "<u:X s:mustUnderstand='maybe'/>").unwrap_err();
    assert!(
        matches!(&error, EnvelopeError::Read(error) if error.path() == "Envelope/Header/@mustUnderstand"),
        "{error}"
    );
}

#[test]
fn a_fault_is_written_as_each_version_says() {
    let fault = Fault::sender("no <items>")
        .with_language("de")
        .with_detail(OutOfStock { item: "soap".to_owned() })
        .into_untyped(Name::new("urn:shop", "OutOfStock"))
        .unwrap();
    let written = write_fault(Version::V11, &fault).unwrap();
    let start = format!(
        "<s:Envelope xmlns:s=\"{V11}\"><s:Body><s:Fault><faultcode>s:Client</faultcode>\
         <faultstring xml:lang=\"de\">no &lt;items&gt;</faultstring><detail><"
    );
    assert!(written.starts_with(&start), "{written}");
    assert!(written.ends_with("</detail></s:Fault></s:Body></s:Envelope>"), "{written}");
    let written = write_fault(Version::V12, &fault).unwrap();
    let start = format!(
        "<s:Envelope xmlns:s=\"{V12}\"><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason>\
         <s:Text xml:lang=\"de\">no &lt;items&gt;</s:Text></s:Reason><s:Detail><"
    );
    assert!(written.starts_with(&start), "{written}");
    let plain = write_fault(Version::V11, &Fault::receiver("x")).unwrap();
    assert!(
        plain.contains("<faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>"),
        "{plain}"
    );
    assert!(write_fault(Version::V12, &Fault::receiver("x")).unwrap().contains("xml:lang=\"en\""));
}

#[test]
fn a_fault_comes_back_as_it_went() {
    let mut full = Fault::receiver("a\r\nreason ").with_language("en-GB");
    full.node = Some("urn:node".to_owned());
    full.detail = Detail {
        entries: vec![
            AnyElement::parse("<x:a xmlns:x='urn:x' k='v'>1<b/></x:a>").unwrap(),
            AnyElement::parse("<c/>").unwrap(),
        ],
    };
    for version in Version::ALL {
        for fault in [
            Fault::sender("").with_language("en"),
            Fault::new(FaultCode::MustUnderstand, "x").with_language("en"),
            Fault::new(FaultCode::VersionMismatch, "x").with_language("en"),
            full.clone(),
        ] {
            let read = read_fault(&write_fault(version, &fault).unwrap());
            assert_eq!((&read.code, &read.reason, &read.node), (&fault.code, &fault.reason, &fault.node));
            assert_eq!((&read.language, &read.role), (&fault.language, &fault.role));
            let texts = |fault: &Fault| {
                fault
                    .detail
                    .entries
                    .iter()
                    .map(|entry| (entry.local.clone(), entry.text()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(texts(&read), texts(&fault), "{version}");
        }
    }
}

#[test]
fn other_codes_and_subcodes_survive_where_the_version_has_room() {
    let ours = QName::new("urn:my", "Mine");
    let deeper = QName::new("urn:my", "Deeper");
    let subcoded = Fault::sender("x").with_subcode(ours.clone()).with_subcode(deeper.clone());
    let read = read_fault(&write_fault(Version::V12, &subcoded).unwrap());
    assert_eq!((&read.code, &read.subcodes), (&FaultCode::Sender, &vec![ours.clone(), deeper.clone()]));
    let read = read_fault(&write_fault(Version::V11, &subcoded).unwrap());
    assert_eq!(read.code, FaultCode::other(deeper));

    let other = Fault::new(FaultCode::other(ours.clone()), "x");
    assert_eq!(read_fault(&write_fault(Version::V11, &other).unwrap()).code, FaultCode::other(ours.clone()));
    let read = read_fault(&write_fault(Version::V12, &other).unwrap());
    assert_eq!((&read.code, &read.subcodes), (&FaultCode::Receiver, &vec![ours]));

    let unknown_encoding = Fault::new(FaultCode::DataEncodingUnknown, "x");
    assert_eq!(read_fault(&write_fault(Version::V11, &unknown_encoding).unwrap()).code, FaultCode::Sender);
}

#[test]
fn faults_of_others_are_read() {
    let code = |text: &str| {
        let fault = fault_in(
            V11,
            &format!("<faultcode xmlns:a='urn:a'>{text}</faultcode><faultstring>r</faultstring>"),
        );
        assert_eq!(fault.reason, "r");
        (fault.code.clone(), fault.subcodes.clone())
    };
    assert_eq!(code("s:Client"), (FaultCode::Sender, vec![]));
    assert_eq!(code(" s:Server\n"), (FaultCode::Receiver, vec![]));
    assert_eq!(code("Client"), (FaultCode::Sender, vec![]));
    assert_eq!(code("Sender"), (FaultCode::Sender, vec![]), "mono's WCF");
    assert_eq!(code("undeclared:Server"), (FaultCode::Receiver, vec![]));
    assert_eq!(code("a:Client"), (FaultCode::other(QName::new("urn:a", "Client")), vec![]));
    assert_eq!(
        code("a:InternalServiceFault").0,
        FaultCode::other(QName::new("urn:a", "InternalServiceFault"))
    );
    assert_eq!(code("E-42").0, FaultCode::other(QName::unqualified("E-42")));
    assert_eq!(
        code("s:Client.Authentication"),
        (FaultCode::Sender, vec![QName::new(V11, "Client.Authentication")])
    );

    let bare = fault_in(V11, "");
    assert_eq!((&bare.code, bare.reason.as_str()), (&FaultCode::Receiver, ""));

    // ASP.NET: an actor, and an empty detail.
    let fault = fault_in(V11, "<faultcode>s:Client</faultcode><faultactor>urn:actor</faultactor><detail />");
    assert_eq!(fault.node.as_deref(), Some("urn:actor"));
    assert!(fault.detail.is_empty());

    // Qualified where they should not be.
    let fault =
        fault_in(V11, "<s:faultcode>s:Client</s:faultcode><s:faultstring xml:lang=''>r</s:faultstring>");
    assert_eq!((&fault.code, fault.reason.as_str(), &fault.language), (&FaultCode::Sender, "r", &None));

    // Mono's ASP.NET in SOAP 1.2: an unqualified detail.
    let fault = fault_in(
        V12,
        "<s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang='en'>one</s:Text>\
         <s:Text xml:lang='de'>eins</s:Text></s:Reason><s:Node>urn:n</s:Node><s:Role>urn:r</s:Role>\
         <detail><e xmlns='urn:e'>404</e></detail>",
    );
    assert_eq!((fault.reason.as_str(), fault.language.as_deref()), ("one", Some("en")));
    assert_eq!((fault.node.as_deref(), fault.role.as_deref()), (Some("urn:n"), Some("urn:r")));
    assert_eq!(fault.detail.entry(Name::new("urn:e", "e")).unwrap().text(), "404");
}

#[test]
fn a_detail_is_typed_by_its_element() {
    let name = Name::new("urn:shop", "OutOfStock");
    let fault = |detail: &str| {
        fault_in(V11, &format!("<faultcode>s:Client</faultcode><detail xmlns:h='urn:shop'>{detail}</detail>"))
    };
    let typed = fault("<u:Other/><h:OutOfStock><h:Item>soap</h:Item></h:OutOfStock>")
        .try_into_typed::<OutOfStock>(name);
    assert_eq!(typed.unwrap().into_detail().item, "soap");
    for detail in ["", "<u:OutOfStock/>", "<h:OutOfStock/>"] {
        let untyped = fault(detail);
        assert_eq!(untyped.clone().try_into_typed::<OutOfStock>(name), Err(untyped));
    }

    let declared = OrderFault::from_fault(fault("<h:OutOfStock><h:Item>soap</h:Item></h:OutOfStock>"));
    assert!(matches!(&declared, OrderFault::OutOfStock(fault) if fault.detail.item == "soap"));
    assert_eq!(OrderFault::from_fault(declared.clone().into_fault().unwrap()), declared);
    assert!(matches!(OrderFault::from_fault(fault("<u:OutOfStock/>")), OrderFault::Other(_)));
}

#[test]
fn a_fault_is_one_pointer_in_size() {
    assert_eq!(size_of::<Fault>(), size_of::<usize>());
    assert_eq!(Fault::sender("why").with_subcode(QName::unqualified("Sub")).to_string(), "Sender (Sub): why");
}
