use super::version::Version;
use crate::ToXml;
use crate::types::QName;
use crate::xml::{Name, WriteError, Writer};

/// The header of a SOAP 1.2 message whose fault needs one.
pub(crate) enum FaultHeader<'v> {
    /// The header entries that were not understood (SOAP 1.2 Part 1, section 5.4.8).
    NotUnderstood(&'v [QName]),
    /// The versions that would be, the best first (SOAP 1.2 Part 1, section 5.4.7).
    Upgrade(&'v [Version]),
}

const QNAME: Name = Name::unqualified("qname");

impl ToXml for FaultHeader<'_> {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        match self {
            FaultHeader::NotUnderstood(names) => {
                for name in *names {
                    write_name(writer, Version::V12.name("NotUnderstood"), name)?;
                }
            }
            FaultHeader::Upgrade(versions) => {
                writer.start(Version::V12.name("Upgrade"));
                for version in *versions {
                    let envelope = QName::new(version.namespace(), "Envelope");
                    write_name(writer, Version::V12.name("SupportedEnvelope"), &envelope)?;
                }
                writer.end();
            }
        }
        Ok(())
    }
}

fn write_name(writer: &mut Writer, element: Name, name: &QName) -> Result<(), WriteError> {
    writer.start(element);
    writer.attribute(QNAME, name)?;
    writer.end();
    Ok(())
}
