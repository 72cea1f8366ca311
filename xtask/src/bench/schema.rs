//! A schema of any size, shaped like those of real services, and its types in bare Rust and with serde's derives.
//!
//! Of ten types one is an enumeration, one has a choice, and one extends another. A type has eight elements of its own; a
//! third of them are of other types of the schema: one required, one repeated, one optional. A type refers to earlier ones
//! only, so that there are no cycles. The same number of types is always the same schema.

use std::fmt::Write;

pub(crate) const NAMESPACE: &str = "urn:saponify:bench";
/// How many types one message has.
const TYPES_PER_MESSAGE: usize = 50;

pub(crate) struct Schema {
    types: Vec<Type>,
}

/// What derives the bare types are given, apart from those of the standard library.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavor {
    Bare,
    Serde,
}

enum Type {
    Enumeration,
    Record(Record),
}

struct Record {
    base: Option<usize>,
    choice: Option<[Content; 3]>,
    fields: Vec<Field>,
}

#[derive(Clone, Copy)]
struct Field {
    name: &'static str,
    content: Content,
    occurs: Occurs,
}

#[derive(Clone, Copy)]
enum Content {
    Text,
    LimitedText,
    Int,
    Boolean,
    DateTime,
    Decimal,
    Type(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Occurs {
    Required,
    Optional,
    Nillable,
    Many,
}

const FIRST: [&str; 12] = [
    "Account", "Customer", "Order", "Invoice", "Shipment", "Contract", "Message", "Calendar", "Folder",
    "Address", "Payment", "Session",
];
const SECOND: [&str; 11] = [
    "Details",
    "Summary",
    "Item",
    "Reference",
    "Settings",
    "Entry",
    "Status",
    "Options",
    "Request",
    "Record",
    "Line",
];
/// The names of elements, in the schema and in Rust: those of plain types, then those that extensions add.
const FIELDS: [(&str, &str); 16] = [
    ("Identifier", "identifier"),
    ("Owner", "owner"),
    ("DisplayName", "display_name"),
    ("CreatedOn", "created_on"),
    ("Lines", "lines"),
    ("IsActive", "is_active"),
    ("Amount", "amount"),
    ("Parent", "parent"),
    ("Number", "number"),
    ("Source", "source"),
    ("Description", "description"),
    ("ChangedOn", "changed_on"),
    ("Parts", "parts"),
    ("IsShared", "is_shared"),
    ("Limit", "limit"),
    ("Target", "target"),
];
const VALUES: [&str; 6] = ["Unknown", "Open", "Pending", "Closed", "Rejected", "Archived"];
const ALTERNATIVES: [&str; 3] = ["ByName", "ByNumber", "ByValue"];

impl Schema {
    pub(crate) fn new(count: usize) -> Schema {
        let mut types: Vec<Type> = Vec::with_capacity(count);
        for index in 0..count {
            let made = match index % 10 {
                9 => Type::Enumeration,
                7 => Type::Record(record(index, Some(index - 1), false)),
                shape => Type::Record(record(index, None, shape == 4)),
            };
            types.push(made);
        }
        Schema { types }
    }

    /// How many messages, each a global element, the types are divided among.
    pub(crate) fn messages(&self) -> usize {
        self.types.len().div_ceil(TYPES_PER_MESSAGE)
    }

    pub(crate) fn message_name(index: usize) -> String {
        format!("Message{index}")
    }

    fn type_name(index: usize) -> String {
        format!("{}{}{index}", FIRST[index % FIRST.len()], SECOND[index / FIRST.len() % SECOND.len()])
    }

    /// The schema.
    pub(crate) fn xsd(&self) -> String {
        let mut out = format!(
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:t=\"{NAMESPACE}\" \
             targetNamespace=\"{NAMESPACE}\" elementFormDefault=\"qualified\">\n"
        );
        for index in 0..self.types.len() {
            self.xsd_type(&mut out, index);
        }
        for message in 0..self.messages() {
            let name = Schema::message_name(message);
            line(&mut out, &format!("<xs:element name=\"{name}\"><xs:complexType><xs:sequence>"));
            for (position, index) in self.message_types(message).enumerate() {
                let ty = Schema::type_name(index);
                line(
                    &mut out,
                    &format!("<xs:element name=\"Part{position}\" type=\"t:{ty}\" minOccurs=\"0\"/>"),
                );
            }
            line(&mut out, "</xs:sequence></xs:complexType></xs:element>");
        }
        out.push_str("</xs:schema>\n");
        out
    }

    /// The same types in Rust.
    pub(crate) fn rust(&self, flavor: Flavor) -> String {
        let mut out = String::new();
        for index in 0..self.types.len() {
            self.rust_type(&mut out, index, flavor);
        }
        for message in 0..self.messages() {
            let name = Schema::message_name(message);
            begin_struct(&mut out, &name, true, flavor);
            for (position, index) in self.message_types(message).enumerate() {
                let ty = format!("Option<{}>", Schema::type_name(index));
                rust_field(&mut out, &format!("Part{position}"), &format!("part{position}"), &ty, flavor);
            }
            out.push_str("}\n\n");
        }
        out
    }

    fn message_types(&self, message: usize) -> impl Iterator<Item = usize> {
        let first = message * TYPES_PER_MESSAGE;
        first..self.types.len().min(first + TYPES_PER_MESSAGE)
    }

    fn xsd_type(&self, out: &mut String, index: usize) {
        let name = Schema::type_name(index);
        let record = match &self.types[index] {
            Type::Enumeration => {
                line(out, &format!("<xs:simpleType name=\"{name}\"><xs:restriction base=\"xs:string\">"));
                for value in VALUES {
                    line(out, &format!("<xs:enumeration value=\"{value}\"/>"));
                }
                return line(out, "</xs:restriction></xs:simpleType>");
            }
            Type::Record(record) => record,
        };
        line(out, &format!("<xs:complexType name=\"{name}\">"));
        line(
            out,
            &format!(
                "<xs:annotation><xs:documentation>What is known of {name}.</xs:documentation></xs:annotation>"
            ),
        );
        if let Some(base) = record.base {
            let base = Schema::type_name(base);
            line(out, &format!("<xs:complexContent><xs:extension base=\"t:{base}\">"));
        }
        line(out, "<xs:sequence>");
        for field in &record.fields {
            xsd_element(out, field.name, field.content, field.occurs);
        }
        if let Some(choice) = &record.choice {
            line(out, "<xs:choice>");
            for (name, content) in ALTERNATIVES.iter().zip(choice) {
                xsd_element(out, name, *content, Occurs::Required);
            }
            line(out, "</xs:choice>");
        }
        line(out, "</xs:sequence>");
        if record.base.is_some() {
            line(out, "</xs:extension></xs:complexContent>");
        }
        line(out, "</xs:complexType>");
    }

    fn rust_type(&self, out: &mut String, index: usize, flavor: Flavor) {
        let name = Schema::type_name(index);
        let record = match &self.types[index] {
            Type::Enumeration => {
                derives(out, "Clone, Debug, PartialEq, Eq, Hash", flavor);
                line(out, &format!("pub enum {name} {{"));
                for value in VALUES {
                    line(out, &format!("    {value},"));
                }
                // A peer may be newer than the schema: generated enumerations are open.
                if flavor == Flavor::Serde {
                    line(out, "    #[serde(untagged)]");
                }
                line(out, "    Other(String),");
                return out.push_str("}\n\n");
            }
            Type::Record(record) => record,
        };
        begin_struct(out, &name, self.has_default(index), flavor);
        for field in self.fields(record) {
            rust_field(
                out,
                field.name,
                &rust_name(field.name),
                &rust_type(field.content, field.occurs),
                flavor,
            );
        }
        if record.choice.is_some() {
            if flavor == Flavor::Serde {
                line(out, "    #[serde(rename = \"$value\")]");
            }
            line(out, &format!("    pub choice: {name}Choice,"));
        }
        out.push_str("}\n\n");
        if let Some(choice) = &record.choice {
            derives(out, "Clone, Debug, PartialEq", flavor);
            line(out, &format!("pub enum {name}Choice {{"));
            for (variant, content) in ALTERNATIVES.iter().zip(choice) {
                line(out, &format!("    {variant}({}),", rust_type(*content, Occurs::Required)));
            }
            out.push_str("}\n\n");
        }
    }

    /// The fields of a record, those of its base first.
    fn fields<'s>(&'s self, record: &'s Record) -> impl Iterator<Item = &'s Field> {
        let base = record.base.and_then(|base| match &self.types[base] {
            Type::Record(record) => Some(record),
            Type::Enumeration => None,
        });
        base.into_iter().flat_map(|base| &base.fields).chain(&record.fields)
    }

    /// Whether a type has a default, as the generator decides: no enumeration and no choice has one.
    fn has_default(&self, index: usize) -> bool {
        let Type::Record(record) = &self.types[index] else { return false };
        record.choice.is_none()
            && self.fields(record).all(|field| match (field.occurs, field.content) {
                (Occurs::Required, Content::Type(index)) => self.has_default(index),
                _ => true,
            })
    }
}

fn record(index: usize, base: Option<usize>, choice: bool) -> Record {
    use Content::{Boolean, DateTime, Decimal, Int, LimitedText, Text};
    use Occurs::{Many, Nillable, Optional, Required};
    let own = [
        (Int, Required),
        (refer(index, 1), Required),
        (LimitedText, Nillable),
        (DateTime, Optional),
        (refer(index, 2), Many),
        (Boolean, Optional),
        (Decimal, Optional),
        (refer(index, 3), Optional),
    ];
    let first = if base.is_some() { own.len() } else { 0 };
    let field = |(position, (content, occurs)): (usize, (Content, Occurs))| Field {
        name: FIELDS[first + position].0,
        content,
        occurs,
    };
    Record {
        base,
        choice: choice.then(|| [Text, Int, refer(index, 4)]),
        fields: own.into_iter().enumerate().map(field).collect(),
    }
}

/// An earlier type: near or far, as it comes.
fn refer(index: usize, salt: usize) -> Content {
    match index {
        0 => Content::Text,
        _ => Content::Type((index * 7 + salt * 13) % index),
    }
}

fn xsd_element(out: &mut String, name: &str, content: Content, occurs: Occurs) {
    let occurs = match occurs {
        Occurs::Required => "",
        Occurs::Optional => " minOccurs=\"0\"",
        Occurs::Nillable => " minOccurs=\"0\" nillable=\"true\"",
        Occurs::Many => " minOccurs=\"0\" maxOccurs=\"unbounded\"",
    };
    let ty = match content {
        Content::LimitedText => {
            line(out, &format!("<xs:element name=\"{name}\"{occurs}><xs:simpleType>"));
            line(out, "<xs:restriction base=\"xs:string\"><xs:maxLength value=\"100\"/></xs:restriction>");
            return line(out, "</xs:simpleType></xs:element>");
        }
        Content::Text => "xs:string".to_owned(),
        Content::Int => "xs:int".to_owned(),
        Content::Boolean => "xs:boolean".to_owned(),
        Content::DateTime => "xs:dateTime".to_owned(),
        Content::Decimal => "xs:decimal".to_owned(),
        Content::Type(index) => format!("t:{}", Schema::type_name(index)),
    };
    line(out, &format!("<xs:element name=\"{name}\" type=\"{ty}\"{occurs}/>"));
}

fn rust_type(content: Content, occurs: Occurs) -> String {
    let ty = match content {
        // Times and decimals too: neither the bare types nor serde's shall depend on anybody's.
        Content::Text | Content::LimitedText | Content::DateTime | Content::Decimal => "String".to_owned(),
        Content::Int => "i32".to_owned(),
        Content::Boolean => "bool".to_owned(),
        Content::Type(index) => Schema::type_name(index),
    };
    match occurs {
        Occurs::Required => ty,
        Occurs::Optional | Occurs::Nillable => format!("Option<{ty}>"),
        Occurs::Many => format!("Vec<{ty}>"),
    }
}

fn rust_name(name: &str) -> String {
    FIELDS
        .iter()
        .find(|(schema, _)| *schema == name)
        .map_or_else(|| name.to_lowercase(), |(_, rust)| (*rust).to_owned())
}

fn begin_struct(out: &mut String, name: &str, default: bool, flavor: Flavor) {
    line(out, &format!("/// What is known of {name}."));
    derives(
        out,
        if default { "Clone, Debug, Default, PartialEq" } else { "Clone, Debug, PartialEq" },
        flavor,
    );
    line(out, &format!("pub struct {name} {{"));
}

fn derives(out: &mut String, std: &str, flavor: Flavor) {
    let serde = if flavor == Flavor::Serde { ", serde::Deserialize, serde::Serialize" } else { "" };
    line(out, &format!("#[derive({std}{serde})]"));
}

fn rust_field(out: &mut String, name: &str, rust: &str, ty: &str, flavor: Flavor) {
    if flavor == Flavor::Serde {
        let more = if ty.starts_with("Option") {
            ", skip_serializing_if = \"Option::is_none\""
        } else if ty.starts_with("Vec") {
            ", default"
        } else {
            ""
        };
        line(out, &format!("    #[serde(rename = \"{name}\"{more})]"));
    }
    line(out, &format!("    pub {rust}: {ty},"));
}

fn line(out: &mut String, line: &str) {
    let written = writeln!(out, "{line}");
    debug_assert!(written.is_ok(), "writing to a string does not fail");
}
