use sap_ici::attached_data::{
    Application, BusinessPartner, Customer, CustomerData, ItemAttachedData, IvrInfo, IvrInfoError, Oii,
    WebContext,
};

const CHAT: &str = "<ItemAttachedData><Application id=\"Customer\"><Data><Name>Ada</Name><Email>ada@example.org</Email></Data>\
    <Display>Name: Ada\nEmail: ada@example.org</Display></Application><Application id=\"WEBCONTEXT\">\
    <topic id=\"Name\"><LABEL>Your name</LABEL><VALUE>Ada</VALUE></topic></Application></ItemAttachedData>";

#[test]
fn chat_data() {
    let mut data = ItemAttachedData::parse(CHAT).unwrap();
    let mut context: WebContext = data.read().unwrap().unwrap();
    assert_eq!((context.get("Name"), context.get("Email")), (Some("Ada"), None));
    assert_eq!(context.topics[0].label.as_deref(), Some("Your name"));

    let customer: Customer = data.read().unwrap().unwrap();
    assert_eq!(customer.data.as_ref().unwrap().get("Email").as_deref(), Some("ada@example.org"));
    assert_eq!(customer.display.as_deref(), Some("Name: Ada\nEmail: ada@example.org"));

    context.set("Name", "Ada L.");
    context.set("Order", "4 < 5");
    data.merge(&context).unwrap();
    assert_eq!(
        data.to_string(),
        CHAT.replace(
            "<VALUE>Ada</VALUE></topic>",
            "<VALUE>Ada L.</VALUE></topic>\
            <topic id=\"Order\"><LABEL>Order</LABEL><VALUE>4 &lt; 5</VALUE></topic>"
        )
    );
}

#[test]
fn customer_written() {
    let mut values = CustomerData::default();
    values.set("Name", "Ada");
    values.set("Name", "Bob");
    let customer = Customer { data: Some(values), display: Some("Bob".to_owned()) };
    let mut data = ItemAttachedData::new();
    data.merge(&customer).unwrap();
    assert_eq!(
        data.to_string(),
        "<ItemAttachedData><Application id=\"Customer\"><Data><Name>Bob</Name></Data><Display>Bob</Display></Application></ItemAttachedData>"
    );
    assert_eq!(data.read::<Customer>().unwrap().unwrap().data.unwrap().get("Name").as_deref(), Some("Bob"));
}

#[test]
fn business_partner() {
    let mut data = ItemAttachedData::new();
    let partner = BusinessPartner {
        current_customer: Some("0123456789ABCDEF0123456789ABCDEF".to_owned()),
        confirmed: Some(String::new()),
        ..BusinessPartner::default()
    };
    data.merge(&partner).unwrap();
    assert_eq!(data.read::<BusinessPartner>().unwrap(), Some(partner.clone()));
    assert!(!partner.is_confirmed());
    // What a form does not mention stays.
    let confirmed = BusinessPartner { confirmed: Some("X".to_owned()), ..BusinessPartner::default() };
    data.merge(&confirmed).unwrap();
    let read = data.read::<BusinessPartner>().unwrap().unwrap();
    assert_eq!(read.current_customer, partner.current_customer);
    assert!(read.is_confirmed());
}

#[test]
fn what_the_contact_centre_knows_under_any_id() {
    let data = ItemAttachedData::parse(
        "<ItemAttachedData><Application id=\"ACME/OII\"><FirstBNumber>600</FirstBNumber><GUID>A-B</GUID>\
         <SIP_CALL_ID>7@host</SIP_CALL_ID><IVRInfo>pin=12%2034;lang=de;</IVRInfo><Extra>1</Extra></Application></ItemAttachedData>",
    )
    .unwrap();
    assert_eq!(data.read::<Oii>().unwrap(), None);
    let application = data.application("ACME/OII").unwrap();
    let oii: Oii = application.read().unwrap();
    assert_eq!(oii.first_b_number.as_deref(), Some("600"));
    assert_eq!(oii.sip_call_id.as_deref(), Some("7@host"));
    let extra = application.element().unwrap().elements().find(|element| element.local == "Extra").cloned();
    assert_eq!(extra.unwrap().text(), "1");
    let info: IvrInfo = oii.ivr_info.as_deref().unwrap().parse().unwrap();
    assert_eq!((info.get("pin"), info.get("lang"), info.get("x")), (Some("12 34"), Some("de"), None));
    // Written again, nothing of it is lost.
    let again = Application::from_value("ACME/OII", &oii).unwrap();
    assert_eq!(again.read::<Oii>().unwrap(), oii);
}

#[test]
fn a_subtree_of_another_form_says_where() {
    let data = ItemAttachedData::parse(
        "<ItemAttachedData><Application id=\"CRM_IC/BUPA\"><CURRENTCONTACT>1<b/></CURRENTCONTACT></Application></ItemAttachedData>",
    )
    .unwrap();
    let error = data.read::<BusinessPartner>().unwrap_err();
    assert_eq!(error.path(), "Application/CURRENTCONTACT");
}

#[test]
fn ivr_info() {
    let info =
        IvrInfo { entries: vec![("a;b".to_owned(), "c=d+e f".to_owned()), ("ü".to_owned(), String::new())] };
    assert_eq!(info.to_string(), "a%3Bb=c%3Dd%2Be%20f;%C3%BC=;");
    assert_eq!(info.to_string().parse(), Ok(info));
    assert_eq!("a=x+y".parse::<IvrInfo>().unwrap().get("a"), Some("x y"));
    assert_eq!(" ;; ".parse(), Ok(IvrInfo::default()));
    for (text, error) in [
        ("a=1;b;", IvrInfoError::NoValue(4)),
        ("a=1%2", IvrInfoError::Percent(3)),
        ("a=1;b=%zz", IvrInfoError::Percent(6)),
        ("a=%FF;", IvrInfoError::NotUtf8(2)),
    ] {
        assert_eq!(text.parse::<IvrInfo>(), Err(error), "{text}");
    }
}
