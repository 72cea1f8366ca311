//! What documents mean: the model that small schemas and services give.

use std::path::{Path, PathBuf};

use saponify_codegen::diagnostics::Diagnostics;
use saponify_codegen::load::LoadOptions;
use saponify_codegen::model::{
    BuiltIn, Compositor, Content, ElementId, FacetKind, MessageExchange, Model, Occurs, PartContent,
    Presence, Protocol, QName, SoapVersion, Style, Term, TypeId, Use, ValueConstraint, Variety,
    WildcardNamespaces,
};
use saponify_codegen::resolve;

/// Writes the files into a folder of this test and resolves the first of them.
fn resolve(test: &str, files: &[(&str, &str)]) -> Result<Model, Diagnostics> {
    let folder = folder(test, files);
    resolve::model(&LoadOptions { entries: vec![folder.join(files[0].0)], ..LoadOptions::default() })
}

fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(path, text).expect("the file can be written");
    }
    folder
}

/// A schema of `urn:t`, which is the default namespace.
fn schema(attributes: &str, content: &str) -> String {
    format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t" {attributes}>
           {content}</xs:schema>"#
    )
}

fn one(test: &str, content: &str) -> Model {
    resolve(test, &[("main.xsd", &schema("", content))]).expect("the schema is sound")
}

fn type_id(model: &Model, local: &str) -> TypeId {
    model.names.types[&QName::new("urn:t", local)]
}

fn element_id(model: &Model, local: &str) -> ElementId {
    model.names.elements[&QName::new("urn:t", local)]
}

/// The elements of a type's outermost group.
fn children(model: &Model, id: TypeId) -> Vec<ElementId> {
    let content = &model.complex(id).expect("a complex type").content;
    let (Content::ElementOnly(particle) | Content::Mixed(Some(particle))) = content else {
        return Vec::new();
    };
    let Term::Group(group) = &particle.term else { return Vec::new() };
    let element = |term: &Term| match term {
        Term::Element(id) => Some(*id),
        Term::Group(_) | Term::GroupRef(_) | Term::Any(_) => None,
    };
    group.particles.iter().filter_map(|particle| element(&particle.term)).collect()
}

fn names(model: &Model, ids: &[ElementId]) -> Vec<String> {
    ids.iter().map(|id| model.elements[*id].name.to_string()).collect()
}

#[test]
fn built_in_types_have_their_ids() {
    let model = one("built_in", r#"<xs:element name="a" type="xs:unsignedByte"/>"#);
    for built_in in BuiltIn::ALL {
        assert_eq!(model.nearest_built_in(built_in.type_id()), *built_in);
    }
    let id = model.elements[element_id(&model, "a")].type_id;
    assert_eq!(id, BuiltIn::UnsignedByte.type_id());
    assert!(model.is_derived_from(id, BuiltIn::Decimal.type_id()));
    assert_eq!(model.variety(BuiltIn::Nmtokens.type_id()), Some(Variety::List(BuiltIn::Nmtoken.type_id())));
}

#[test]
fn forms_give_local_names_their_namespace() {
    let content = r#"<xs:complexType name="A"><xs:sequence>
          <xs:element name="byDefault" type="xs:int"/>
          <xs:element name="not" form="unqualified" type="xs:int"/>
          <xs:element ref="global"/>
        </xs:sequence>
        <xs:attribute name="a"/><xs:attribute name="b" form="qualified"/>
      </xs:complexType>
      <xs:element name="global" type="xs:int"/>"#;
    let model = resolve("forms", &[("main.xsd", &schema(r#"elementFormDefault="qualified""#, content))])
        .expect("sound");
    let id = type_id(&model, "A");
    assert_eq!(names(&model, &children(&model, id)), ["{urn:t}byDefault", "not", "{urn:t}global"]);
    let attributes: Vec<String> = model
        .attribute_uses(id)
        .iter()
        .map(|item| model.attributes[item.attribute].name.to_string())
        .collect();
    assert_eq!(attributes, ["a", "{urn:t}b"]);
}

#[test]
fn content_keeps_occurrence_and_nesting() {
    let model = one(
        "content",
        r###"<xs:complexType name="A" mixed="true"><xs:sequence>
             <xs:choice minOccurs="0" maxOccurs="unbounded">
               <xs:element name="a" type="xs:int" maxOccurs="3"/>
               <xs:element name="gone" type="xs:int" maxOccurs="0"/>
             </xs:choice>
             <xs:any namespace="##any" processContents="lax"/>
             <xs:any namespace="##targetNamespace ##local urn:x"/>
           </xs:sequence><xs:anyAttribute namespace="##other"/></xs:complexType>"###,
    );
    let complex = model.complex(type_id(&model, "A")).expect("complex");
    let Content::Mixed(Some(particle)) = &complex.content else { panic!("{:?}", complex.content) };
    let Term::Group(sequence) = &particle.term else { panic!("{:?}", particle.term) };
    assert_eq!(sequence.compositor, Compositor::Sequence);
    assert_eq!(sequence.particles[0].occurs, Occurs { min: 0, max: None });
    let Term::Group(choice) = &sequence.particles[0].term else { panic!("a choice") };
    assert_eq!((choice.compositor, choice.particles.len()), (Compositor::Choice, 1));
    assert_eq!(choice.particles[0].occurs, Occurs { min: 1, max: Some(3) });
    let Term::Any(any) = &sequence.particles[2].term else { panic!("a wildcard") };
    assert_eq!(any.namespaces, WildcardNamespaces::Only(vec!["urn:t".into(), "".into(), "urn:x".into()]));
    let any = complex.any_attribute.as_ref().expect("anyAttribute");
    assert_eq!(any.namespaces, WildcardNamespaces::Other("urn:t".into()));
}

#[test]
fn anonymous_types_know_the_way_to_them() {
    let model = one(
        "anonymous",
        r#"<xs:element name="a"><xs:complexType><xs:sequence>
             <xs:element name="b"><xs:simpleType><xs:list>
               <xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>
             </xs:list></xs:simpleType></xs:element>
           </xs:sequence></xs:complexType></xs:element>"#,
    );
    let outer = model.elements[element_id(&model, "a")].type_id;
    let inner = model.elements[children(&model, outer)[0]].type_id;
    let Some(Variety::List(item)) = model.variety(inner) else { panic!("a list") };
    let path = |id| model.path(id).iter().map(|name| name.local.to_string()).collect::<Vec<_>>();
    assert_eq!(path(outer), ["a"]);
    assert_eq!(path(inner), ["a", "b"]);
    assert_eq!(path(item), ["a", "b"]);
    assert_eq!(model.variety(item), Some(Variety::Atomic(BuiltIn::Int)));
}

#[test]
fn facets_are_inherited_and_replaced() {
    let model = one(
        "facets",
        r#"<xs:simpleType name="A"><xs:restriction base="xs:string">
             <xs:maxLength value=" 10 "/><xs:pattern value="[a-z]*"/>
             <xs:enumeration value="a"/><xs:enumeration value="b"/>
           </xs:restriction></xs:simpleType>
           <xs:simpleType name="B"><xs:restriction base="A">
             <xs:maxLength value="5"/><xs:pattern value="..."/>
             <xs:enumeration value="a">
               <xs:annotation><xs:documentation>The first.</xs:documentation><xs:appinfo>
                 <EnumerationValue xmlns="http://schemas.microsoft.com/2003/10/Serialization/">8</EnumerationValue>
               </xs:appinfo></xs:annotation>
             </xs:enumeration>
           </xs:restriction></xs:simpleType>
           <xs:complexType name="T"><xs:simpleContent>
             <xs:extension base="B"><xs:attribute name="x" type="xs:int" use="required"/></xs:extension>
           </xs:simpleContent></xs:complexType>
           <xs:complexType name="U"><xs:simpleContent>
             <xs:restriction base="T"><xs:minLength value="1"/></xs:restriction>
           </xs:simpleContent></xs:complexType>"#,
    );
    let facets = |name| -> Vec<(FacetKind, String)> {
        model.facets(type_id(&model, name)).iter().map(|facet| (facet.kind, facet.value.clone())).collect()
    };
    let of_b = [
        (FacetKind::Pattern, "[a-z]*"),
        (FacetKind::MaxLength, "5"),
        (FacetKind::Pattern, "..."),
        (FacetKind::Enumeration, "a"),
    ]
    .map(|(kind, value)| (kind, value.to_owned()));
    assert_eq!(facets("B"), of_b);
    assert_eq!(facets("T"), of_b);
    assert_eq!(facets("U")[4], (FacetKind::MinLength, "1".to_owned()));
    let enumeration = model.facets(type_id(&model, "U"))[3];
    assert_eq!((enumeration.number, enumeration.annotation.text().as_deref()), (Some(8), Some("The first.")));
    assert_eq!(model.attribute_uses(type_id(&model, "U"))[0].presence, Presence::Required);
}

#[test]
fn restrictions_inherit_and_take_away_attributes() {
    let model = one(
        "attributes",
        r#"<xs:attributeGroup name="g"><xs:attribute name="a"/><xs:attribute ref="d"/></xs:attributeGroup>
           <xs:attribute name="d" type="xs:int" default="7"/>
           <xs:complexType name="A"><xs:attribute name="b"/><xs:attributeGroup ref="g"/></xs:complexType>
           <xs:complexType name="B"><xs:complexContent><xs:restriction base="A">
             <xs:attribute name="b" use="prohibited"/><xs:attribute name="a" use="required"/>
           </xs:restriction></xs:complexContent></xs:complexType>"#,
    );
    let uses = model.attribute_uses(type_id(&model, "B"));
    let names: Vec<&str> = uses.iter().map(|item| &*model.attributes[item.attribute].name.local).collect();
    assert_eq!(names, ["a", "d"]);
    assert_eq!(uses[0].presence, Presence::Required);
    assert_eq!(uses[1].value, Some(ValueConstraint::Default("7".to_owned())));
}

#[test]
fn a_substitute_without_a_type_has_that_of_the_head() {
    let model = one(
        "heads",
        r#"<xs:element name="c" substitutionGroup="b"/><xs:element name="b" substitutionGroup="a"/>
           <xs:element name="a" type="xs:date" abstract="true"/>"#,
    );
    let c = &model.elements[element_id(&model, "c")];
    assert_eq!((c.type_id, &c.substitution_heads), (BuiltIn::Date.type_id(), &vec![element_id(&model, "b")]));
}

#[test]
fn imports_may_run_in_circles_and_leave_out_locations() {
    let a = r#"<xs:import namespace="urn:b" schemaLocation="sub/b.xsd"/>
               <xs:element name="a" type="q1:B" xmlns:q1="urn:b"/><xs:complexType name="A"/>"#;
    let b = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:t" targetNamespace="urn:b">
                 <xs:import namespace="urn:t" schemaLocation="../main.xsd"/>
                 <xs:import namespace="urn:c"/>
                 <xs:import namespace="urn:b" schemaLocation="./c.xsd"/>
                 <xs:include schemaLocation="c.xsd"/>
                 <xs:complexType name="B"><xs:sequence><xs:element name="a" type="a:A"/></xs:sequence></xs:complexType>
               </xs:schema>"#;
    let c = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b"/>"#;
    let files = [("main.xsd", &*schema("", a)), ("sub/b.xsd", b), ("sub/c.xsd", c)];
    let model = resolve("circles", &files).expect("sound");
    assert_eq!(model.sources.paths().count(), 3);
    assert_eq!(model.schemas.len(), 3);
}

#[test]
fn a_chameleon_takes_the_namespace_of_each_includer() {
    let include = r#"<xs:include schemaLocation="c.xsd"/>"#;
    let main = format!(r#"<xs:import namespace="urn:u" schemaLocation="u.xsd"/>{include}"#);
    let u = format!(
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:u">{include}</xs:schema>"#
    );
    let c = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
                 <xs:complexType name="A"><xs:sequence><xs:element name="next" type="A"/></xs:sequence></xs:complexType>
               </xs:schema>"#;
    let model = resolve("chameleon", &[("main.xsd", &schema("", &main)), ("u.xsd", &u), ("c.xsd", c)])
        .expect("sound");
    for namespace in ["urn:t", "urn:u"] {
        let id = model.names.types[&QName::new(namespace, "A")];
        let next = &model.elements[children(&model, id)[0]];
        assert_eq!((&*next.name.namespace, next.type_id), (namespace, id));
    }
    assert!(!model.names.types.contains_key(&QName::new("", "A")));
}

#[test]
fn redefinitions_build_on_each_other() {
    let redefine = |file: &str, element: &str| {
        schema(
            "",
            &format!(
                r#"<xs:redefine schemaLocation="{file}"><xs:complexType name="A"><xs:complexContent><xs:extension base="A">
                     <xs:sequence><xs:element name="{element}" type="xs:int"/></xs:sequence>
                   </xs:extension></xs:complexContent></xs:complexType></xs:redefine>"#
            ),
        )
    };
    let base = schema("", r#"<xs:complexType name="A"/><xs:element name="a" type="A"/>"#);
    let files =
        [("main.xsd", &*redefine("b.xsd", "two")), ("b.xsd", &redefine("c.xsd", "one")), ("c.xsd", &base)];
    let model = resolve("redefine", &files).expect("sound");
    let last = type_id(&model, "A");
    let bases: Vec<TypeId> = model.bases(last).collect();
    assert_eq!(names(&model, &children(&model, last)), ["two"]);
    assert_eq!(names(&model, &children(&model, bases[0])), ["one"]);
    assert_eq!(bases.len(), 2);
    assert_eq!(model.types[bases[1]].redefined_by, Some(bases[0]));
    assert_eq!(model.elements[element_id(&model, "a")].type_id, last);
}

#[test]
fn locations_may_be_mapped_to_files() {
    let main = r#"<xs:import namespace="urn:u" schemaLocation="http://host/Service?xsd=xsd0"/>
                  <xs:element name="a" type="u:U" xmlns:u="urn:u"/>"#;
    let u = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:u">
                 <xs:include schemaLocation="?xsd=xsd1"/><xs:include schemaLocation="http://elsewhere/x/found%20here.xsd"/>
               </xs:schema>"#;
    let u1 =
        r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:complexType name="U"/></xs:schema>"#;
    let u2 = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>"#;
    let files =
        [("main.xsd", &*schema("", main)), ("u.xml", u), ("u1.xml", u1), ("search/found here.xsd", u2)];
    let folder = folder("mapped", &files);
    let locations = [("http://host/Service?xsd=xsd0", "u.xml"), ("http://host/Service?xsd=xsd1", "u1.xml")];
    let options = LoadOptions {
        entries: vec![folder.join("main.xsd")],
        search_dirs: vec![folder.join("search")],
        locations: locations.map(|(url, file)| (url.to_owned(), folder.join(file))).into(),
        ..LoadOptions::default()
    };
    let model = resolve::model(&options).expect("sound");
    assert_eq!(model.sources.paths().count(), 4);
}

#[test]
fn documents_may_be_missing_that_nothing_needs() {
    let model = one(
        "unneeded",
        r#"<xs:include schemaLocation="missing.xsd"/>
           <xs:import namespace="urn:other" schemaLocation="other.xsd"/>
           <xs:element name="a" type="xs:string"/>"#,
    );
    assert_eq!(model.warnings.iter().count(), 2);
    let needs = |content: &str| {
        let schema = schema("xmlns:o='urn:other'", content);
        resolve("needed", &[("main.xsd", &schema)]).expect_err("something is missing").to_string()
    };
    let errors = needs(
        r#"<xs:include schemaLocation="missing.xsd"/>
           <xs:import namespace="urn:other" schemaLocation="other.xsd"/>
           <xs:element name="a" type="o:A"/>"#,
    );
    assert!(errors.contains("error: `other.xsd` is not found"), "{errors}");
    assert!(errors.contains("warning: `missing.xsd` is not found"), "{errors}");
    assert!(!errors.contains("there is no type"), "{errors}");
}

/// Conditional inclusion, as a reader of version 1.0 sees it.
#[test]
fn what_is_for_other_versions_is_left_out() {
    let condition = |condition: &str| {
        let schema = schema(
            r#"xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning""#,
            &format!(r#"<xs:element name="a" {condition}/>"#),
        );
        let model = resolve("versions", &[("main.xsd", &schema)]).expect("the schema is sound");
        model.names.elements.len() == 1
    };
    for included in [
        "vc:minVersion='1'",
        "vc:minVersion='1.0'",
        "vc:maxVersion='1.1'",
        "vc:minVersion='0.9' vc:maxVersion='1.05'",
        "vc:typeAvailable='xs:int'",
        "vc:typeUnavailable='xs:int xs:error'",
        "vc:facetAvailable='xs:length xs:pattern'",
        "vc:facetUnavailable='xs:assertion'",
        "vc:minVersion='?'",
        "vc:other='1'",
    ] {
        assert!(condition(included), "{included}");
    }
    for left_out in [
        "vc:minVersion='1.1'",
        "vc:minVersion='2'",
        "vc:maxVersion='1.0'",
        "vc:minVersion='1.0' vc:maxVersion='1.00'",
        "vc:typeAvailable='xs:int xs:error'",
        "vc:typeUnavailable='xs:int'",
        "vc:facetAvailable='xs:assertion'",
        "vc:facetUnavailable='xs:length'",
    ] {
        assert!(!condition(left_out), "{left_out}");
    }
}

#[test]
fn a_group_of_attributes_takes_nothing_away() {
    let model = one(
        "prohibited",
        r#"<xs:attributeGroup name="g"><xs:attribute name="a" use="prohibited"/><xs:attribute name="b"/></xs:attributeGroup>"#,
    );
    let group = &model.attribute_groups[model.names.attribute_groups[&QName::new("urn:t", "g")]];
    assert_eq!(group.attributes.len(), 1);
}

#[test]
fn well_known_schemas_need_no_file() {
    let model = one(
        "known",
        r#"<xs:import namespace="http://schemas.microsoft.com/2003/10/Serialization/Arrays"
             schemaLocation="http://host/Service?xsd=xsd3"/>
           <xs:complexType name="A"><xs:sequence>
             <xs:element name="a" type="q1:ArrayOfKeyed" xmlns:q1="urn:t"/>
             <xs:element name="b" type="q1:ArrayOfguid" xmlns:q1="http://schemas.microsoft.com/2003/10/Serialization/Arrays"/>
             <xs:element ref="xs:schema"/>
           </xs:sequence><xs:attribute ref="xml:lang"/></xs:complexType>
           <xs:complexType name="ArrayOfKeyed"/>"#,
    );
    assert_eq!(model.sources.paths().count(), 1);
    let guid = QName::new("http://schemas.microsoft.com/2003/10/Serialization/", "guid");
    assert!(model.names.types.contains_key(&guid));
    let space = QName::new("http://www.w3.org/XML/1998/namespace", "lang");
    assert!(model.names.attributes.contains_key(&space));
}

#[test]
fn every_built_in_schema_is_sound() {
    let namespaces = [
        "http://www.w3.org/XML/1998/namespace",
        "http://schemas.xmlsoap.org/wsdl/",
        "http://schemas.xmlsoap.org/soap/encoding/",
        "http://schemas.xmlsoap.org/soap/envelope/",
        "http://www.w3.org/2003/05/soap-encoding",
        "http://www.w3.org/2003/05/soap-envelope",
        "http://www.w3.org/2005/05/xmlmime",
        "http://www.w3.org/2004/08/xop/include",
        "http://schemas.xmlsoap.org/ws/2004/08/addressing",
        "http://www.w3.org/2005/08/addressing",
        "http://www.w3.org/2006/05/addressing/wsdl",
        "http://www.w3.org/2007/05/addressing/metadata",
        "http://schemas.xmlsoap.org/ws/2004/09/policy",
        "http://www.w3.org/ns/ws-policy",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
        "http://www.w3.org/2000/09/xmldsig#",
        "http://www.w3.org/2001/04/xmlenc#",
        "http://www.w3.org/1999/xlink",
        "http://schemas.microsoft.com/2003/10/Serialization/",
        "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        "http://schemas.microsoft.com/Message",
        "http://microsoft.com/wsdl/types/",
    ];
    let imports: String =
        namespaces.map(|namespace| format!(r#"<xs:import namespace="{namespace}"/>"#)).concat();
    let model = one("all_known", &imports);
    assert!(model.warnings.is_empty(), "{}", model.warnings);
    for namespace in namespaces {
        assert!(
            model.schemas.iter().any(|(_, schema)| &*schema.target_namespace == namespace),
            "{namespace}"
        );
    }
}

#[test]
fn a_service_is_read_in_full() {
    let wsdl = r#"<wsdl:definitions name="S" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" targetNamespace="urn:t"
        xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
        xmlns:wsaw="http://www.w3.org/2006/05/addressing/wsdl" xmlns:http="http://schemas.xmlsoap.org/wsdl/http/">
      <wsdl:types><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
        <xs:element name="ask" type="xs:string"/><xs:element name="user" type="xs:string"/>
      </xs:schema></wsdl:types>
      <wsdl:message name="Ask"><wsdl:part name="body" element="t:ask"/><wsdl:part name="user" element="t:user"/></wsdl:message>
      <wsdl:message name="Value"><wsdl:part name="value" type="xs:int" xmlns:xs="http://www.w3.org/2001/XMLSchema"/></wsdl:message>
      <wsdl:portType name="P">
        <wsdl:documentation>Questions.</wsdl:documentation>
        <wsdl:operation name="Both"><wsdl:input message="t:Ask" wsaw:Action="urn:both"/><wsdl:output message="t:Value"/>
          <wsdl:fault name="F" message="t:Ask"/></wsdl:operation>
        <wsdl:operation name="In"><wsdl:input message="t:Ask"/></wsdl:operation>
        <wsdl:operation name="Solicit"><wsdl:output message="t:Ask"/><wsdl:input message="t:Value"/></wsdl:operation>
        <wsdl:operation name="Out"><wsdl:output name="Note" message="t:Ask"/></wsdl:operation>
      </wsdl:portType>
      <wsdl:binding name="B" type="t:P">
        <soap12:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <wsdl:operation name="In"><soap12:operation soapAction="" soapActionRequired="false" style="rpc"/>
          <wsdl:input><soap12:header message="t:Ask" part="user" use="literal"/>
            <soap12:body use="encoded" namespace="urn:rpc" encodingStyle="urn:e"/></wsdl:input></wsdl:operation>
        <wsdl:operation name="Both"><soap12:operation soapAction="urn:both"/>
          <wsdl:input><soap12:body use="literal" parts="body"/></wsdl:input><wsdl:output><soap12:body use="literal"/></wsdl:output>
          <wsdl:fault name="F"><soap12:fault name="F" use="literal"/></wsdl:fault></wsdl:operation>
      </wsdl:binding>
      <wsdl:binding name="H" type="t:P"><http:binding verb="POST"/></wsdl:binding>
      <wsdl:service name="S">
        <wsdl:port name="A" binding="t:B"><soap12:address location="http://host/s"/></wsdl:port>
        <wsdl:port name="H" binding="t:H"><http:address location="http://host/h"/></wsdl:port>
      </wsdl:service>
    </wsdl:definitions>"#;
    let model = resolve("service", &[("main.wsdl", wsdl)]).expect("sound");
    assert!(model.warnings.is_empty(), "{}", model.warnings);

    let (_, port_type) = model.port_types.iter().next().expect("a port type");
    assert_eq!(port_type.annotation.text().as_deref(), Some("Questions."));
    let exchanges: Vec<MessageExchange> =
        port_type.operations.iter().map(|operation| operation.exchange).collect();
    use MessageExchange::{Notification, OneWay, RequestResponse, SolicitResponse};
    assert_eq!(exchanges, [RequestResponse, OneWay, SolicitResponse, Notification]);
    let message_names: Vec<&str> = port_type
        .operations
        .iter()
        .flat_map(|operation| [&operation.input, &operation.output].into_iter().flatten())
        .map(|message| message.name.as_str())
        .collect();
    assert_eq!(
        message_names,
        ["BothRequest", "BothResponse", "In", "SolicitResponse", "SolicitSolicit", "Note"]
    );
    assert_eq!(
        port_type.operations[0].input.as_ref().and_then(|input| input.action.as_deref()),
        Some("urn:both")
    );

    let (_, binding) = model.bindings.iter().next().expect("a binding");
    assert!(matches!(
        binding.protocol,
        Protocol::Soap { version: SoapVersion::Soap12, style: Style::Document, .. }
    ));
    let one_way = &binding.operations[0];
    assert_eq!((one_way.operation, one_way.style, one_way.soap_action.as_deref()), (1, Style::Rpc, Some("")));
    let input = one_way.input.as_ref().expect("an input");
    let body = input.body.as_ref().expect("a body");
    assert_eq!(
        (&*body.parts, body.encoding.use_, body.encoding.namespace.as_deref()),
        (&[0][..], Use::Encoded, Some("urn:rpc"))
    );
    let header = &input.headers[0];
    let part = &model.messages[header.message].parts[header.part];
    assert_eq!(part.content, PartContent::Element(element_id(&model, "user")));
    assert_eq!(binding.operations[1].faults[0].fault, 0);

    let (_, service) = model.services.iter().next().expect("a service");
    assert_eq!(service.ports[0].address.as_deref(), Some("http://host/s"));
    assert_eq!(model.bindings[service.ports[1].binding].protocol, Protocol::Http { verb: "POST".to_owned() });
}

#[test]
fn documents_in_utf_16_are_read() {
    let folder = folder("utf16", &[]);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let text = format!("\u{feff}{}", schema("", r#"<xs:element name="имя" type="xs:string"/>"#));
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    std::fs::write(folder.join("main.xsd"), bytes).expect("the file can be written");
    let options = LoadOptions { entries: vec![folder.join("main.xsd")], ..LoadOptions::default() };
    let model = resolve::model(&options).expect("sound");
    assert!(model.names.elements.contains_key(&QName::new("urn:t", "имя")));
}
