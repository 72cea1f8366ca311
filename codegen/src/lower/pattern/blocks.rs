//! The blocks of characters that `\p{Is…}` may name (XML Schema Part 2, appendix F.1.1, and the names that Unicode gave to
//! two of them later): those that `saponify` knows.

/// Whether there is a block of this name.
pub(super) fn is_known(name: &str) -> bool {
    BLOCKS.contains(&name)
}

#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "\\u{{{:x}}}-\\u{{{:x}}}", "BasicLatin", "Latin-1Supplement", "LatinExtended-A", "LatinExtended-B",
    "IPAExtensions", "SpacingModifierLetters", "CombiningDiacriticalMarks", "Greek", "GreekandCoptic",
    "Cyrillic", "Armenian", "Hebrew", "Arabic", "Syriac", "Thaana", "Devanagari", "Bengali", "Gurmukhi",
    "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan",
    "Myanmar", "Georgian", "HangulJamo", "Ethiopic", "Cherokee", "UnifiedCanadianAboriginalSyllabics",
    "Ogham", "Runic", "Khmer", "Mongolian", "LatinExtendedAdditional", "GreekExtended",
    "GeneralPunctuation", "SuperscriptsandSubscripts", "CurrencySymbols", "CombiningMarksforSymbols",
    "CombiningDiacriticalMarksforSymbols", "LetterlikeSymbols", "NumberForms", "Arrows",
    "MathematicalOperators", "MiscellaneousTechnical", "ControlPictures", "OpticalCharacterRecognition",
    "EnclosedAlphanumerics", "BoxDrawing", "BlockElements", "GeometricShapes", "MiscellaneousSymbols",
    "Dingbats", "BraillePatterns", "CJKRadicalsSupplement", "KangxiRadicals",
    "IdeographicDescriptionCharacters", "CJKSymbolsandPunctuation", "Hiragana", "Katakana", "Bopomofo",
    "HangulCompatibilityJamo", "Kanbun", "BopomofoExtended", "EnclosedCJKLettersandMonths",
    "CJKCompatibility", "CJKUnifiedIdeographsExtensionA", "CJKUnifiedIdeographs", "YiSyllables",
    "YiRadicals", "HangulSyllables", "PrivateUse", "CJKCompatibilityIdeographs",
    "AlphabeticPresentationForms", "ArabicPresentationForms-A", "CombiningHalfMarks",
    "CJKCompatibilityForms", "SmallFormVariants", "ArabicPresentationForms-B", "Specials",
    "HalfwidthandFullwidthForms", "OldItalic", "Gothic", "Deseret", "ByzantineMusicalSymbols",
    "MusicalSymbols", "MathematicalAlphanumericSymbols", "CJKUnifiedIdeographsExtensionB",
    "CJKCompatibilityIdeographsSupplement", "Tags",
];
