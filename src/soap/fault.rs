use std::fmt;
use std::ops::{Deref, DerefMut};

use super::code::FaultCode;
use super::detail::Detail;
use crate::types::QName;
use crate::xml::{AnyElement, Name, ReadError, WriteError};
use crate::{FromXml, ReadRoot, ToXml, WriteRoot};

/// What a service answers when an operation fails: a code, a reason for people, and a detail for programs.
///
/// Of SOAP 1.1 (section 4.4) and SOAP 1.2 (Part 1, section 5.4) alike. `D` is the type of the detail: a type of the
/// interface where the operation declares the fault, [`Detail`] where it does not. The parts are reached as fields; a fault
/// is one pointer in size, so that results which carry one stay small.
///
/// ```
/// use saponify::soap::{Fault, FaultCode};
///
/// let fault = Fault::sender("the order has no items");
/// assert_eq!(fault.code, FaultCode::Sender);
/// assert_eq!(fault.to_string(), "Sender: the order has no items");
/// ```
#[derive(Clone, PartialEq)]
pub struct Fault<D = Detail>(Box<FaultParts<D>>);

/// The parts of a [`Fault`].
#[derive(Clone, Debug, PartialEq)]
pub struct FaultParts<D = Detail> {
    /// What kind of fault it is. A fault that was read without a code has [`FaultCode::Receiver`].
    pub code: FaultCode,
    /// What the service says more precisely, the general before the particular (SOAP 1.2 Part 1, section 5.4.1.3). SOAP
    /// 1.1 has one code only: the last subcode is written there in place of the code, as WCF does.
    pub subcodes: Vec<QName>,
    /// What went wrong, for people. Of several languages (SOAP 1.2) the first.
    pub reason: String,
    /// The language of the reason: what `xml:lang` says. SOAP 1.2 requires one, `en` is written there if there is none.
    pub language: Option<String>,
    /// The URI of whoever failed on the message's way: `faultactor` in SOAP 1.1, `Node` in SOAP 1.2.
    pub node: Option<String>,
    /// The role it was in: `Role` in SOAP 1.2. In SOAP 1.1 it stands in for a missing `node`.
    pub role: Option<String>,
    /// What the service says for programs.
    pub detail: D,
    /// The entries of the message's header. What a fault says about header entries stands there, not in the detail (SOAP
    /// 1.1, section 4.4): `soap:headerfault` declares it.
    pub header: Vec<AnyElement>,
}

/// The faults of an operation as one type; derive it with `SoapFault`.
pub trait OperationFault: Sized {
    /// The elements by which the declared faults are told apart; none where none is declared.
    const DETAILS: &'static [Name] = &[];

    /// The declared fault that it is by the element in its detail, or else the variant for all others.
    fn from_fault(fault: Fault) -> Self;

    /// The fault with its detail as elements.
    ///
    /// # Errors
    /// When the detail cannot be written.
    fn into_fault(self) -> Result<Fault, WriteError>;
}

impl Fault {
    /// A fault of a code, with a reason and without a detail.
    pub fn new(code: FaultCode, reason: impl Into<String>) -> Fault {
        Fault(Box::new(FaultParts {
            code,
            subcodes: Vec::new(),
            reason: reason.into(),
            language: None,
            node: None,
            role: None,
            detail: Detail::default(),
            header: Vec::new(),
        }))
    }

    /// The message was wrong.
    pub fn sender(reason: impl Into<String>) -> Fault {
        Fault::new(FaultCode::Sender, reason)
    }

    /// The message was fine, processing it failed.
    pub fn receiver(reason: impl Into<String>) -> Fault {
        Fault::new(FaultCode::Receiver, reason)
    }

    /// The same fault with the detail as a value, if its detail has an element of this name that can be read as one; else
    /// the fault as it was.
    ///
    /// # Errors
    /// The fault as it was.
    pub fn try_into_typed<D: FromXml>(self, name: Name) -> Result<Fault<D>, Fault> {
        match self.detail.entry(name).map(AnyElement::read) {
            Some(Ok(detail)) => Ok(self.with_detail(detail)),
            _ => Err(self),
        }
    }
}

impl<D> Fault<D> {
    /// The same fault with another detail.
    #[must_use]
    pub fn with_detail<E>(self, detail: E) -> Fault<E> {
        let FaultParts { code, subcodes, reason, language, node, role, detail: _, header } = *self.0;
        Fault(Box::new(FaultParts { code, subcodes, reason, language, node, role, detail, header }))
    }

    /// The same fault with the reason's language, such as `en`.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The same fault with one more subcode, more particular than those it has.
    #[must_use]
    pub fn with_subcode(mut self, subcode: QName) -> Self {
        self.subcodes.push(subcode);
        self
    }

    /// The same fault with one more entry in the message's header.
    ///
    /// # Errors
    /// When the value cannot be written.
    pub fn with_header_entry<T: WriteRoot>(mut self, entry: &T) -> Result<Self, WriteError> {
        let entry = AnyElement::from_value(T::NAME, entry).map_err(|error| error.within(T::NAME.local))?;
        self.header.push(entry);
        Ok(self)
    }

    /// The header entry that is a value of this type, if the message has one of its name.
    ///
    /// # Errors
    /// When it is no such value.
    pub fn header_entry<T: ReadRoot>(&self) -> Result<Option<T>, ReadError> {
        self.header.iter().find(|entry| entry.is(T::NAME)).map(AnyElement::read).transpose()
    }

    /// The parts.
    pub fn into_parts(self) -> FaultParts<D> {
        *self.0
    }

    /// The detail alone.
    pub fn into_detail(self) -> D {
        self.0.detail
    }
}

impl<D: ToXml> Fault<D> {
    /// The same fault with the detail as an element of this name.
    ///
    /// # Errors
    /// When the detail cannot be written.
    pub fn into_untyped(self, name: Name) -> Result<Fault, WriteError> {
        let entry = AnyElement::from_value(name, &self.detail).map_err(|error| error.within(name.local))?;
        Ok(self.with_detail(Detail::of(entry)))
    }
}

impl<D> From<FaultParts<D>> for Fault<D> {
    fn from(parts: FaultParts<D>) -> Fault<D> {
        Fault(Box::new(parts))
    }
}

impl<D> Deref for Fault<D> {
    type Target = FaultParts<D>;

    fn deref(&self) -> &FaultParts<D> {
        &self.0
    }
}

impl<D> DerefMut for Fault<D> {
    fn deref_mut(&mut self) -> &mut FaultParts<D> {
        &mut self.0
    }
}

impl OperationFault for Fault {
    fn from_fault(fault: Fault) -> Fault {
        fault
    }

    fn into_fault(self) -> Result<Fault, WriteError> {
        Ok(self)
    }
}

impl<D> fmt::Display for Fault<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = &self.code;
        match self.subcodes.last() {
            Some(subcode) => write!(f, "{code} ({}): {}", subcode.local(), self.reason),
            None => write!(f, "{code}: {}", self.reason),
        }
    }
}

impl<D: fmt::Debug> fmt::Debug for Fault<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<D: fmt::Debug> std::error::Error for Fault<D> {}
