//! The brief's own words in the reader's language, and other people's words kept as they are.
//!
//! Our own wording (messages, vocabularies, the law's terms) is turned into traditional characters for readers of these.
//! Names, quotations and whatever colleagues typed never are: they go into the document with the language they are in.

use suasion_locale::FluentValue;
use suasion_record::{Day, Lang, Name, Phrase, Script, Vocabularies, When};

use crate::tree::{LangTag, Run, Runs, chinese, text};

/// What goes into a gap of a message.
pub(super) enum Fill {
    /// A count, by which the message may choose its plural.
    Count(i64),
    /// Words, which keep their language and style.
    Words(Runs),
}

/// Speaks the reader's language.
pub(super) struct Speech<'a> {
    pub lang: Lang,
    pub vocabularies: &'a Vocabularies,
}

/// The first of the characters (for private use) that hold a gap open while a message is put together.
const GAP: u32 = 0xe000;

impl Speech<'_> {
    /// A message without gaps.
    pub fn word(&self, key: &str) -> String {
        suasion_locale::word(self.lang, key)
    }

    /// A message with its gaps filled. What is filled in keeps its own language and style.
    pub fn say<const N: usize>(&self, key: &str, fills: [(&str, Fill); N]) -> Runs {
        let holders: Vec<char> = (GAP..).map_while(char::from_u32).take(N).collect();
        let args: Vec<(&str, FluentValue<'_>)> = fills
            .iter()
            .zip(&holders)
            .map(|((name, fill), holder)| match fill {
                Fill::Count(count) => (*name, FluentValue::from(*count)),
                Fill::Words(_) => (*name, FluentValue::from(holder.to_string())),
            })
            .collect();
        let message = suasion_locale::say(self.lang, key, &args);
        message.split_inclusive(|c| holders.contains(&c)).fold(Runs::default(), |line, piece| {
            let end = piece.chars().next_back().and_then(|c| holders.iter().position(|holder| *holder == c));
            let own = piece.trim_end_matches(|c| holders.contains(&c));
            let line = if own.is_empty() { line } else { line.and(own) };
            match end.map(|place| &fills[place].1) {
                Some(Fill::Words(words)) => line.and(words.clone()),
                _ => line,
            }
        })
    }

    /// Wording of the product that stands in a data file, in simplified characters.
    pub fn own(&self, wording: &str) -> String {
        if self.lang == Lang::ZhHant { suasion_locale::traditional(wording) } else { wording.to_owned() }
    }

    /// A term of a vocabulary.
    pub fn term(&self, table: &str, code: &str) -> String {
        self.own(&self.vocabularies.label(table, code, self.lang))
    }

    /// Words in the brackets of the language; nothing if there are none.
    pub fn bracketed(&self, words: Runs) -> Runs {
        if words.is_empty() { words } else { self.say("paper-bracketed", [("words", words.into())]) }
    }

    /// The same words with a capital letter, as they begin a line.
    pub fn capital(&self, words: String) -> String {
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// A line that begins a sentence: its first letter is a capital.
    pub fn capitalised(&self, words: Runs) -> Runs {
        let mut runs: Vec<Run> = words.iter().cloned().collect();
        if let Some(first) = runs.first_mut() {
            first.text = self.capital(std::mem::take(&mut first.text));
        }
        runs.into()
    }

    /// A day in words.
    pub fn day(&self, day: Day) -> String {
        When::on(day).printed(self.lang)
    }

    /// What a colleague wrote in one language or both.
    pub fn phrase(&self, phrase: &Phrase) -> Runs {
        let (words, lang) = phrase.spoken(self.lang);
        self.verbatim_in(words, lang)
    }

    /// A name, exactly as recorded.
    pub fn name(&self, name: &Name) -> Run {
        if name.script == Script::Han { self.han(&name.text) } else { self.tagged(&name.text, Some(name.script)) }
    }

    /// Words of unknown language, exactly as recorded: each stretch gets the language of its letters.
    pub fn verbatim(&self, words: &str) -> Runs {
        self.verbatim_in(words, self.lang)
    }

    /// Words of a known language; stretches in another script get the language of that script.
    fn verbatim_in(&self, words: &str, lang: Lang) -> Runs {
        let mut stretches: Vec<(Option<Script>, String)> = Vec::new();
        for letter in words.chars() {
            let script = script_of(letter);
            match stretches.last_mut() {
                Some((last, stretch)) if *last == script || script.is_none() && *last != Some(Script::Han) => {
                    stretch.push(letter);
                }
                _ => stretches.push((script, letter.to_string())),
            }
        }
        // In a Chinese passage figures and signs are part of the Chinese.
        let neutral = if lang.is_chinese() && self.lang != lang { Some(Script::Han) } else { None };
        let mut runs: Vec<Run> = Vec::new();
        for run in stretches.into_iter().map(|(script, stretch)| self.tagged(&stretch, script.or(neutral))) {
            match runs.last_mut() {
                Some(last) if last.lang == run.lang => last.text.push_str(&run.text),
                _ => runs.push(run),
            }
        }
        runs.into()
    }

    fn tagged(&self, words: &str, script: Option<Script>) -> Run {
        match script {
            Some(Script::Han) => self.han(words),
            Some(Script::Latin) if self.lang != Lang::En => text(words).lang(Lang::En),
            None | Some(Script::Latin) => text(words),
            Some(other) => match LangTag::new(other.language_tag()) {
                Some(tag) => text(words).lang(tag),
                None => text(words),
            },
        }
    }

    fn han(&self, words: &str) -> Run {
        if self.lang == Lang::ZhHans { text(words) } else { chinese(words) }
    }
}

/// The script of a letter or of a Chinese punctuation mark; none for figures, blanks and other signs.
fn script_of(letter: char) -> Option<Script> {
    match letter {
        '\u{2e80}'..='\u{303f}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' => Some(Script::Han),
        _ if letter.is_alphabetic() => Some(Script::of(letter.encode_utf8(&mut [0; 4]))),
        _ => None,
    }
}

impl From<usize> for Fill {
    fn from(count: usize) -> Self {
        Fill::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Fill {
    fn from(count: i64) -> Self {
        Fill::Count(count)
    }
}

impl From<Runs> for Fill {
    fn from(words: Runs) -> Self {
        Fill::Words(words)
    }
}

impl From<Run> for Fill {
    fn from(words: Run) -> Self {
        Fill::Words(words.into())
    }
}

impl From<String> for Fill {
    fn from(words: String) -> Self {
        Fill::Words(words.into())
    }
}

/// Several lines in one cell, empty ones left out.
pub(super) fn lines(all: impl IntoIterator<Item = Runs>) -> Runs {
    joined(all, "\n")
}

/// Several things in one line, empty ones left out.
pub(super) fn joined(all: impl IntoIterator<Item = Runs>, between: &str) -> Runs {
    all.into_iter()
        .filter(|runs| !runs.is_empty())
        .fold(Runs::default(), |line, next| if line.is_empty() { next } else { line.and(between).and(next) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_language<T>(lang: Lang, says: impl Fn(&Speech<'_>) -> T) -> T {
        says(&Speech { lang, vocabularies: &Vocabularies::shipped() })
    }

    fn pieces(runs: &Runs) -> Vec<(&str, Option<&str>)> {
        runs.iter().map(|run| (run.text.as_str(), run.lang.as_ref().map(LangTag::as_str))).collect()
    }

    #[test]
    fn a_name_filled_into_a_message_keeps_its_language() {
        let title = in_language(Lang::En, |speech| {
            speech.say("paper-title", [("name", text("Wang Juntao ").and(chinese("王军涛")).into())])
        });
        assert_eq!(pieces(&title)[1..], [("Wang Juntao ", None), ("王军涛", Some("zh-Hans"))]);
    }

    #[test]
    fn a_chinese_name_within_english_words_is_tagged_and_not_changed() {
        let line = in_language(Lang::En, |speech| speech.verbatim("told Yu Hua (余华) in 1989"));
        assert_eq!(pieces(&line), [("told Yu Hua (", None), ("余华", Some("zh-Hans")), (") in 1989", None)]);
    }

    #[test]
    fn our_own_words_become_traditional_and_recorded_words_do_not() {
        let (own, recorded) = in_language(Lang::ZhHant, |speech| {
            (speech.term("event", "arrest"), speech.phrase(&Phrase::new("", "余华被逮捕于1989年")))
        });
        assert_eq!(own, "逮捕或拘留");
        assert_eq!(pieces(&recorded).iter().map(|piece| piece.0).collect::<String>(), "余华被逮捕于1989年");
        assert!(pieces(&recorded).iter().all(|piece| piece.1 == Some("zh-Hans")));
        assert_eq!(in_language(Lang::ZhHant, |speech| speech.term("act", "threatened")), "威脅");
    }
}
