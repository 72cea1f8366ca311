//! E-mail: what comes into folders, is read, answered and sent.

use sap_ici::types::{Capability, MessageStatus, ProcessingStatus};

use super::items::{Item, Key, Kind};
use super::{Outcome, Refusal, World};

/// A message.
#[derive(Clone, Debug)]
pub(crate) struct Mail {
    pub(crate) status: MessageStatus,
    /// All of it, as RFC 822 has it.
    pub(crate) content: String,
    pub(crate) flags: Flags,
    /// The message that this notification is about, if it is a notification.
    pub(crate) notifies: Option<String>,
}

/// What has been done with a message.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Flags {
    pub(crate) read: bool,
    pub(crate) answered: bool,
    pub(crate) forwarded: bool,
}

impl Mail {
    pub(super) fn created() -> Mail {
        Mail {
            status: MessageStatus::Created,
            content: String::new(),
            flags: Flags::default(),
            notifies: None,
        }
    }

    fn arriving(content: &str) -> Mail {
        Mail { status: MessageStatus::New, content: content.to_owned(), ..Mail::created() }
    }

    pub(super) fn alert(&mut self) {
        self.status = MessageStatus::Alerting;
    }

    pub(super) fn wait(&mut self) {
        self.status = MessageStatus::New;
    }

    pub(super) fn accept(&mut self) {
        self.status = MessageStatus::Accepted;
        self.flags.read = true;
    }

    pub(super) fn end(&mut self) {
        self.status = MessageStatus::Ended;
    }

    pub(super) fn has_ended(&self) -> bool {
        self.status == MessageStatus::Ended
    }

    /// A header, as long as it is on one line.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let headers = self.content.lines().take_while(|line| !line.is_empty());
        headers
            .filter_map(|line| line.split_once(':'))
            .find_map(|(its, value)| its.eq_ignore_ascii_case(name).then_some(value.trim()))
    }

    /// What is below the headers.
    pub(crate) fn text(&self) -> &str {
        let body = self.content.split_once("\r\n\r\n").or_else(|| self.content.split_once("\n\n"));
        body.map_or("", |(_, body)| body)
    }
}

/// Where the case of a conversation stands in a subject: `<CID` and 12 hexadecimal digits.
const CASE: &str = "<CID";

impl World {
    /// A message comes in for a queue or a folder. Answers its ID.
    pub(crate) fn mail_arrives(&mut self, to: &str, content: &str) -> Outcome<String> {
        let id = self.new_id();
        let mut item = Item::new(id.clone(), Kind::Mail(Mail::arriving(content)));
        let queue = self.queue(to).ok().filter(|queue| queue.channel == 2).map(|queue| queue.id.clone());
        match queue {
            Some(queue) => {
                item.queue = Some(queue);
                self.items.push(item);
            }
            None => {
                let owner = self.owner(2, to)?.id.clone();
                let user = self.user_index(&owner)?;
                self.items.push(item);
                self.offer(self.items.len() - 1, user);
            }
        }
        self.allocate();
        Ok(id)
    }

    /// All of a message, as RFC 822 has it.
    pub(crate) fn content(&self, key: Key<'_>) -> Outcome<&str> {
        match &self.item(key)?.kind {
            Kind::Mail(mail) => Ok(&mail.content),
            _ => Err(Refusal::UnknownItem(key.id.to_owned())),
        }
    }

    /// Writes a message that was created, or another draft in its place.
    pub(crate) fn set_content(&mut self, key: Key<'_>, content: &str) -> Outcome {
        let index = self.mail_that(key, Capability::SetContent)?;
        self.items[index].processing = ProcessingStatus::Active;
        if let Kind::Mail(mail) = &mut self.items[index].kind {
            content.clone_into(&mut mail.content);
            mail.status = MessageStatus::Draft;
        }
        self.item_changed(index);
        Ok(())
    }

    /// Sends a message. Its subject tells which case it is about, if the agent is at work on a message that came in.
    pub(crate) fn send(&mut self, key: Key<'_>, notify_success: bool) -> Outcome {
        let index = self.mail_that(key, Capability::Send)?;
        let case = self.case_at_work(index);
        let (id, container) = (self.items[index].id.clone(), self.items[index].container.clone());
        if let Kind::Mail(mail) = &mut self.items[index].kind {
            mail.content = without_blind_copies(&mail.content);
            if let Some(case) = case {
                mail.content = with_case(&mail.content, &case);
            }
            mail.status = MessageStatus::Sent;
        }
        self.item_changed(index);
        if let (true, Some(container)) = (notify_success, container) {
            let report = self
                .mail_arrives(&container, "Subject: Delivered\r\n\r\nThe message has been delivered.\r\n")?;
            let report = self.find(Key::new(&report, None))?;
            if let Kind::Mail(mail) = &mut self.items[report].kind {
                mail.notifies = Some(id);
            }
            self.item_changed(report);
        }
        Ok(())
    }

    pub(crate) fn delete(&mut self, key: Key<'_>) -> Outcome {
        let index = self.mail_that(key, Capability::Delete)?;
        self.finish(index);
        self.settle();
        Ok(())
    }

    pub(crate) fn set_flags(&mut self, key: Key<'_>, flags: Flags) -> Outcome {
        let index = self.find(key)?;
        let Kind::Mail(mail) = &mut self.items[index].kind else {
            return Err(Refusal::UnknownItem(key.id.to_owned()));
        };
        mail.flags = flags;
        self.item_changed(index);
        Ok(())
    }

    fn mail_that(&self, key: Key<'_>, capability: Capability) -> Outcome<usize> {
        let index = self.find(key)?;
        self.items[index].need(capability)?;
        Ok(index)
    }

    /// The case of the message that the sender of another is at work on.
    fn case_at_work(&self, sent: usize) -> Option<String> {
        let user = self.items[sent].user.as_deref()?;
        let at_work = self.items.iter().find(|item| {
            item.user.as_deref() == Some(user)
                && matches!(&item.kind, Kind::Mail(mail) if mail.status == MessageStatus::Accepted)
        })?;
        Some(format!("{CASE}{}>", at_work.id.get(..12)?))
    }
}

/// The lines of a message, with its headers given to a function that may change or drop them.
fn edit_headers(content: &str, edit: impl Fn(&str) -> Option<String>) -> String {
    let mut is_header = true;
    let lines = content.split_inclusive('\n').filter_map(|line| {
        is_header &= !line.trim_end().is_empty();
        if is_header { edit(line) } else { Some(line.to_owned()) }
    });
    lines.collect()
}

fn without_blind_copies(content: &str) -> String {
    let is_blind = |line: &str| line.get(..4).is_some_and(|name| name.eq_ignore_ascii_case("bcc:"));
    edit_headers(content, |line| (!is_blind(line)).then(|| line.to_owned()))
}

fn with_case(content: &str, case: &str) -> String {
    edit_headers(content, |line| {
        let is_subject = line.get(..8).is_some_and(|name| name.eq_ignore_ascii_case("subject:"));
        if !is_subject || line.contains(CASE) {
            return Some(line.to_owned());
        }
        let text = line.trim_end();
        Some(format!("{text} {case}{}", &line[text.len()..]))
    })
}
