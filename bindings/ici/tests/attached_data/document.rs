use sap_ici::attached_data::{Application, ItemAttachedData};

const TWO: &str = "<?xml version = \"1.0\" encoding = \"iso-8859-1\"?>\r\n<!-- from the switch -->\n<ItemAttachedData >\n  \
    <Application  id='IVR'><Menu><![CDATA[3 < 4]]></Menu><!-- twice --><Menu/></Application>\n  \
    <Unknown/>\n  <Application id=\"CRM\">\t<Case>7 &amp; 8</Case></Application>\n</ItemAttachedData >\n<!-- end -->";

fn parse(text: &str) -> ItemAttachedData {
    ItemAttachedData::parse(text).unwrap()
}

fn application(xml: &str) -> Application {
    Application::parse(xml).unwrap()
}

#[test]
fn what_is_read_is_written() {
    assert_eq!(parse(TWO).to_string(), TWO);
}

#[test]
fn applications_keep_their_own_words() {
    let data = parse(TWO);
    let ids: Vec<_> = data.applications().map(Application::id).collect();
    assert_eq!(ids, ["IVR", "CRM"]);
    assert_eq!(
        data.application("CRM").unwrap().xml(),
        "<Application id=\"CRM\">\t<Case>7 &amp; 8</Case></Application>"
    );
    assert_eq!(data.application("CRM").unwrap().element().unwrap().text(), "\t7 & 8");
    assert!(data.application("crm").is_none());
}

#[test]
fn strings_are_decoded_already() {
    for encoding in ["utf-8", "iso-8859-1", "UTF-16", "no-such-encoding"] {
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"{encoding}\"?><ItemAttachedData><Application id=\"ä\"/></ItemAttachedData>"
        );
        assert_eq!(parse(&text).application("ä").unwrap().xml(), "<Application id=\"ä\"/>");
    }
}

#[test]
fn escaped_twice_and_blank() {
    let escaped = " &lt;ItemAttachedData&gt;&lt;Application id=&quot;a&quot;&gt;&amp;amp;&lt;/Application&gt;&lt;/ItemAttachedData&gt;";
    assert_eq!(
        parse(escaped).to_string(),
        " <ItemAttachedData><Application id=\"a\">&amp;</Application></ItemAttachedData>".trim_start()
    );
    for nothing in ["", "  \n", "<ItemAttachedData/>", "\n<?xml version='1.0'?><ItemAttachedData/>"] {
        assert_eq!(parse(nothing).applications().count(), 0);
    }
}

#[test]
fn a_subtree_is_replaced_where_it_stands_and_added_at_the_end() {
    let mut data = parse(TWO);
    data.replace(application("<Application id=\"IVR\"/>")).unwrap();
    data.replace(application("<Application id=\"new\"><a/></Application>")).unwrap();
    let expected = TWO
        .replace(
            "<Application  id='IVR'><Menu><![CDATA[3 < 4]]></Menu><!-- twice --><Menu/></Application>",
            "<Application id=\"IVR\"/>",
        )
        .replace(
            "</Case></Application>",
            "</Case></Application>\n  <Application id=\"new\"><a/></Application>",
        );
    assert_eq!(data.to_string(), expected);
}

#[test]
fn added_to_an_empty_document() {
    let mut data = parse("<ItemAttachedData version='2' />");
    data.replace(application(" <Application id=\"a\"/> ")).unwrap();
    assert_eq!(data.to_string(), "<ItemAttachedData version='2' ><Application id=\"a\"/></ItemAttachedData>");
}

#[test]
fn a_subtree_is_removed_and_what_is_nobodys_stays() {
    let mut data = parse(TWO);
    assert_eq!(data.remove("CRM").unwrap().id(), "CRM");
    assert!(data.remove("CRM").is_none());
    let expected = TWO.replace("<Application id=\"CRM\">\t<Case>7 &amp; 8</Case></Application>", "");
    assert_eq!(data.to_string(), expected);
    data.remove("IVR");
    assert!(data.to_string().contains("<Unknown/>"));
}

#[test]
fn merging_replaces_elements_of_the_same_name_and_id() {
    let mut data = parse(
        "<ItemAttachedData><Application id=\"a\">\n <x>1</x>\n <!-- of y --> <y  z='1'/>\n <t id=\"1\"/><t id=\"2\"/>\n</Application></ItemAttachedData>",
    );
    let change =
        application("<Application id=\"a\"><new>n</new><y>2</y><t id='2'>two</t><new>m</new></Application>");
    data.merge_application(change).unwrap();
    assert_eq!(
        data.application("a").unwrap().xml(),
        "<Application id=\"a\">\n <x>1</x>\n <!-- of y --> <y>2</y>\n <t id=\"1\"/><t id='2'>two</t><new>n</new><new>m</new>\n</Application>"
    );
}

#[test]
fn merging_fewer_of_a_name_keeps_comments() {
    let mut own = application("<Application id='a'><x>1</x><!-- c --><x>2</x><y/><x>3</x></Application>");
    own.merge(&application("<Application id='a'><x>4</x></Application>")).unwrap();
    assert_eq!(own.xml(), "<Application id='a'><x>4</x><!-- c --><y/></Application>");
}

#[test]
fn text_replaces_all() {
    let mut own = application("<Application id='a'><x>1</x></Application>");
    own.merge(&application("<Application id='a'>text</Application>")).unwrap();
    assert_eq!(own.xml(), "<Application id='a'>text</Application>");
    own.merge(&application("<Application id='a'><y/></Application>")).unwrap();
    assert_eq!(own.xml(), "<Application id='a'><y/></Application>");
}

/// The names in a subtree that is moved mean what they meant.
#[test]
fn namespaces_are_carried_along() {
    let source = parse(
        "<ItemAttachedData xmlns:p='urn:p' xmlns:q='urn:q&amp;'><Application id='a'><p:x q:y='1' xmlns:p='urn:own'/></Application></ItemAttachedData>",
    );
    let moved = source.application("a").unwrap().clone();
    let mut target = parse("<ItemAttachedData xmlns:p='urn:other'></ItemAttachedData>");
    target.replace(moved.clone()).unwrap();
    assert_eq!(
        target.application("a").unwrap().xml(),
        "<Application xmlns:p=\"urn:p\" xmlns:q=\"urn:q&amp;\" id='a'><p:x q:y='1' xmlns:p='urn:own'/></Application>"
    );
    assert_eq!(parse(&target.to_string()).to_string(), target.to_string());

    // Into a document with a default namespace: an element in none stays in none.
    let mut target = parse(
        "<d:ItemAttachedData xmlns:d='' xmlns='urn:d'/>"
            .replace(" xmlns:d=''", "")
            .replace("d:", "")
            .as_str(),
    );
    target.replace(application("<Application id='b'><z/></Application>")).unwrap();
    assert_eq!(target.application("b").unwrap().xml(), "<Application xmlns=\"\" id='b'><z/></Application>");

    // Merged element by element.
    let mut own = application("<Application id='a' xmlns='urn:d'><z/></Application>");
    own.merge(&moved).unwrap();
    assert_eq!(
        own.xml(),
        "<Application id='a' xmlns='urn:d'><z/><p:x xmlns:q=\"urn:q&amp;\" xmlns=\"\" q:y='1' xmlns:p='urn:own'/></Application>"
    );
}

/// What a peer sends may have as many elements as fit: merging takes no longer for each of them.
#[test]
fn many_elements() {
    let many = |name: &str| format!("<Application id='a'>{}</Application>", name.repeat(100_000));
    let (mut own, other) = (application(&many("<x/>")), application(&many("<x></x><y/>")));
    own.merge(&other).unwrap();
    assert_eq!(own.xml().len(), other.xml().len());
}
