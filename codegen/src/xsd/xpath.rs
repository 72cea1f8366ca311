//! The XPath of identity constraints: the few steps that a selector or a field may take (XML Schema Part 1, section 3.11.6).

use crate::xml;

/// What a path may lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// Elements: a selector.
    ToElements,
    /// Elements or attributes: a field.
    ToValues,
}

/// What is wrong with a path; nothing if it is one of those that are allowed.
pub(super) fn fault(text: &str, leads: Leads, is_declared: impl Fn(&str) -> bool) -> Option<String> {
    text.split('|').find_map(|path| Path { rest: path.trim() }.fault(leads, &is_declared))
}

struct Path<'a> {
    rest: &'a str,
}

impl<'a> Path<'a> {
    fn fault(mut self, leads: Leads, is_declared: &impl Fn(&str) -> bool) -> Option<String> {
        if self.rest.is_empty() {
            return Some("there is a path without steps".to_owned());
        }
        if let Some(rest) = self.rest.strip_prefix('.').map(str::trim_start)
            && let Some(rest) = rest.strip_prefix("//")
        {
            self.rest = rest.trim_start();
        }
        loop {
            let is_attribute = self.take("@") || self.take_axis("attribute");
            if is_attribute && leads == Leads::ToElements {
                return Some("a selector leads to elements, not to attributes".to_owned());
            }
            let is_self = !is_attribute && !self.take_axis("child") && self.take(".");
            if !is_self && let Some(fault) = self.name(is_declared) {
                return Some(fault);
            }
            if self.rest.is_empty() {
                return None;
            }
            if is_attribute {
                return Some("nothing comes after an attribute".to_owned());
            }
            if !self.take("/") {
                return Some(format!("`{}` is no step", self.rest));
            }
        }
    }

    /// A name, `*`, or a prefix with `:*`.
    fn name(&mut self, is_declared: &impl Fn(&str) -> bool) -> Option<String> {
        if self.take("*") {
            return None;
        }
        let end =
            self.rest.find(|character: char| matches!(character, '/' | '*') || character.is_whitespace());
        let (name, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        let (prefix, local) =
            name.split_once(':').map_or((None, name), |(prefix, local)| (Some(prefix), local));
        let (local, rest) = match (prefix, local, rest.strip_prefix('*')) {
            (Some(_), "", Some(rest)) => (None, rest),
            _ => (Some(local), rest),
        };
        self.rest = rest.trim_start();
        if local.is_some_and(|local| !xml::is_ncname(local))
            || prefix.is_some_and(|prefix| !xml::is_ncname(prefix))
        {
            return Some(match name {
                "" => "a step is missing".to_owned(),
                _ => format!("`{name}` is no name of an element or attribute"),
            });
        }
        let undeclared = prefix.filter(|prefix| !is_declared(prefix))?;
        Some(format!("the prefix `{undeclared}` is not declared"))
    }

    fn take_axis(&mut self, axis: &str) -> bool {
        let rest = self.rest.strip_prefix(axis).map(str::trim_start);
        let Some(rest) = rest.and_then(|rest| rest.strip_prefix("::")) else { return false };
        self.rest = rest.trim_start();
        true
    }

    fn take(&mut self, token: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        self.rest = rest.trim_start();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Leads, fault};

    fn is_good(text: &str, leads: Leads) -> bool {
        fault(text, leads, |prefix| prefix == "p").is_none()
    }

    #[test]
    fn selectors() {
        for path in [
            "a",
            ".",
            ".//a",
            " . // p:a / b ",
            "a/b|p:*",
            "*",
            "child::a/child :: b",
            ".//.",
            "./a",
            "child",
        ] {
            assert!(is_good(path, Leads::ToElements), "{path}");
        }
        for path in [
            "", "/", "//", "//a", "a//b", "a/", "|", "a|", "@a", "a/@b", "a[1]", "q:a", "p:", "..", "a b",
            "a()",
        ] {
            assert!(!is_good(path, Leads::ToElements), "{path}");
        }
    }

    #[test]
    fn fields() {
        for path in ["@a", "attribute::p:a", ".//a/@*", ". / @ a", "a|@b", ".", "@p:*"] {
            assert!(is_good(path, Leads::ToValues), "{path}");
        }
        for path in ["@", "@a/b", "attribute::", "@@a", "a@b", "@.", "a/.//b"] {
            assert!(!is_good(path, Leads::ToValues), "{path}");
        }
    }
}
