//! Writing a message: elements into one buffer, namespaces declared where they are first needed.

use std::borrow::Cow;

use super::attachment::Beside;
use super::buffer::{Buffer, Lead};
use super::error::{WriteError, WriteErrorKind};
use super::escape;
use super::name::{ChildNames, Name, is_of_parent};
use super::reader::XSI;
use super::scope::Scope;
use crate::types::ToText;

/// Writes elements, one inside the other, into one buffer.
///
/// A start tag stays open until content follows: attributes and namespace declarations are added to the element that was
/// [started](Writer::start) last. An element without content becomes `<x/>`.
///
/// ```
/// use saponify::{Name, Writer};
///
/// let mut writer = Writer::new();
/// writer.start(Name::new("urn:shop", "order"));
/// writer.attribute(Name::unqualified("id"), &42).unwrap();
/// writer.start(Name::new("urn:shop", "item"));
/// writer.text("soap & towel").unwrap();
/// writer.end();
/// writer.end();
/// assert_eq!(writer.into_string(), r#"<a:order xmlns:a="urn:shop" id="42"><a:item>soap &amp; towel</a:item></a:order>"#);
/// ```
#[derive(Debug, Default)]
pub struct Writer {
    out: Buffer,
    scope: Scope,
    /// What was [started](Writer::start), with the local name; who [opens](Writer::open) elements keeps them himself.
    open: Vec<(Opened, Cow<'static, str>)>,
    /// Whether the last start tag still lacks its `>`.
    in_tag: bool,
    /// Where the start tag of the innermost element that is open begins.
    innermost: usize,
    /// Where the start tag begins of an element inside whose children all are in no namespace.
    unqualified_in: Option<usize>,
    /// For texts that may need escaping.
    scratch: String,
    /// What is put beside the message, where that is wanted.
    pub(super) beside: Option<Beside>,
}

/// The namespace of an element that is to be written, and its prefix where that is known to be in scope.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    namespace: &'static str,
    lead: Option<Lead>,
}

impl From<&'static str> for Place {
    fn from(namespace: &'static str) -> Place {
        Place { namespace, lead: None }
    }
}

impl Place {
    /// Whether the namespace is known to be in scope.
    #[inline]
    pub(crate) fn is_known(&self) -> bool {
        self.lead.is_some()
    }

    /// The namespace.
    pub(crate) fn namespace(self) -> &'static str {
        self.namespace
    }
}

/// An element whose end tag has not been written, its local name left out.
#[derive(Clone, Copy, Debug)]
#[must_use = "an element has to be closed"]
pub(crate) struct Opened {
    lead: Lead,
    /// How many namespaces were declared outside.
    declared: usize,
    /// Where the start tag of the element around it begins.
    outer: usize,
}

impl Writer {
    /// An empty message.
    pub fn new() -> Writer {
        Writer::with_capacity(1024)
    }

    /// An empty message with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Writer {
        Writer { out: Buffer::with_capacity(bytes), ..Writer::default() }
    }

    /// The same message with room beside it: for attachments, and for large binary values if they are wanted there.
    #[cfg(feature = "mtom")]
    pub(crate) fn attaching(self, binary: bool) -> Writer {
        Writer { beside: Some(Beside { attachments: Vec::new(), binary }), ..self }
    }

    /// What was put beside the message.
    #[cfg(feature = "mtom")]
    pub(crate) fn take_attachments(&mut self) -> Vec<super::attachment::Attachment> {
        self.beside.take().unwrap_or_default().attachments
    }

    /// What was written.
    pub fn into_string(self) -> String {
        debug_assert!(self.open.is_empty(), "an element was not ended");
        self.out.into_string()
    }

    /// How many bytes were written.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.out.len() == 0
    }

    /// Writes the XML declaration; before anything else.
    pub fn declaration(&mut self) {
        debug_assert!(self.is_empty(), "the XML declaration comes first");
        self.out.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    /// Starts an element.
    pub fn start(&mut self, name: Name) {
        let opened = self.open(&name.namespace.into(), name.local);
        self.open.push((opened, Cow::Borrowed(name.local)));
    }

    /// Starts an element that the caller [closes](Writer::close) himself.
    #[inline]
    pub(crate) fn open(&mut self, place: &Place, local: &str) -> Opened {
        match place.lead {
            Some(lead) => self.open_with(lead, local, self.scope.len()),
            None => self.open_wishing(place.namespace, local, None),
        }
    }

    /// Starts an element whose namespace, if it has to be declared here, gets the prefix wished for.
    pub(crate) fn open_wishing(
        &mut self,
        namespace: &'static str,
        local: &str,
        prefix: Option<&'static str>,
    ) -> Opened {
        let declared = self.scope.len();
        match self.find(namespace) {
            Some(lead) => self.open_with(lead, local, declared),
            None => {
                let lead = self.scope.declare(Cow::Borrowed(namespace), prefix);
                let opened = self.open_with(lead, local, declared);
                self.push_declaration(&lead, namespace);
                opened
            }
        }
    }

    #[inline]
    fn open_with(&mut self, lead: Lead, local: &str, declared: usize) -> Opened {
        self.close_tag();
        let outer = std::mem::replace(&mut self.innermost, self.out.len());
        self.out.push_open_tag(&lead, local);
        self.in_tag = true;
        Opened { lead, declared, outer }
    }

    /// Ends an element that was opened, by its local name.
    #[inline]
    pub(crate) fn close(&mut self, opened: Opened, local: &str) {
        if self.in_tag {
            self.out.push_str("/>");
            self.in_tag = false;
        } else {
            self.out.push_end_tag(&opened.lead, local);
        }
        self.scope.truncate(opened.declared);
        self.innermost = opened.outer;
    }

    /// What stands before the names of elements in a namespace, if it is in scope.
    #[inline]
    fn find(&self, namespace: &str) -> Option<Lead> {
        if self.unqualified_in.is_some_and(|outer| outer != self.innermost) {
            return Some(Lead::NONE);
        }
        match self.scope.find(namespace) {
            None if is_of_parent(namespace) => Some(self.lead_of_parent()),
            lead => lead,
        }
    }

    /// Says what elements are called inside the children of the element that was started last.
    pub(crate) fn name_inside_children(&mut self, names: ChildNames) {
        self.unqualified_in = (names == ChildNames::Unqualified).then_some(self.innermost);
    }

    /// The same for what is not declared: the namespace of the innermost element, whatever it is, is in scope.
    #[cold]
    fn lead_of_parent(&self) -> Lead {
        self.out.lead_at(self.innermost)
    }

    /// A namespace with its prefix, for elements inside the one that was started last.
    #[inline]
    pub(crate) fn place(&self, namespace: &'static str) -> Place {
        Place { namespace, lead: self.find(namespace) }
    }

    /// Writes an element of simple type: tags and text in one go where its text never needs escaping.
    ///
    /// # Errors
    /// Those of [`value`](Writer::value).
    #[doc(hidden)]
    #[inline]
    pub fn value_element<T: ToText>(
        &mut self,
        place: &Place,
        local: &'static str,
        value: &T,
    ) -> Result<(), WriteError> {
        match &place.lead {
            Some(lead) if T::SHORT => {
                self.close_tag();
                self.out.push_ascii_element(lead, local, |text| value.write_short(text));
                Ok(())
            }
            Some(lead) if T::PLAIN => {
                self.close_tag();
                self.out.push_start_tag(lead, local);
                value
                    .to_text(self.out.as_mut_string(), &self.scope)
                    .map_err(|error| WriteError::new(WriteErrorKind::Value(error)))?;
                self.out.push_end_tag(lead, local);
                Ok(())
            }
            _ => {
                let opened = self.open(place, local);
                self.value(value)?;
                self.close(opened, local);
                Ok(())
            }
        }
    }

    /// Writes an element that has just this text.
    ///
    /// # Errors
    /// Those of [`text`](Writer::text).
    #[doc(hidden)]
    #[inline]
    pub fn text_element(&mut self, place: &Place, local: &'static str, text: &str) -> Result<(), WriteError> {
        if let Some(lead) = &place.lead
            && !text.is_empty()
        {
            self.close_tag();
            if self.out.push_text_element(lead, local, text) {
                return Ok(());
            }
        }
        self.escaped_element(place, local, text)
    }

    #[inline(never)]
    fn escaped_element(&mut self, place: &Place, local: &'static str, text: &str) -> Result<(), WriteError> {
        let opened = self.open(place, local);
        self.text(text)?;
        self.close(opened, local);
        Ok(())
    }

    /// Starts an element by its name as it stands in the message, prefix included; whoever does it declares the prefix.
    pub(crate) fn start_raw(&mut self, prefix: &str, local: &str) {
        let name = if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") };
        let opened = self.open_with(Lead::NONE, &name, self.scope.len());
        self.open.push((opened, Cow::Owned(name)));
    }

    /// Ends the element that was started last.
    pub fn end(&mut self) {
        let Some((opened, local)) = self.open.pop() else {
            debug_assert!(false, "no element to end");
            return;
        };
        self.close(opened, &local);
    }

    /// Declares a namespace on the element that was started last, unless it is declared already. Whoever writes many
    /// children in a namespace declares it once around them.
    #[inline]
    pub fn declare(&mut self, namespace: &'static str) {
        self.declare_wishing(namespace, None);
    }

    pub(crate) fn declare_wishing(&mut self, namespace: &'static str, prefix: Option<&'static str>) {
        self.declare_owned(Cow::Borrowed(namespace), prefix);
    }

    /// Lets elements inside the one that was started last whose names are in one namespace be written in another.
    ///
    /// # Errors
    /// When the other one has a character that XML cannot carry.
    pub(crate) fn declare_as(&mut self, declared: &'static str, written: &str) -> Result<(), WriteError> {
        escape::attribute(&mut String::new(), written)?;
        if self.scope.find(declared).is_none() {
            let lead = self.scope.declare(Cow::Borrowed(declared), None);
            self.push_declaration(&lead, written);
        }
        Ok(())
    }

    pub(crate) fn declare_owned(&mut self, namespace: Cow<'static, str>, prefix: Option<&'static str>) {
        if self.find(&namespace).is_none() {
            self.lead(namespace, prefix);
        }
    }

    /// Writes an attribute of the element that was started last.
    ///
    /// # Errors
    /// When the value's text has a character that XML cannot carry, or the value has no text.
    pub fn attribute<T: ToText>(&mut self, name: Name, value: &T) -> Result<(), WriteError> {
        self.attribute_with(name, std::slice::from_ref(value))
    }

    /// Writes an attribute whose value is a list: its items' texts with spaces between them.
    pub(crate) fn attribute_list<T: ToText>(&mut self, name: Name, items: &[T]) -> Result<(), WriteError> {
        self.attribute_with(name, items)
    }

    fn attribute_with<T: ToText>(&mut self, name: Name, items: &[T]) -> Result<(), WriteError> {
        debug_assert!(self.in_tag, "an attribute is written in a start tag");
        let lead = self.lead(Cow::Borrowed(name.namespace), None);
        self.declare_names(items);
        self.push_attribute_name(&lead, name.local);
        self.out.push_str("=\"");
        self.push_items(items, escape::attribute)
            .map_err(|error| error.within(format!("@{}", name.local)))?;
        self.out.push('"');
        Ok(())
    }

    /// Writes an attribute by its name as it stands in the message, prefix included.
    pub(crate) fn attribute_raw(&mut self, name: &str, value: &str) -> Result<(), WriteError> {
        debug_assert!(self.in_tag, "an attribute is written in a start tag");
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape::attribute(self.out.as_mut_string(), value)?;
        self.out.push('"');
        Ok(())
    }

    /// Writes an attribute by a name that is known only now. Its namespace gets the prefix wished for, if it has none yet
    /// and nothing else in scope has that prefix.
    pub(super) fn attribute_wishing(
        &mut self,
        namespace: &str,
        local: &str,
        prefix: &str,
        value: &str,
    ) -> Result<(), WriteError> {
        let wish = Some(prefix).filter(|prefix| !prefix.starts_with("xml"));
        let lead = self.lead(Cow::Owned(namespace.to_owned()), wish);
        self.push_attribute_name(&lead, local);
        self.out.push_str("=\"");
        escape::attribute(self.out.as_mut_string(), value)?;
        self.out.push('"');
        Ok(())
    }

    /// Declares a namespace with this very prefix on the element that was started last, for names in its content; `false`
    /// when the prefix means something else there, which the element's own name may depend on.
    pub(crate) fn declare_prefix(&mut self, prefix: &str, uri: &str) -> Result<bool, WriteError> {
        if self.scope.declared().any(|declared| declared == (prefix, uri)) {
            return Ok(true);
        }
        if let Some(lead) = Lead::new(prefix) {
            if !self.scope.bind(uri, lead) {
                return Ok(false);
            }
            self.push_declaration(&lead, uri);
            return Ok(true);
        }
        // No prefix of the scope is as long as this one.
        self.attribute_raw(&format!("xmlns:{prefix}"), uri)?;
        Ok(true)
    }

    /// A prefix for a namespace in the content of the element that was started last.
    pub(crate) fn prefix_for(&mut self, namespace: &str) -> String {
        self.lead(Cow::Owned(namespace.to_owned()), None).prefix().to_owned()
    }

    /// Writes an attribute whose value is a name, which needs no escaping.
    pub(super) fn name_attribute(&mut self, attribute: Name, value: Name) {
        let lead = self.lead(Cow::Borrowed(attribute.namespace), None);
        let value_lead = self.lead(Cow::Borrowed(value.namespace), None);
        self.push_attribute_name(&lead, attribute.local);
        self.out.push_str("=\"");
        self.push_name(&value_lead, value.local);
        self.out.push('"');
    }

    /// The prefixes in scope and what they stand for, innermost last.
    pub(super) fn declared(&self) -> Vec<(String, String)> {
        self.scope.declared().map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned())).collect()
    }

    /// Says that the element that was started last has no value: `xsi:nil="true"`.
    pub fn nil(&mut self) {
        let lead = self.lead(Cow::Borrowed(XSI), Some("i"));
        self.push_attribute_name(&lead, "nil");
        self.out.push_str("=\"true\"");
    }

    /// Writes text.
    ///
    /// # Errors
    /// When it has a character that XML 1.0 cannot carry, such as U+0001.
    #[inline]
    pub fn text(&mut self, text: &str) -> Result<(), WriteError> {
        if text.is_empty() {
            return Ok(());
        }
        self.close_tag();
        escape::text(self.out.as_mut_string(), text)
    }

    /// Writes the text of a value.
    ///
    /// # Errors
    /// When it has a character that XML 1.0 cannot carry, or the value has no text.
    #[inline]
    pub fn value<T: ToText>(&mut self, value: &T) -> Result<(), WriteError> {
        self.list(std::slice::from_ref(value))
    }

    /// Writes the text of a list: its items' texts with spaces between them.
    #[inline]
    pub(crate) fn list<T: ToText>(&mut self, items: &[T]) -> Result<(), WriteError> {
        if items.is_empty() {
            return Ok(());
        }
        if self.in_tag {
            self.declare_names(items);
        }
        self.close_tag();
        self.push_items(items, escape::text)
    }

    /// Declares the namespaces that the names among the values are in.
    #[inline]
    fn declare_names<T: ToText>(&mut self, items: &[T]) {
        for item in items {
            item.namespaces(&mut |namespace| {
                if self.scope.find(namespace).is_none() {
                    self.lead(Cow::Owned(namespace.to_owned()), None);
                }
            });
        }
    }

    /// What stands before the names of a namespace, which is declared on the open start tag if it is not in scope.
    #[inline]
    fn lead(&mut self, namespace: Cow<'static, str>, wish: Option<&str>) -> Lead {
        debug_assert!(self.in_tag, "a namespace is declared in a start tag");
        self.scope.find(&namespace).unwrap_or_else(|| {
            let lead = self.scope.declare(namespace.clone(), wish);
            self.push_declaration(&lead, &namespace);
            lead
        })
    }

    #[inline]
    fn close_tag(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }

    fn push_attribute_name(&mut self, lead: &Lead, local: &str) {
        self.out.push(' ');
        self.push_name(lead, local);
    }

    fn push_name(&mut self, lead: &Lead, local: &str) {
        let prefix = lead.prefix();
        if !prefix.is_empty() {
            self.out.push_str(prefix);
            self.out.push(':');
        }
        self.out.push_str(local);
    }

    fn push_declaration(&mut self, lead: &Lead, uri: &str) {
        if self.out.push_declaration(lead, uri) {
            return;
        }
        self.out.push_str(" xmlns:");
        self.out.push_str(lead.prefix());
        self.out.push_str("=\"");
        // A namespace that XML cannot carry is cut short here and means nothing to any reader: it never did.
        let _ = escape::attribute(self.out.as_mut_string(), uri);
        self.out.push('"');
    }

    #[inline]
    fn push_items<T: ToText>(
        &mut self,
        items: &[T],
        escape: fn(&mut String, &str) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push(' ');
            }
            let written = if T::PLAIN {
                item.to_text(self.out.as_mut_string(), &self.scope)
            } else {
                self.scratch.clear();
                item.to_text(&mut self.scratch, &self.scope)
            };
            written.map_err(|error| WriteError::new(WriteErrorKind::Value(error)))?;
            if !T::PLAIN {
                escape(self.out.as_mut_string(), &self.scratch)?;
            }
        }
        Ok(())
    }
}
