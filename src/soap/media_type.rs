//! The value of a `Content-Type` (RFC 9110, section 8.3.1).

/// A media type: its name in lower case, and the parameters that matter to SOAP.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct MediaType {
    /// `type/subtype`.
    pub(crate) name: String,
    pub(crate) charset: Option<String>,
    pub(crate) action: Option<String>,
}

impl MediaType {
    /// Reads a field value; what is no parameter is passed over.
    pub(crate) fn parse(value: &str) -> MediaType {
        let (name, mut rest) = value.split_at(value.find(';').unwrap_or(value.len()));
        let mut media_type =
            MediaType { name: name.trim().to_ascii_lowercase(), charset: None, action: None };
        while let Some(parameters) = rest.strip_prefix(';') {
            let (name, after) = parameters.split_at(parameters.find(['=', ';']).unwrap_or(parameters.len()));
            let Some(value) = after.strip_prefix('=') else {
                rest = after;
                continue;
            };
            let (value, after) = parameter_value(value);
            match name.trim().to_ascii_lowercase().as_str() {
                "charset" => media_type.charset = Some(value),
                "action" => media_type.action = Some(value),
                _ => {}
            }
            rest = &after[after.find(';').unwrap_or(after.len())..];
        }
        media_type
    }

    /// Whether it may be an XML message: any XML type, or nothing said.
    pub(crate) fn is_xml(&self) -> bool {
        matches!(self.name.as_str(), "" | "text/xml" | "application/xml") || self.name.ends_with("+xml")
    }
}

/// The value of a parameter.
#[cfg(feature = "mtom")]
pub(crate) fn parameter(value: &str, name: &str) -> Option<String> {
    let mut rest = &value[value.find(';')?..];
    while let Some(parameters) = rest.strip_prefix(';') {
        let (found, after) = parameters.split_at(parameters.find(['=', ';']).unwrap_or(parameters.len()));
        rest = after;
        if let Some(value) = after.strip_prefix('=') {
            let (value, after) = parameter_value(value);
            if found.trim().eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = &after[after.find(';').unwrap_or(after.len())..];
        }
    }
    None
}

/// A token or a quoted string, and what follows it.
fn parameter_value(text: &str) -> (String, &str) {
    let text = text.trim_start();
    let Some(quoted) = text.strip_prefix('"') else {
        let (token, rest) = text.split_at(text.find(';').unwrap_or(text.len()));
        return (token.trim().to_owned(), rest);
    };
    let mut value = String::new();
    let mut chars = quoted.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (value, &quoted[at + 1..]),
            '\\' => value.extend(chars.next().map(|(_, escaped)| escaped)),
            _ => value.push(c),
        }
    }
    (value, "")
}

/// A text as a quoted string.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{MediaType, quoted};

    fn of(name: &str, charset: Option<&str>, action: Option<&str>) -> MediaType {
        MediaType {
            name: name.to_owned(),
            charset: charset.map(str::to_owned),
            action: action.map(str::to_owned),
        }
    }

    #[test]
    fn parameters_are_found_in_any_spelling() {
        for (value, expected) in [
            ("text/xml", of("text/xml", None, None)),
            ("Text/XML; Charset=UTF-8", of("text/xml", Some("UTF-8"), None)),
            ("text/xml;charset=\"utf-16\"", of("text/xml", Some("utf-16"), None)),
            (
                "application/soap+xml; charset=utf-8; action=\"urn:a;b\\\"c\"",
                of("application/soap+xml", Some("utf-8"), Some("urn:a;b\"c")),
            ),
            (
                "application/soap+xml;action=urn:x ; charset=utf-8",
                of("application/soap+xml", Some("utf-8"), Some("urn:x")),
            ),
            ("text/xml; ; x; charset=utf-8", of("text/xml", Some("utf-8"), None)),
            ("text/xml; action=\"open", of("text/xml", None, Some("open"))),
            ("", of("", None, None)),
        ] {
            assert_eq!(MediaType::parse(value), expected, "{value}");
        }
    }

    #[test]
    fn a_quoted_text_is_read_as_it_was() {
        let media_type = MediaType::parse(&format!("a/b; action={}", quoted("x\"\\; y")));
        assert_eq!(media_type.action.as_deref(), Some("x\"\\; y"));
    }
}
