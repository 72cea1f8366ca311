//! XML itself: bytes to elements and back.

mod any;
mod attachment;
mod block;
mod buffer;
mod decode;
mod error;
mod escape;
mod instance;
mod limits;
mod name;
mod namespaces;
mod reader;
mod scan;
mod scope;
mod text;
mod writer;

pub use any::{AnyAttribute, AnyElement, AnyNode};
pub use decode::decode;
pub use error::{ReadError, ReadErrorKind, WriteError, WriteErrorKind};
pub use limits::Limits;
#[doc(hidden)]
pub use name::OF_PARENT;
pub use name::{ChildNames, Name, Spelling};
pub use reader::{Attribute, Reader};
pub use writer::{Place, Writer};

#[cfg_attr(not(feature = "mtom"), expect(unused_imports, reason = "only MTOM makes attachments"))]
pub(crate) use attachment::Attachment;
pub(crate) use buffer::Ascii;
pub(crate) use instance::XS;
pub(crate) use name::is_of_parent;
pub(crate) use reader::{Node, XSI};
