//! Whether the contenders do the same work.

use std::fmt::Debug;

use crate::contenders::quick_xml_serde::QuickXmlSerde;
use crate::contenders::saponify::Saponify;
use crate::contenders::xsd_parser::XsdParser;
use crate::contenders::{Codec, Failure};

/// Checks that all contenders read the same from a message, and that each reads that again from what it
/// wrote.
///
/// What one wrote the others need not read alike: the prefixes differ, and whether nil is written or left out.
///
/// # Errors
/// When one of them fails, or reads something else.
pub fn contenders_agree<C: Debug + PartialEq>(xml: &[u8]) -> Result<(), Failure>
where
    Saponify: Codec<C>,
    QuickXmlSerde: Codec<C>,
    XsdParser: Codec<C>,
{
    let expected = Saponify::content(Saponify::decode(xml)?);
    agrees::<C, Saponify>(xml, &expected)?;
    agrees::<C, QuickXmlSerde>(xml, &expected)?;
    agrees::<C, XsdParser>(xml, &expected)
}

fn agrees<C: Debug + PartialEq, T: Codec<C>>(xml: &[u8], expected: &C) -> Result<(), Failure> {
    let contender = std::any::type_name::<T>();
    let decoded = T::decode(xml)?;
    let encoded = T::encode(&decoded)?;
    if T::content(decoded) != *expected {
        return Err(format!("{contender} reads something else than the others").into());
    }
    if T::READS_ITS_OWN && T::content(T::decode(encoded.as_bytes())?) != *expected {
        return Err(format!("{contender} does not read what it wrote").into());
    }
    Ok(())
}
