use std::error::Error;
use std::fmt;

use saponify::Xml;

use super::Form;

/// What the contact centre itself knows of a call: the application `SAP_BCM/OII` (chapters 7.2.1 and 7.2.2).
///
/// Which elements are there is configured in the contact centre, and so is the application's id: where it is another one,
/// [`Application::read`](crate::attached_data::Application::read) reads its subtree in this form. Further elements that it
/// may be configured to attach are had from [`Application::element`](crate::attached_data::Application::element).
#[derive(Clone, Debug, Default, PartialEq, Xml)]
pub struct Oii {
    /// The internal number of the queue that was called first.
    #[soap(element = "FirstBNumber")]
    pub first_b_number: Option<String>,
    /// The name of that queue as it is shown; in newer versions its GUID.
    #[soap(element = "FirstBName")]
    pub first_b_name: Option<String>,
    /// The technical name, or GUID, of the queue that the call is in.
    #[soap(element = "BNumberName")]
    pub b_number_name: Option<String>,
    /// The technical name, or GUID, of the queue that it was in before.
    #[soap(element = "OrigQueue")]
    pub orig_queue: Option<String>,
    /// The call's GUID with hyphens, 36 characters; without them it is the `callHandle` of events.
    #[soap(element = "GUID")]
    pub guid: Option<String>,
    /// The call's number since the contact centre was started, such as `CI_123L`.
    #[soap(element = "CALL_ID")]
    pub call_id: Option<String>,
    /// The number of the customer who called.
    #[soap(element = "FirstANumber")]
    pub first_a_number: Option<String>,
    /// What an IVR has added, as [`IvrInfo`] reads it.
    #[soap(element = "IVRInfo")]
    pub ivr_info: Option<String>,
    /// The name of the recording's file; it comes with an event of its own.
    #[soap(element = "CallRecording")]
    pub call_recording: Option<String>,
    /// The call's id in SIP.
    #[soap(element = "SIP_CALL_ID")]
    pub sip_call_id: Option<String>,
}

impl Form for Oii {
    const APPLICATION: &'static str = "SAP_BCM/OII";
}

/// A dictionary as the contact centre's own protocol (WACP) writes it: `key=value;key=value;`, values percent-encoded. In its
/// order; a key may occur more than once.
///
/// ```
/// use sap_ici::attached_data::IvrInfo;
///
/// let info: IvrInfo = "Language=en;Menu=1%3B2;".parse()?;
/// assert_eq!(info.get("Menu"), Some("1;2"));
/// assert_eq!(info.to_string(), "Language=en;Menu=1%3B2;");
/// # Ok::<(), sap_ici::attached_data::IvrInfoError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IvrInfo {
    /// Keys and values.
    pub entries: Vec<(String, String)>,
}

/// Why a text is no such dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IvrInfoError {
    /// An entry without `=`, which begins at this byte.
    NoValue(usize),
    /// A `%` at this byte that is not followed by two hexadecimal digits.
    Percent(usize),
    /// The entry that begins at this byte is not UTF-8 once it is decoded.
    NotUtf8(usize),
}

impl IvrInfo {
    /// The value of a key, of the first if there are several.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }
}

impl std::str::FromStr for IvrInfo {
    type Err = IvrInfoError;

    fn from_str(text: &str) -> Result<IvrInfo, IvrInfoError> {
        let mut entries = Vec::new();
        let mut at = 0;
        for entry in text.split(';') {
            if !entry.trim_ascii().is_empty() {
                let (key, value) = entry.split_once('=').ok_or(IvrInfoError::NoValue(at))?;
                entries.push((decoded(key.trim_ascii_start(), at)?, decoded(value, at + key.len() + 1)?));
            }
            at += entry.len() + 1;
        }
        Ok(IvrInfo { entries })
    }
}

/// Replaces what is encoded. A space may also be written as `+`, as forms of web pages do.
fn decoded(text: &str, base: usize) -> Result<String, IvrInfoError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, following)) = rest.split_first() {
        rest = following;
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let at = base + text.len() - following.len() - 1;
                let digits = following.first_chunk::<2>().ok_or(IvrInfoError::Percent(at))?;
                rest = &following[2..];
                hexadecimal(*digits).ok_or(IvrInfoError::Percent(at))?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| IvrInfoError::NotUtf8(base))
}

fn hexadecimal(digits: [u8; 2]) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(value(digits[0])? * 16 + value(digits[1])?).ok()
}

/// Everything is encoded but what RFC 3986 (section 2.3) calls unreserved.
impl fmt::Display for IvrInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, value) in &self.entries {
            encode(key, f)?;
            f.write_str("=")?;
            encode(value, f)?;
            f.write_str(";")?;
        }
        Ok(())
    }
}

fn encode(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    text.bytes().try_for_each(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            write!(f, "{}", char::from(byte))
        }
        _ => write!(f, "%{byte:02X}"),
    })
}

impl fmt::Display for IvrInfoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IvrInfoError::NoValue(at) => write!(f, "byte {at}: an entry without `=`"),
            IvrInfoError::Percent(at) => write!(f, "byte {at}: `%` without two hexadecimal digits"),
            IvrInfoError::NotUtf8(at) => write!(f, "byte {at}: a value that is not UTF-8"),
        }
    }
}

impl Error for IvrInfoError {}
