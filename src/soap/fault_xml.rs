//! Faults in their two forms: elements without a namespace in SOAP 1.1, nested qualified ones in SOAP 1.2.
//!
//! Reading takes either form in either envelope, with or without the namespaces, because services exist that mix them: an
//! unqualified code, a prefix that nobody declares, an unqualified `detail` in SOAP 1.2.

use super::code::FaultCode;
use super::detail::Detail;
use super::fault::{Fault, FaultParts};
use super::version::Version;
use crate::FromXml;
use crate::types::{QName, ResolvePrefix, trim};
use crate::xml::{AnyElement, Name, ReadError, Reader, WriteError, Writer};

const XML_LANG: Name = Name::new("http://www.w3.org/XML/1998/namespace", "lang");

/// Reads the fault whose element the reader stands on.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Fault, ReadError> {
    let mut fault = Fault::receiver("");
    let mut codes = Vec::new();
    while reader.next_child()? {
        reader.enter();
        match part_name(reader) {
            "faultcode" => codes.push(code_text(reader)?),
            "Code" => read_code(reader, &mut codes)?,
            "faultstring" => read_reason(reader, &mut fault)?,
            "Reason" => read_reasons(reader, &mut fault)?,
            "faultactor" | "Node" => fault.node = Some(trim(&reader.text()?).to_owned()),
            "Role" => fault.role = Some(trim(&reader.text()?).to_owned()),
            "detail" | "Detail" => read_detail(reader, &mut fault.detail)?,
            _ => reader.skip()?,
        }
    }
    (fault.code, fault.subcodes) = understand(codes);
    Ok(fault)
}

/// The local name of a part of the fault; empty for an element of another namespace.
fn part_name<'x>(reader: &Reader<'x>) -> &'x str {
    let namespace = reader.namespace();
    if namespace.is_empty() || Version::of_namespace(namespace).is_some() { reader.local_name() } else { "" }
}

/// The code and its subcodes, outermost first.
fn read_code(reader: &mut Reader<'_>, codes: &mut Vec<QName>) -> Result<(), ReadError> {
    while reader.next_child()? {
        reader.enter();
        match part_name(reader) {
            "Value" => codes.push(code_text(reader)?),
            "Subcode" => read_code(reader, codes)?,
            _ => reader.skip()?,
        }
    }
    Ok(())
}

/// A code as a name. It should be one with a prefix, but a code without, or with an undeclared one, still says enough.
fn code_text(reader: &mut Reader<'_>) -> Result<QName, ReadError> {
    let scope = reader.clone();
    let text = reader.text()?;
    let text = trim(&text);
    Ok(match text.split_once(':') {
        Some((prefix, local)) => QName::new(scope.resolve(prefix).unwrap_or_default(), local),
        None => QName::unqualified(text),
    })
}

fn read_reasons(reader: &mut Reader<'_>, fault: &mut Fault) -> Result<(), ReadError> {
    let mut is_first = true;
    while reader.next_child()? {
        reader.enter();
        if part_name(reader) == "Text" && is_first {
            read_reason(reader, fault)?;
            is_first = false;
        } else {
            reader.skip()?;
        }
    }
    Ok(())
}

fn read_reason(reader: &mut Reader<'_>, fault: &mut Fault) -> Result<(), ReadError> {
    fault.language = reader
        .attribute(XML_LANG)?
        .map(|language| language.into_owned())
        .filter(|language| !language.is_empty());
    fault.reason = reader.text()?.into_owned();
    Ok(())
}

fn read_detail(reader: &mut Reader<'_>, detail: &mut Detail) -> Result<(), ReadError> {
    while reader.next_child()? {
        reader.enter();
        detail.entries.push(AnyElement::from_xml(reader)?);
    }
    Ok(())
}

/// What the codes mean: the first says the kind, the others are subcodes.
fn understand(codes: Vec<QName>) -> (FaultCode, Vec<QName>) {
    let mut codes = codes.into_iter();
    let Some(first) = codes.next() else { return (FaultCode::Receiver, Vec::new()) };
    let is_ours = first.namespace().is_none_or(|namespace| Version::of_namespace(namespace).is_some());
    let Some(code) = FaultCode::standard(first.local()).filter(|_| is_ours) else {
        return (FaultCode::other(first), codes.collect());
    };
    let refined = first.local().contains('.').then_some(first);
    (code, refined.into_iter().chain(codes).collect())
}

/// Writes a fault, its element included.
pub(super) fn write(fault: &Fault, version: Version, writer: &mut Writer) -> Result<(), WriteError> {
    writer.start(version.name("Fault"));
    match version {
        Version::V11 => write_v11(fault, writer)?,
        Version::V12 => write_v12(fault, writer)?,
    }
    writer.end();
    Ok(())
}

fn write_v11(fault: &FaultParts, writer: &mut Writer) -> Result<(), WriteError> {
    let code = match fault.subcodes.last() {
        Some(subcode) => subcode.clone(),
        None => code_name(&fault.code, Version::V11),
    };
    write_value(writer, Name::unqualified("faultcode"), &code)?;
    writer.start(Name::unqualified("faultstring"));
    if let Some(language) = &fault.language {
        writer.attribute(XML_LANG, language)?;
    }
    writer.text(&fault.reason)?;
    writer.end();
    if let Some(actor) = fault.node.as_ref().or(fault.role.as_ref()) {
        write_value(writer, Name::unqualified("faultactor"), actor)?;
    }
    write_detail(&fault.detail, Name::unqualified("detail"), writer)
}

fn write_v12(fault: &FaultParts, writer: &mut Writer) -> Result<(), WriteError> {
    let v12 = |local| Version::V12.name(local);
    // SOAP 1.2 knows no other codes than its own: any other is a subcode (Part 1, section 5.4.1).
    let (code, other) = match &fault.code {
        FaultCode::Other(name) => (&FaultCode::Receiver, Some(name.as_ref())),
        code => (code, None),
    };
    writer.start(v12("Code"));
    write_value(writer, v12("Value"), &code_name(code, Version::V12))?;
    let subcodes = other.into_iter().chain(&fault.subcodes);
    let depth = subcodes.clone().count();
    for subcode in subcodes {
        writer.start(v12("Subcode"));
        write_value(writer, v12("Value"), subcode)?;
    }
    for _ in 0..=depth {
        writer.end();
    }
    writer.start(v12("Reason"));
    writer.start(v12("Text"));
    writer.attribute(XML_LANG, &fault.language.clone().unwrap_or_else(|| "en".to_owned()))?;
    writer.text(&fault.reason)?;
    writer.end();
    writer.end();
    if let Some(node) = &fault.node {
        write_value(writer, v12("Node"), node)?;
    }
    if let Some(role) = &fault.role {
        write_value(writer, v12("Role"), role)?;
    }
    write_detail(&fault.detail, v12("Detail"), writer)
}

fn code_name(code: &FaultCode, version: Version) -> QName {
    match code {
        FaultCode::Other(name) => (**name).clone(),
        // A code that SOAP 1.1 lacks blames the sender there.
        standard => QName::new(version.namespace(), standard.local(version).unwrap_or("Client")),
    }
}

fn write_value<T: crate::types::ToText>(
    writer: &mut Writer,
    name: Name,
    value: &T,
) -> Result<(), WriteError> {
    writer.start(name);
    writer.value(value).map_err(|error| error.within(name.local))?;
    writer.end();
    Ok(())
}

fn write_detail(detail: &Detail, name: Name, writer: &mut Writer) -> Result<(), WriteError> {
    if detail.is_empty() {
        return Ok(());
    }
    writer.start(name);
    for entry in &detail.entries {
        write_entry(entry, writer).map_err(|error| error.within(entry.local.clone()).within(name.local))?;
    }
    writer.end();
    Ok(())
}

fn write_entry(entry: &AnyElement, writer: &mut Writer) -> Result<(), WriteError> {
    entry.write(writer)
}
