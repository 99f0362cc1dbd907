//! Runs: stretches of text with one language and one style.

use super::LangTag;

/// A stretch of text in one language and one style. The text is data in every output: no character of it is markup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The characters as recorded; `\n` is a line break, and what cannot be seen is shown by [`super::visible`].
    pub text: String,
    /// The language, where it is not the document's.
    pub lang: Option<LangTag>,
    /// How it is set.
    pub style: Style,
}

/// How a run is set. Several may hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Bold.
    pub strong: bool,
    /// Italic in scripts that have it; bold in Chinese, which has no italics.
    pub emphasis: bool,
    /// Fixed width: hashes, references to be copied exactly.
    pub code: bool,
    /// The run is a word about how far the sentence can be relied on, and is framed as such.
    pub mark: Option<Mark>,
}

/// How far something can be relied on, said by a word in a frame: never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Checked against its source: a plain frame.
    Confirmed,
    /// Not yet checked: a dashed frame.
    Unconfirmed,
    /// Sources contradict each other: white on dark.
    Conflict,
}

/// A line of runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Runs(Vec<Run>);

/// Plain text in the document's language.
pub fn text(text: impl Into<String>) -> Run {
    Run { text: text.into(), ..Run::default() }
}

/// Text in simplified Chinese, whatever the document's language.
pub fn chinese(characters: impl Into<String>) -> Run {
    text(characters).lang(suasion_record::Lang::ZhHans)
}

/// Text set strong.
pub fn strong(characters: impl Into<String>) -> Run {
    text(characters).strong()
}

/// Text with emphasis: a title, a word in another language.
pub fn emphasis(characters: impl Into<String>) -> Run {
    let mut run = text(characters);
    run.style.emphasis = true;
    run
}

/// Text in fixed width.
pub fn code(characters: impl Into<String>) -> Run {
    let mut run = text(characters);
    run.style.code = true;
    run
}

/// A framed word about reliability, in the reader's language: `mark(Mark::Unconfirmed, "unconfirmed")`.
pub fn mark(kind: Mark, word: impl Into<String>) -> Run {
    let mut run = text(word);
    run.style.mark = Some(kind);
    run
}

impl Run {
    /// The same run in another language.
    pub fn lang(mut self, tag: impl Into<LangTag>) -> Self {
        self.lang = Some(tag.into());
        self
    }

    /// The same run, strong.
    pub fn strong(mut self) -> Self {
        self.style.strong = true;
        self
    }

    /// This run, then what follows.
    pub fn and(self, next: impl Into<Runs>) -> Runs {
        Runs::from(self).and(next)
    }
}

impl Runs {
    /// These runs, then what follows.
    pub fn and(mut self, next: impl Into<Runs>) -> Self {
        self.0.extend(next.into().0);
        self
    }

    /// The runs in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Run> {
        self.0.iter()
    }

    /// The characters alone, for titles and tests.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }
}

impl<'a> IntoIterator for &'a Runs {
    type Item = &'a Run;
    type IntoIter = std::slice::Iter<'a, Run>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl FromIterator<Run> for Runs {
    fn from_iter<I: IntoIterator<Item = Run>>(runs: I) -> Self {
        Runs(runs.into_iter().collect())
    }
}

impl From<Run> for Runs {
    fn from(run: Run) -> Self {
        Runs(vec![run])
    }
}

impl From<Vec<Run>> for Runs {
    fn from(runs: Vec<Run>) -> Self {
        Runs(runs)
    }
}

impl<const N: usize> From<[Run; N]> for Runs {
    fn from(runs: [Run; N]) -> Self {
        Runs(runs.into())
    }
}

impl From<&str> for Runs {
    fn from(characters: &str) -> Self {
        text(characters).into()
    }
}

impl From<String> for Runs {
    fn from(characters: String) -> Self {
        text(characters).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_built_from_left_to_right() {
        let line = strong("Wang Juntao").and(" (").and(chinese("王军涛")).and(")");
        assert_eq!(line.plain(), "Wang Juntao (王军涛)");
        let langs: Vec<_> = line.iter().map(|run| run.lang.as_ref().map(LangTag::as_str)).collect();
        assert_eq!(langs, [None, None, Some("zh-Hans"), None]);
    }

    #[test]
    fn a_line_of_empty_runs_is_empty() {
        assert!(text("").and("").is_empty());
        assert!(!text("").and(" ").is_empty());
    }
}
