//! OASIS XML catalogs: which file stands for what an import names.

use std::fs;
use std::path::PathBuf;

use saponify_codegen::Diagnostics;
use saponify_codegen::load::{LoadOptions, load};

/// A folder with a schema that imports something, catalogs, and files that these lead to.
struct Case {
    folder: PathBuf,
}

impl Case {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("saponify-catalog-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("far/away")).unwrap();
        let case = Self { folder };
        for file in ["a.xsd", "b.xsd", "c d.xsd", "far/a.xsd", "far/away/a.xsd"] {
            case.file(
                file,
                r#"<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a"><simpleType name="T"><restriction base="string"/></simpleType></schema>"#,
            );
        }
        case
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).unwrap();
    }

    /// Writes a catalog with these entries.
    fn catalog(&self, name: &str, entries: &str) -> &Self {
        let text = format!(
            r#"<!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.1//EN" "http://www.oasis-open.org/committees/entity/release/1.1/catalog.dtd">
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">{entries}</catalog>"#
        );
        self.file(name, &text);
        self
    }

    /// The file, as seen from the folder, that an import with these attributes leads to, and what is reported.
    fn import(&self, attributes: &str) -> (Option<String>, Diagnostics) {
        let main = format!(
            r#"<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:main"><import {attributes}/></schema>"#
        );
        self.file("main.xsd", &main);
        let options = LoadOptions {
            entries: vec![self.folder.join("main.xsd")],
            catalogs: vec![self.folder.join("catalog.xml")],
            ..LoadOptions::default()
        };
        let (sources, diagnostics) = load(&options);
        let main = sources.iter().find(|(_, file)| file.entry).unwrap().1;
        let target = main.imports[0].target.and_then(|id| sources.file(id).path.clone());
        let target = target.map(|path| {
            let path = path.canonicalize().unwrap();
            let inside = path.strip_prefix(self.folder.canonicalize().unwrap()).unwrap();
            inside.to_string_lossy().replace('\\', "/")
        });
        (target, diagnostics)
    }

    fn location(&self, location: &str) -> Option<String> {
        self.import(&format!(r#"schemaLocation="{location}""#)).0
    }

    fn namespace(&self, namespace: &str) -> Option<String> {
        self.import(&format!(r#"namespace="{namespace}""#)).0
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn found(name: &str) -> Option<String> {
    Some(name.to_owned())
}

#[test]
fn exact_entries_of_both_kinds() {
    let case = Case::new("exact");
    case.catalog(
        "catalog.xml",
        r#"<system systemId="http://h/a.xsd" uri="a.xsd"/><uri name="http://h/b.xsd" uri="c%20d.xsd"/>
           <uri name="http://h/b.xsd" uri="a.xsd"/>"#,
    );
    assert_eq!(case.location("http://h/a.xsd"), found("a.xsd"));
    assert_eq!(case.location("http://h/b.xsd"), found("c d.xsd"), "the first of two holds");
    assert_eq!(case.location("http://h/c.xsd"), None);
}

#[test]
fn the_longest_beginning_and_end() {
    let case = Case::new("longest");
    case.catalog(
        "catalog.xml",
        r#"<rewriteURI uriStartString="http://h/" rewritePrefix="./"/>
           <rewriteURI uriStartString="http://h/x/" rewritePrefix="far/"/>
           <rewriteSystem systemIdStartString="http://s/" rewritePrefix="far/away/"/>
           <uriSuffix uriSuffix="z.xsd" uri="a.xsd"/>
           <uriSuffix uriSuffix="/y/z.xsd" uri="b.xsd"/>
           <systemSuffix systemIdSuffix="only.xsd" uri="b.xsd"/>"#,
    );
    assert_eq!(case.location("http://h/a.xsd"), found("a.xsd"));
    assert_eq!(case.location("http://h/x/a.xsd"), found("far/a.xsd"));
    assert_eq!(case.location("http://s/a.xsd"), found("far/away/a.xsd"));
    assert_eq!(case.location("http://h/c%20d.xsd"), found("c d.xsd"));
    assert_eq!(case.location("http://else/z.xsd"), found("a.xsd"));
    assert_eq!(case.location("../y/z.xsd"), found("b.xsd"));
    assert_eq!(case.location("http://else/only.xsd"), found("b.xsd"));
}

#[test]
fn namespaces_by_uri_and_public_identifier() {
    let case = Case::new("namespaces");
    case.catalog(
        "catalog.xml",
        r#"<uri name="urn:a" uri="b.xsd"/><public publicId="urn:b" uri="a.xsd"/>
           <group prefer="system"><public publicId="urn:c" uri="a.xsd"/></group>
           <public publicId="-//H//T  X" uri="far/a.xsd"/>"#,
    );
    assert_eq!(case.namespace("urn:a"), found("b.xsd"));
    assert_eq!(case.namespace("urn:b"), found("a.xsd"));
    assert_eq!(case.namespace("urn:c"), found("a.xsd"));
    assert_eq!(case.namespace("urn:publicid:-:H:T+X"), found("far/a.xsd"));
    // A location that leads somewhere is taken; one that leads nowhere leaves the namespace, unless the catalog prefers it.
    let both = |namespace, location| format!(r#"namespace="{namespace}" schemaLocation="{location}""#);
    assert_eq!(case.import(&both("urn:a", "a.xsd")).0, found("a.xsd"));
    assert_eq!(case.import(&both("urn:a", "http://h/lost.xsd")).0, found("b.xsd"));
    assert_eq!(case.import(&both("urn:c", "http://h/lost.xsd")).0, None);
}

#[test]
fn other_catalogs() {
    let case = Case::new("other");
    case.catalog("catalog.xml", r#"<nextCatalog catalog="far/second.xml"/><nextCatalog catalog="third.xml"/>"#)
        .catalog("far/second.xml", r#"<uri name="http://h/a" uri="a.xsd"/><nextCatalog catalog="../catalog.xml"/>"#)
        .catalog("third.xml", r#"<uri name="http://h/a" uri="a.xsd"/><uri name="http://h/b" uri="b.xsd"/><nextCatalog catalog="third.xml"/>"#);
    assert_eq!(case.location("http://h/a"), found("far/a.xsd"), "relative to the catalog that says it");
    assert_eq!(case.location("http://h/b"), found("b.xsd"));
    assert_eq!(case.location("http://h/c"), None, "catalogs that name each other come to an end");
}

#[test]
fn delegates_are_the_last_word() {
    let case = Case::new("delegates");
    case.catalog(
        "catalog.xml",
        r#"<delegateURI uriStartString="http://h/" catalog="second.xml"/>
           <delegateURI uriStartString="http://h/x/" catalog="third.xml"/>
           <delegateSystem systemIdStartString="http://s/" catalog="second.xml"/>
           <delegatePublic publicIdStartString="urn:" catalog="second.xml"/>
           <nextCatalog catalog="fourth.xml"/>"#,
    )
    .catalog(
        "second.xml",
        r#"<uri name="http://h/x/1" uri="a.xsd"/><system systemId="http://s/1" uri="a.xsd"/>
           <public publicId="urn:p" uri="far/a.xsd"/>"#,
    )
    .catalog("third.xml", r#"<uri name="http://h/x/1" uri="b.xsd"/>"#)
    .catalog("fourth.xml", r#"<uri name="http://h/2" uri="a.xsd"/><uri name="http://g/2" uri="a.xsd"/>"#);
    assert_eq!(case.location("http://h/x/1"), found("b.xsd"), "the longest beginning first");
    assert_eq!(case.location("http://s/1"), found("a.xsd"));
    assert_eq!(case.namespace("urn:p"), found("far/a.xsd"));
    assert_eq!(case.location("http://h/2"), None, "no other catalog is asked");
    assert_eq!(case.location("http://g/2"), found("a.xsd"));
}

#[test]
fn bases() {
    let case = Case::new("bases");
    case.catalog(
        "catalog.xml",
        r#"<group xml:base="far/"><uri name="urn:1" uri="a.xsd"/><uri name="urn:2" uri="a.xsd" xml:base="away/x"/></group>
           <uri name="urn:3" uri="a.xsd" xml:base="http://elsewhere/"/>"#,
    );
    assert_eq!(case.namespace("urn:1"), found("far/a.xsd"));
    assert_eq!(case.namespace("urn:2"), found("far/away/a.xsd"));
    assert_eq!(case.namespace("urn:3"), None, "nothing is fetched");
}

/// What a file imports is looked up from the location that the catalog was asked for.
#[test]
fn relative_locations_within() {
    let case = Case::new("within");
    case.file(
        "b.xsd",
        r#"<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b"><include schemaLocation="../deep.xsd"/></schema>"#,
    );
    case.catalog(
        "catalog.xml",
        r#"<uri name="http://h/x/b.xsd" uri="b.xsd"/><uri name="http://h/deep.xsd" uri="far/away/a.xsd"/>"#,
    );
    let (target, diagnostics) = case.import(r#"schemaLocation="http://h/x/b.xsd""#);
    assert_eq!(target, found("b.xsd"));
    let files: Vec<String> = diagnostics.sources().iter().map(|(_, file)| file.name.clone()).collect();
    assert!(files.iter().any(|name| name.ends_with("far/away/a.xsd")), "{files:?}");
}

#[test]
fn reports_with_places() {
    let case = Case::new("reports");
    case.catalog(
        "catalog.xml",
        r#"<uri uri="a.xsd"/>
<urn name="urn:a" uri="a.xsd"/>
<nextCatalog catalog="none.xml"/>
<delegateURI uriStartString="urn:x" catalog="http://h/catalog.xml"/>
<group prefer="none"/>
<other xmlns="urn:other"/>"#,
    );
    let reported = case.import(r#"namespace="urn:b""#).1.to_string();
    let expected = [
        "`uri` needs the attribute `name`",
        "`urn` is no entry of a catalog",
        "there is no such file",
        "`http://h/catalog.xml` is not read",
        "`prefer` is `public` or `system`, not `none`",
    ];
    for message in expected {
        assert!(reported.contains(message), "{message} in {reported}");
    }
    assert!(reported.contains("catalog.xml:4:1"), "{reported}");
    assert_eq!(reported.matches("-->").count(), expected.len(), "{reported}");
    case.file("catalog.xml", "<catalog/>");
    assert!(case.import(r#"namespace="urn:b""#).1.to_string().contains("the root element is `catalog`"));
}
