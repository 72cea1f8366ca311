//! Input files and places in them.

use std::path::{Path, PathBuf};

/// An input file of a [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The file that stands for what needs none: the built-in types of XML Schema. It has no text.
    pub const BUILT_IN: Self = Self(0);
}

/// A byte range of a file's text (after decoding to UTF-8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The place of what no input file defines.
    pub const BUILT_IN: Self = Self { file: FileId::BUILT_IN, start: 0, end: 0 };

    /// The bytes `range` of `file`. Files are limited to far less than 4 GiB, so that a longer range, which cannot
    /// occur, is cut.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: cut(range.start), end: cut(range.end) }
    }
}

/// What the root element says a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// `wsdl:definitions` (WSDL 1.1).
    Wsdl,
    /// `xs:schema`.
    Xsd,
    /// An answer of WS-MetadataExchange, with or without its envelope: WSDL and schemas in sections.
    Metadata,
    /// A configuration file.
    Settings,
    /// Something that was refused; a diagnostic says why.
    Unusable,
}

/// How one document names another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportKind {
    /// `wsdl:import`
    WsdlImport,
    /// `xs:import`
    Import,
    /// `xs:include`
    Include,
    /// `xs:redefine`
    Redefine,
    /// `xs:override`
    Override,
}

impl ImportKind {
    /// Whether the schemas are of one namespace, and make one schema.
    pub(crate) fn is_inclusion(self) -> bool {
        matches!(self, Self::Include | Self::Redefine | Self::Override)
    }
}

/// An edge of the import graph. Cycles are normal.
#[derive(Clone, Debug)]
pub struct ImportEdge {
    /// The element that states it.
    pub kind: ImportKind,
    /// `namespace`; absent on inclusions, and on the import of a schema without target namespace.
    pub namespace: Option<String>,
    /// `location` or `schemaLocation`, as written.
    pub location: Option<String>,
    /// The file the location stands for; none where there is no location, or none that can be read.
    pub target: Option<FileId>,
    /// The importing element.
    pub span: Span,
}

/// An input file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// How the file is named in messages: the path as the caller gave it, imports relative to that, always with `/`.
    pub name: String,
    /// The file in the file system; none for the built-in schemas.
    pub path: Option<PathBuf>,
    /// The decoded text, kept for quoting.
    pub text: String,
    /// What its root element is.
    pub kind: SourceKind,
    /// Named by the caller, as opposed to imported.
    pub entry: bool,
    /// The documents it imports and includes, in document order, those of inline schemas among them.
    pub imports: Vec<ImportEdge>,
    /// Byte offsets at which lines begin.
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// A file of this name and text, not yet looked into.
    pub(crate) fn new(name: String, path: Option<PathBuf>, text: String) -> Self {
        let breaks = memchr_newlines(&text);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Self { name, path, text, kind: SourceKind::Unusable, entry: false, imports: Vec::new(), line_starts }
    }

    /// Line and column of a byte offset, both counted from 1, columns in characters.
    pub fn line_and_column(&self, offset: u32) -> (usize, usize) {
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0) as usize;
        let before = self.text.get(start..offset as usize).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// The text of a line counted from 1, without its line break.
    pub fn line(&self, line: usize) -> &str {
        let start = line.checked_sub(1).and_then(|index| self.line_starts.get(index)).copied().unwrap_or(0);
        let end = self.line_starts.get(line).map_or(self.text.len(), |next| *next as usize);
        self.text.get(start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// The byte offset of a line and column, both counted from 1, columns in characters; the end of the text for
    /// places behind it.
    pub(crate) fn offset(&self, line: usize, column: usize) -> usize {
        let Some(start) = self.line_starts.get(line.saturating_sub(1)) else { return self.text.len() };
        let rest = self.text.get(*start as usize..).unwrap_or("");
        let within =
            rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(offset, _)| offset);
        *start as usize + within
    }
}

fn memchr_newlines(text: &str) -> impl Iterator<Item = u32> + '_ {
    text.match_indices('\n').map(|(offset, _)| u32::try_from(offset + 1).unwrap_or(u32::MAX))
}

/// All input files of a run: entries first, then imports in the order they were met.
#[derive(Clone, Debug)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Default for Sources {
    fn default() -> Self {
        Self { files: vec![SourceFile::new("(built-in)".to_owned(), None, String::new())] }
    }
}

impl Sources {
    /// Adds a file.
    pub(crate) fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    /// The file of this id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        // Ids are handed out by `add` alone; one of another collection falls back to the built-in file.
        self.files.get(id.0 as usize).unwrap_or(&self.files[0])
    }

    pub(crate) fn file_mut(&mut self, id: FileId) -> Option<&mut SourceFile> {
        self.files.get_mut(id.0 as usize)
    }

    /// All files, [`FileId::BUILT_IN`] first.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The paths of all files read, for `rerun-if-changed`.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().filter_map(|file| file.path.as_deref())
    }
}
