//! Whether a pattern is a regular expression of XML Schema (Part 2, appendix F).

mod blocks;

use std::iter::Peekable;
use std::str::Chars;

/// Classes in classes, groups in groups: more are not looked into.
const DEEPEST: usize = 200;
/// Roughly what `saponify` compiles, in characters, with a class of letters counted as many.
const LARGEST: u64 = 400_000;
const CLASS_OF_LETTERS: u64 = 700;

/// What is wrong with a pattern, in words; none if `validate()` can check it.
pub(super) fn problem(pattern: &str) -> Option<&'static str> {
    let mut parser = Parser { chars: pattern.chars().peekable(), depth: 0 };
    match parser.alternatives() {
        Err(problem) => Some(problem),
        Ok(_) if parser.chars.peek().is_some() => Some("a `)` has no `(`"),
        Ok(size) if size > LARGEST => Some("it is too large"),
        Ok(_) => None,
    }
}

type Size = Result<u64, &'static str>;

struct Parser<'p> {
    chars: Peekable<Chars<'p>>,
    depth: usize,
}

impl Parser<'_> {
    /// What stands between two parentheses; the closing one is left.
    fn alternatives(&mut self) -> Size {
        let mut size = 0u64;
        loop {
            let atom = match self.chars.peek() {
                None | Some(')') => return Ok(size),
                Some('|') => {
                    self.chars.next();
                    continue;
                }
                Some(_) => self.atom()?,
            };
            size = size.saturating_add(atom.saturating_mul(self.quantity()?));
        }
    }

    fn atom(&mut self) -> Size {
        match self.chars.next() {
            Some('(') => self.group(),
            Some('[') => self.class(),
            Some('\\') => self.escape().map(|escape| escape.size),
            Some('*' | '+' | '?' | '{') => Err("there is nothing before a quantifier that it could repeat"),
            Some(']') => Err("a `]` has no `[`"),
            _ => Ok(1),
        }
    }

    fn deeper(&mut self) -> Result<(), &'static str> {
        self.depth += 1;
        if self.depth > DEEPEST { Err("it is too deep") } else { Ok(()) }
    }

    fn group(&mut self) -> Size {
        self.deeper()?;
        let size = self.alternatives()?;
        self.depth -= 1;
        self.chars.next_if_eq(&')').map(|_| size).ok_or("a `(` has no `)`")
    }

    /// How often at most; what has no end counts once more than it has to be there.
    fn quantity(&mut self) -> Size {
        match self.chars.peek() {
            Some('*' | '+' | '?') => {
                self.chars.next();
                Ok(1)
            }
            Some('{') => {
                self.chars.next();
                self.counts()
            }
            _ => Ok(1),
        }
    }

    fn counts(&mut self) -> Size {
        const WRONG: &str = "a `{` is followed by no number or range of numbers";
        let min = self.number().ok_or(WRONG)?;
        let max = match self.chars.next() {
            Some('}') => return Ok(min),
            Some(',') => self.number(),
            _ => return Err(WRONG),
        };
        match (self.chars.next(), max) {
            (Some('}'), Some(max)) if max < min => Err("a range of numbers ends before it begins"),
            (Some('}'), max) => Ok(max.unwrap_or(min.saturating_add(1))),
            _ => Err(WRONG),
        }
    }

    fn number(&mut self) -> Option<u64> {
        let mut digits = String::new();
        while let Some(digit) = self.chars.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        if digits.is_empty() { None } else { Some(digits.parse().unwrap_or(u64::MAX)) }
    }

    /// A class, its opening bracket being read.
    fn class(&mut self) -> Size {
        const OPEN: &str = "a `[` has no `]`";
        self.deeper()?;
        self.chars.next_if_eq(&'^');
        let mut size = 0;
        let mut last: Option<char> = None;
        let mut is_empty = true;
        loop {
            let next = self.chars.next().ok_or(OPEN)?;
            match next {
                ']' if is_empty => return Err("a class is empty"),
                ']' => break,
                '[' => return Err("a `[` in a class stands after no `-`"),
                '-' if !is_empty && self.chars.next_if_eq(&'[').is_some() => {
                    size = self.class()?.max(size);
                    self.chars.next_if_eq(&']').ok_or("something follows what is taken out of a class")?;
                    break;
                }
                '-' if last.is_some() && self.chars.peek().is_some_and(|next| *next != ']') => {
                    let end = match self.chars.next().ok_or(OPEN)? {
                        '\\' => self.escape()?.character,
                        '[' => None,
                        character => Some(character),
                    };
                    if last > end {
                        return Err("a range of characters ends before it begins");
                    }
                    last = None;
                }
                '\\' => {
                    let escape = self.escape()?;
                    size = escape.size.max(size);
                    last = escape.character;
                }
                character => last = Some(character),
            }
            is_empty = false;
        }
        self.depth -= 1;
        Ok(size.max(1))
    }

    fn escape(&mut self) -> Result<Escape, &'static str> {
        let character = |character| Ok(Escape { size: 1, character: Some(character) });
        match self.chars.next() {
            Some('n') => character('\n'),
            Some('r') => character('\r'),
            Some('t') => character('\t'),
            Some(
                c
                @ ('\\' | '|' | '.' | '-' | '^' | '?' | '*' | '+' | '{' | '}' | '(' | ')' | '[' | ']' | '$'),
            ) => character(c),
            Some('s' | 'S') => Ok(Escape { size: 1, character: None }),
            Some('d' | 'D' | 'w' | 'W' | 'i' | 'I' | 'c' | 'C') => Ok(Escape::LETTERS),
            Some('p' | 'P') => self.property(),
            _ => Err("a backslash has no meaning before what follows it"),
        }
    }

    fn property(&mut self) -> Result<Escape, &'static str> {
        const WRONG: &str = "`\\p` is followed by no category or block of characters";
        self.chars.next_if_eq(&'{').ok_or(WRONG)?;
        let mut name = String::new();
        loop {
            match self.chars.next().ok_or(WRONG)? {
                '}' => break,
                character => name.push(character),
            }
        }
        match name.strip_prefix("Is").filter(|block| !block.is_empty()) {
            Some(block) if blocks::is_known(block) => Ok(Escape::LETTERS),
            // XML Schema 1.0 calls it an error, and 1.1 takes any character, since Unicode gets more blocks.
            Some(_) => Err("`\\p` names a block of characters that is not known"),
            None if is_category(&name) => Ok(Escape::LETTERS),
            None => Err(WRONG),
        }
    }
}

/// What a backslash and what follows it stand for.
struct Escape {
    size: u64,
    /// The character, where it is just one.
    character: Option<char>,
}

impl Escape {
    const LETTERS: Escape = Escape { size: CLASS_OF_LETTERS, character: None };
}

fn is_category(name: &str) -> bool {
    let mut letters = name.chars();
    let subcategories = match letters.next() {
        Some('L') => "ultmo",
        Some('M') => "nce",
        Some('N') => "dlo",
        Some('P') => "cdseifo",
        Some('Z') => "slp",
        Some('S') => "mcko",
        Some('C') => "cfon",
        _ => return false,
    };
    let second = letters.next();
    letters.next().is_none() && second.is_none_or(|second| subcategories.contains(second))
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn patterns_that_can_be_checked() {
        for pattern in [
            "",
            "a|b|",
            r"\d{3}-[A-Z]{2,}",
            r"[a-z-[aeiou-[e]]]+",
            r"[\i-[:]][\c-[:]]*",
            r"[-a\-+.]?(x{0,3}|\p{IsGreek}\P{Lu}\p{L})",
            r"[\d-x^]",
            r"^a$",
            r"\w{1,255}",
        ] {
            assert_eq!(problem(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn patterns_that_cannot() {
        let deep = "(".repeat(100_000);
        for (pattern, why) in [
            ("a)", "a `)` has no `(`"),
            ("(a", "a `(` has no `)`"),
            ("[a", "a `[` has no `]`"),
            ("[]a]", "a class is empty"),
            ("a]", "a `]` has no `[`"),
            ("*a", "there is nothing before a quantifier that it could repeat"),
            ("(?:a)", "there is nothing before a quantifier that it could repeat"),
            ("a{x}", "a `{` is followed by no number or range of numbers"),
            ("a{3,2}", "a range of numbers ends before it begins"),
            ("[z-a]", "a range of characters ends before it begins"),
            (r"\q", "a backslash has no meaning before what follows it"),
            ("a\\", "a backslash has no meaning before what follows it"),
            (r"\p{Xx}", "`\\p` is followed by no category or block of characters"),
            (r"[a\P{IsCJKRadicals}]", "`\\p` names a block of characters that is not known"),
            (r"\pL", "`\\p` is followed by no category or block of characters"),
            (r"((a{999}){999}){9}", "it is too large"),
            (&deep, "it is too deep"),
        ] {
            assert_eq!(problem(pattern), Some(why), "{pattern:.20}");
        }
    }
}
