//! Language tags: the few parts of BCP 47 that change how text is set.

use suasion_record::Lang;

/// A language tag with language, and script and region where given: `en`, `zh-Hant`, `ug-Arab-CN`.
///
/// Only ASCII letters, digits and hyphens ever get in, so a tag may be written into any output as it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LangTag {
    tag: String,
}

impl LangTag {
    /// Reads a tag: a language of two or three letters, then parts of at most eight letters or digits. `None` otherwise.
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let language = parts.next()?;
        let sound = (2..=3).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        sound.then(|| LangTag { tag: tag.to_owned() })
    }

    /// The tag as written.
    pub fn as_str(&self) -> &str {
        &self.tag
    }

    /// The language alone: `zh` of `zh-Hant`.
    pub fn language(&self) -> &str {
        self.tag.split('-').next().unwrap_or(&self.tag)
    }

    /// The script of four letters, if given: `Hant` of `zh-Hant`.
    pub fn script(&self) -> Option<&str> {
        self.tag.split('-').skip(1).find(|part| part.len() == 4)
    }

    /// The region of two letters, if given: `TW` of `zh-Hant-TW`.
    pub fn region(&self) -> Option<&str> {
        self.tag.split('-').skip(1).find(|part| part.len() == 2)
    }

    /// Whether it is Chinese.
    pub fn is_chinese(&self) -> bool {
        self.language() == "zh"
    }

    /// Whether it is Chinese in traditional characters, said by script or by region.
    pub fn is_traditional(&self) -> bool {
        self.is_chinese()
            && (self.script() == Some("Hant")
                || self.script().is_none() && matches!(self.region(), Some("TW" | "HK" | "MO")))
    }

    /// Whether the script runs from right to left.
    pub fn is_right_to_left(&self) -> bool {
        match self.script() {
            Some(script) => matches!(script, "Arab" | "Hebr" | "Syrc"),
            None => matches!(self.language(), "ar" | "fa" | "he" | "ps" | "ug" | "ur"),
        }
    }
}

impl From<Lang> for LangTag {
    fn from(lang: Lang) -> Self {
        LangTag { tag: lang.code().to_owned() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_into_its_parts() {
        let tag = LangTag::new("zh-Hant-HK").unwrap();
        assert_eq!((tag.language(), tag.script(), tag.region()), ("zh", Some("Hant"), Some("HK")));
        assert!(tag.is_traditional());
        assert!(LangTag::new("zh-TW").unwrap().is_traditional());
        assert!(!LangTag::new("zh-Hans-TW").unwrap().is_traditional());
        assert!(LangTag::new("ug").unwrap().is_right_to_left());
        assert!(!LangTag::new("ug-Cyrl").unwrap().is_right_to_left());
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for wrong in ["", "e", "english", "en_US", "zh-\"/>", "中文", "zh-", "ZH"] {
            assert_eq!(LangTag::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_language_of_the_product_has_a_tag_that_reads_back() {
        for &lang in Lang::ALL {
            let tag = LangTag::from(lang);
            assert_eq!(LangTag::new(tag.as_str()), Some(tag.clone()));
            assert_eq!(tag.is_chinese(), lang.is_chinese());
        }
    }
}
