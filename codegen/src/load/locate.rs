//! Where the file of a location may be.

use std::path::{Component, Path, PathBuf};

use super::LoadOptions;
use super::catalog::{Catalogs, Target};
use crate::source::SourceFile;

/// A place to look at.
pub(super) struct Candidate {
    pub(super) path: PathBuf,
    /// How the file is called in messages.
    pub(super) name: String,
    /// The location that stands for it, where it comes from the caller's map or a catalog.
    pub(super) url: Option<String>,
}

/// The places in which `location`, stated in `from`, may be found, the most specific first. `base` is the location of
/// `from` itself.
pub(super) fn candidates(
    options: &LoadOptions,
    catalogs: &Catalogs,
    from: &SourceFile,
    base: Option<&str>,
    location: &str,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let joined = base.map(|base| join_url(base, location));
    let urls: Vec<String> = [Some(location.to_owned()), joined].into_iter().flatten().collect();
    let mapped = |url: &String| options.locations.get(url).cloned();
    let in_catalog = |url: &String| match catalogs.location(url)? {
        Target::File(path) => Some(path),
        Target::Url(url) => mapped(&url),
    };
    let places = urls.iter().map(|url| (url, mapped(url)));
    for (url, path) in places.chain(urls.iter().map(|url| (url, in_catalog(url)))) {
        if let Some(path) = path {
            candidates.push(Candidate { name: display(&path), path, url: Some(url.clone()) });
        }
    }
    let mut add = |path: PathBuf| candidates.push(Candidate { name: display(&path), path, url: None });
    let location = relative_file(location);
    if let Some(path) = file_url(location) {
        add(path);
    } else if !is_remote(location) {
        let folder = from.path.as_deref().and_then(Path::parent);
        for folder in folder.into_iter().chain(options.search_dirs.iter().map(PathBuf::as_path)) {
            add(folder.join(location));
            add(folder.join(percent_decoded(location)));
            add(folder.join(location.replace('\\', "/")));
        }
    }
    let last_segment = without_query(location).rsplit(['/', '\\']).next().unwrap_or_default();
    if !matches!(last_segment, "" | "." | "..") {
        for folder in &options.search_dirs {
            add(folder.join(percent_decoded(last_segment)));
        }
    }
    candidates
}

/// Whether a location names something that only a network can give: a URL, or a Windows share, which opening alone
/// would reach for.
pub(super) fn is_remote(location: &str) -> bool {
    let share = location.starts_with("//") || location.starts_with("\\\\");
    share || (scheme(location).is_some() && file_url(location).is_none())
}

/// The scheme of an absolute URI. One letter is a Windows drive.
fn scheme(location: &str) -> Option<&str> {
    let (scheme, _) = location.split_once(':')?;
    let letters =
        scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    (scheme.len() > 1 && letters && scheme.as_bytes()[0].is_ascii_alphabetic()).then_some(scheme)
}

/// What is behind `file:` in `file:folder/a.xsd`, which no URL is, yet everybody takes for a relative location.
fn relative_file(location: &str) -> &str {
    let rest =
        location.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:")).map(|_| &location[5..]);
    rest.filter(|rest| !rest.starts_with(['/', '\\'])).unwrap_or(location)
}

/// The path of a `file:` URL of this machine.
pub(super) fn file_url(location: &str) -> Option<PathBuf> {
    let rest =
        location.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:")).map(|_| &location[5..])?;
    let path = match rest.strip_prefix("//") {
        Some(authority) => {
            authority.strip_prefix("localhost").filter(|path| path.starts_with('/')).unwrap_or(authority)
        }
        None => rest,
    };
    if !path.starts_with('/') || path.starts_with("//") {
        return None;
    }
    let path = percent_decoded(without_query(path));
    let drive =
        path.as_bytes().get(1..3).is_some_and(|drive| drive[0].is_ascii_alphabetic() && drive[1] == b':');
    Some(PathBuf::from(if drive { path[1..].to_owned() } else { path }))
}

fn without_query(location: &str) -> &str {
    location.split(['?', '#']).next().unwrap_or_default()
}

/// Resolves a relative reference (RFC 3986 section 5.2, as far as locations of schemas go).
pub(super) fn join_url(base: &str, location: &str) -> String {
    if scheme(location).is_some() {
        return location.to_owned();
    }
    let base = without_query(base);
    if location.starts_with('?') {
        return format!("{base}{location}");
    }
    let authority = base.find("://").map_or(0, |start| start + 3);
    let root = base[authority..].find('/').map_or(base.len(), |slash| authority + slash);
    if location.starts_with('/') {
        return format!("{}{location}", &base[..root]);
    }
    let folder = base[root..].rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut segments: Vec<&str> = folder.split('/').skip(1).collect();
    let mut rest = location;
    loop {
        if let Some(after) = rest.strip_prefix("../") {
            segments.pop();
            rest = after;
        } else if let Some(after) = rest.strip_prefix("./") {
            rest = after;
        } else {
            break;
        }
    }
    segments.push(rest);
    format!("{}/{}", &base[..root], segments.join("/"))
}

/// Replaces `%20` and the like; what is no escape or gives no UTF-8 stays.
pub(super) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape =
            after.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// A path as messages show it: with `/`, and without the detours of `folder/../other`.
pub(crate) fn display(path: &Path) -> String {
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match (part, parts.last()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let shown: PathBuf = parts.into_iter().collect();
    shown.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_locations_to_their_base() {
        let base = "http://host:81/a/Svc?wsdl";
        assert_eq!(join_url(base, "b.xsd"), "http://host:81/a/b.xsd");
        assert_eq!(join_url(base, "../b.xsd"), "http://host:81/b.xsd");
        assert_eq!(join_url(base, "../../../b.xsd"), "http://host:81/b.xsd");
        assert_eq!(join_url(base, "/b.xsd"), "http://host:81/b.xsd");
        assert_eq!(join_url(base, "?xsd=xsd0"), "http://host:81/a/Svc?xsd=xsd0");
        assert_eq!(join_url(base, "urn:b"), "urn:b");
    }

    #[test]
    fn tells_this_machine_from_others() {
        assert_eq!(file_url("file:///tmp/a%20b.xsd"), Some(PathBuf::from("/tmp/a b.xsd")));
        assert_eq!(file_url("file://localhost/tmp/a.xsd"), Some(PathBuf::from("/tmp/a.xsd")));
        assert_eq!(file_url("file:///C:/a.xsd"), Some(PathBuf::from("C:/a.xsd")));
        assert_eq!(relative_file("file:a/b.xsd"), "a/b.xsd");
        assert_eq!(relative_file("file:/a/b.xsd"), "file:/a/b.xsd");
        for remote in
            ["file://server/a.xsd", "\\\\server\\a.xsd", "//server/a.xsd", "file:////server/a", "http://h/a"]
        {
            assert!(is_remote(remote), "{remote}");
        }
        for local in ["a.xsd", "../a.xsd", "C:\\a.xsd", "/tmp/a.xsd"] {
            assert!(!is_remote(local), "{local}");
        }
    }

    #[test]
    fn shows_paths_without_detours() {
        assert_eq!(display(Path::new("schemas/x/../y/./a.xsd")), "schemas/y/a.xsd");
        assert_eq!(display(Path::new("../a.xsd")), "../a.xsd");
    }
}
