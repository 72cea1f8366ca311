use std::fmt;
use std::marker::PhantomData;

use super::body::ReadBody;
use super::encoding::Encoding;
use super::fault::Fault;
use crate::xml::{Name, Spelling};

/// An operation that is answered: its name, its SOAP action, and the types of its request, its answer, its fault, and of
/// the header entries that go with its answer.
///
/// Generated code has one constant per operation, which clients call and servers dispatch to. An operation that declares
/// no faults has [`Fault`], which is any fault.
pub struct Operation<In, Out, F = Fault, A = ()> {
    name: &'static str,
    action: &'static str,
    encoding: Option<&'static Encoding>,
    rpc: bool,
    types: PhantomData<fn(In) -> Result<Out, F>>,
    headers: PhantomData<fn() -> A>,
}

/// An operation that is not answered: its name, its SOAP action, and the type of its message.
pub struct OneWay<In> {
    name: &'static str,
    action: &'static str,
    encoding: Option<&'static Encoding>,
    types: PhantomData<fn(In)>,
}

/// How a server recognizes an operation: by its SOAP action and by the element in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// The operation's name.
    pub name: &'static str,
    /// Its SOAP action; empty when it has none.
    pub action: &'static str,
    /// The elements that the body of its request may begin with; none where it is empty, or may begin with any.
    pub elements: &'static [Name],
    /// What these may be called besides.
    pub spelling: Spelling,
    /// What says which values are what, where messages have SOAP encoding.
    pub encoding: Option<&'static Encoding>,
}

/// An answer with the header entries that go with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer<T, A> {
    /// What the body says.
    pub body: T,
    /// What the header says.
    pub headers: A,
}

impl<T, A> Answer<T, A> {
    /// The same headers with what a function makes of the body.
    pub fn map<U>(self, of: impl FnOnce(T) -> U) -> Answer<U, A> {
        Answer { body: of(self.body), headers: self.headers }
    }
}

/// An answer without header entries.
impl<T, A: Default> From<T> for Answer<T, A> {
    fn from(body: T) -> Answer<T, A> {
        Answer { body, headers: A::default() }
    }
}

impl<In, Out, F, A> Operation<In, Out, F, A> {
    /// An operation of a name and a SOAP action, which is empty for operations that have none.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        Operation { name, action, encoding: None, rpc: false, types: PhantomData, headers: PhantomData }
    }

    /// The same operation with SOAP encoding.
    #[must_use]
    pub const fn encoded(self, encoding: &'static Encoding) -> Self {
        Operation { encoding: Some(encoding), ..self }
    }

    /// The same operation in style rpc: the element in the body of its answer may have any name (SOAP 1.1, section 7.1).
    #[must_use]
    pub const fn rpc(self) -> Self {
        Operation { rpc: true, ..self }
    }

    /// The name that the WSDL gives it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The SOAP action.
    pub const fn action(&self) -> &'static str {
        self.action
    }

    /// Whether it is in style rpc.
    pub const fn is_rpc(&self) -> bool {
        self.rpc
    }

    /// What says which values are what, where its messages have SOAP encoding.
    pub const fn encoding(&self) -> Option<&'static Encoding> {
        self.encoding
    }
}

impl<In: ReadBody, Out, F, A> Operation<In, Out, F, A> {
    /// How a server recognizes it.
    pub const fn route(&self) -> Route {
        let (elements, spelling) = (In::ELEMENTS, In::SPELLING);
        Route { name: self.name, action: self.action, elements, spelling, encoding: self.encoding }
    }
}

impl<In> OneWay<In> {
    /// An operation of a name and a SOAP action, which is empty for operations that have none.
    pub const fn new(name: &'static str, action: &'static str) -> Self {
        OneWay { name, action, encoding: None, types: PhantomData }
    }

    /// The same operation with SOAP encoding.
    #[must_use]
    pub const fn encoded(self, encoding: &'static Encoding) -> Self {
        OneWay { encoding: Some(encoding), ..self }
    }

    /// The name that the WSDL gives it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The SOAP action.
    pub const fn action(&self) -> &'static str {
        self.action
    }

    /// What says which values are what, where its message has SOAP encoding.
    pub const fn encoding(&self) -> Option<&'static Encoding> {
        self.encoding
    }
}

impl<In: ReadBody> OneWay<In> {
    /// How a server recognizes it.
    pub const fn route(&self) -> Route {
        let (elements, spelling) = (In::ELEMENTS, In::SPELLING);
        Route { name: self.name, action: self.action, elements, spelling, encoding: self.encoding }
    }
}

impl<In, Out, F, A> Clone for Operation<In, Out, F, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out, F, A> Copy for Operation<In, Out, F, A> {}

impl<In> Clone for OneWay<In> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In> Copy for OneWay<In> {}

impl<In, Out, F, A> fmt::Debug for Operation<In, Out, F, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Operation").field("name", &self.name).field("action", &self.action).finish()
    }
}

impl<In> fmt::Debug for OneWay<In> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OneWay").field("name", &self.name).field("action", &self.action).finish()
    }
}
