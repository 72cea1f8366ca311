//! A transport that prints what goes through it.

use micc_open_media::saponify::client::{Request, Response, Transport, TransportError};

/// Carries messages as another transport does, and prints them if it is told to.
pub(crate) struct Traced<T> {
    transport: T,
    on: bool,
}

impl<T> Traced<T> {
    pub(crate) fn new(transport: T, on: bool) -> Traced<T> {
        Traced { transport, on }
    }
}

impl<T: Transport> Transport for Traced<T> {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        if self.on {
            let headers = request.headers.iter().map(|(name, value)| format!("\n{name}: {value}"));
            println!("\nPOST {}{}", request.endpoint, headers.collect::<String>());
            println!("{}", indented(&String::from_utf8_lossy(&request.body)));
        }
        let response = self.transport.send(request).await?;
        if self.on {
            let body = String::from_utf8_lossy(&response.body);
            println!("HTTP status {}\n{}", response.status, indented(&body));
        }
        Ok(response)
    }
}

/// XML with each element on a line of its own, unless it holds nothing but text.
///
/// For people only: the white space that it adds would be text in mixed content.
fn indented(xml: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    let mut previous = Piece::Text;
    for (piece, text) in pieces(xml) {
        if piece == Piece::End {
            depth = depth.saturating_sub(1);
        }
        let same_line = match piece {
            Piece::Text => true,
            Piece::End => previous != Piece::End && previous != Piece::Empty,
            Piece::Start | Piece::Empty | Piece::Other => out.is_empty(),
        };
        if !same_line {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        }
        out.push_str(text);
        if piece == Piece::Start {
            depth += 1;
        }
        previous = piece;
    }
    out
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    Start,
    End,
    Empty,
    Text,
    /// A declaration, a comment, a processing instruction.
    Other,
}

/// Tags and the text between them; white space between tags is left out.
fn pieces(xml: &str) -> impl Iterator<Item = (Piece, &str)> {
    let mut rest = xml;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = if rest.starts_with('<') { end_of_tag(rest) } else { rest.find('<').unwrap_or(rest.len()) };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((kind(piece), piece))
    })
    .filter(|(kind, piece)| *kind != Piece::Text || !piece.trim().is_empty())
}

/// The length of the tag that a text begins with: a `>` in an attribute's value does not end it.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (index, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return index + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn kind(piece: &str) -> Piece {
    match piece {
        _ if !piece.starts_with('<') => Piece::Text,
        _ if piece.starts_with("</") => Piece::End,
        _ if piece.starts_with("<?") || piece.starts_with("<!") => Piece::Other,
        _ if piece.ends_with("/>") => Piece::Empty,
        _ => Piece::Start,
    }
}
