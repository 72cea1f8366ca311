//! The readers and writers that are measured.

pub mod quick_xml_serde;
pub mod raw_quick_xml;
pub mod saponify;
pub mod xsd_parser;

/// Whatever goes wrong.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// One contender's way with one message: `C` is what the message says.
pub trait Codec<C> {
    /// The contender's own type for the whole envelope.
    type Envelope;

    /// Whether it can read what it wrote.
    const READS_ITS_OWN: bool = true;

    /// Reads the bytes of a message.
    ///
    /// # Errors
    /// When it cannot.
    fn decode(xml: &[u8]) -> Result<Self::Envelope, Failure>;

    /// Writes the message.
    ///
    /// # Errors
    /// When it cannot.
    fn encode(envelope: &Self::Envelope) -> Result<String, Failure>;

    /// What the message says.
    fn content(envelope: Self::Envelope) -> C;
}
