//! Names of files and folders made of URLs that nobody has vetted: letters, digits, `-`, `_` and `.`, so that no name leads
//! out of its folder and every system can have it.

use std::collections::BTreeSet;

use url::Url;

use super::origin;

const LONGEST: usize = 80;

/// File names that some system keeps for itself, without their extensions.
const RESERVED: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The names of a folder's files, each given once.
#[derive(Default)]
pub(super) struct Files {
    /// In lower case: some systems do not tell letters by their case.
    taken: BTreeSet<String>,
}

impl Files {
    /// A name for the document of a URL.
    pub(super) fn take(&mut self, url: &Url, is_wsdl: bool) -> String {
        let extension = if is_wsdl { "wsdl" } else { "xsd" };
        let stem = safe(&stem(url), extension);
        self.taken.insert(origin::FILE.to_owned());
        let mut name = format!("{stem}.{extension}");
        let mut number = 1;
        while !self.taken.insert(name.to_ascii_lowercase()) {
            number += 1;
            name = format!("{stem}-{number}.{extension}");
        }
        name
    }
}

/// What a document is called: `xsd0` for `Service.svc?xsd=xsd0`, `Service` for `Service.svc?wsdl` and `a/Service.wsdl`.
fn stem(url: &Url) -> String {
    let part = url.query_pairs().find_map(|(name, value)| {
        let names_part = matches!(name.to_ascii_lowercase().as_str(), "xsd" | "wsdl");
        (names_part && !value.is_empty()).then(|| value.into_owned())
    });
    part.unwrap_or_else(|| last_segment(url))
}

fn last_segment(url: &Url) -> String {
    let mut segments = url.path_segments().into_iter().flatten();
    let last = segments.rfind(|segment| !segment.is_empty()).unwrap_or_default();
    // `%2e%2e%2f` is no name either.
    let last = percent_decoded(last);
    let last = last.rsplit(['/', '\\']).next().unwrap_or_default();
    let extension = [".svc", ".asmx", ".wsdl", ".xsd"]
        .into_iter()
        .find_map(|extension| last.len().checked_sub(extension.len()).filter(|_| ends_with(last, extension)));
    last[..extension.unwrap_or(last.len())].to_owned()
}

fn ends_with(name: &str, extension: &str) -> bool {
    name.to_ascii_lowercase().ends_with(extension)
}

fn percent_decoded(text: &str) -> String {
    // A query decodes `+` as well, which names may have.
    let query = format!("x={}", text.replace('+', "%2B"));
    url::form_urlencoded::parse(query.as_bytes())
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

/// The name of a folder, if anything is left of it.
pub(super) fn folder(name: &str) -> Option<String> {
    let name = plain(name);
    (!name.is_empty()).then(|| unreserved(name))
}

/// A folder's name for what a URL leads to.
pub(super) fn folder_of(url: &Url) -> String {
    let candidates = [last_segment(url), url.host_str().unwrap_or_default().to_owned()];
    let kebab = |name: &String| folder(name).map(|name| name.to_ascii_lowercase().replace('_', "-"));
    candidates.iter().find_map(kebab).unwrap_or_else(|| "service".to_owned())
}

fn safe(name: &str, fallback: &str) -> String {
    folder(name).unwrap_or_else(|| fallback.to_owned())
}

fn plain(name: &str) -> String {
    let letter = |letter: char| {
        if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.') { letter } else { '_' }
    };
    let name: String = name.chars().take(LONGEST).map(letter).collect();
    // Neither a hidden file nor a flag; and some systems take dots at the end away.
    name.trim_start_matches(['.', '-']).trim_end_matches('.').to_owned()
}

fn unreserved(name: String) -> String {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    if RESERVED.contains(&stem.as_str()) { format!("_{name}") } else { name }
}
