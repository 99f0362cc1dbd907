//! The product's messages in English and Chinese.
//!
//! Messages are Fluent files under `locale/en` and `locale/zh-Hans`, compiled in. Traditional Chinese is made from the
//! simplified messages before anything is filled in, so that a name put into a message is never converted.

mod traditional;

use std::sync::OnceLock;

pub use fluent_bundle::FluentValue;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use suasion_record::Lang;
pub use traditional::traditional;
use unic_langid::langid;

macro_rules! files {
    ($($name:literal),*) => {
        &[$((
            $name,
            include_str!(concat!("../../../locale/en/", $name, ".ftl")),
            include_str!(concat!("../../../locale/zh-Hans/", $name, ".ftl")),
        )),*]
    };
}

/// The message files: name, English text, Chinese text.
const FILES: &[(&str, &str, &str)] =
    files!("commands", "documents", "errors", "fields", "law", "operations", "pages", "words");

type Bundle = FluentBundle<FluentResource>;

/// The message with this key in the reader's language, its placeholders filled from `args`.
///
/// A key without a message is shown as the bare key: a page with a strange word beats no page, and a test finds the
/// hole before a reader does.
pub fn say(lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        filled.set(*name, value.clone());
    }
    bundle.format_pattern(pattern, Some(&filled), &mut vec![]).into_owned()
}

/// The message with this key, which needs nothing filled in.
pub fn word(lang: Lang, key: &str) -> String {
    say(lang, key, &[])
}

/// The message with this key if there is one.
pub fn maybe(lang: Lang, key: &str) -> Option<String> {
    bundle(lang).has_message(key).then(|| word(lang, key))
}

/// The keys of all messages of a language, in the order of the files.
pub fn keys(lang: Lang) -> Vec<String> {
    FILES.iter().flat_map(|(_, en, zh)| keys_in(if lang.is_chinese() { zh } else { en })).collect()
}

fn keys_in(text: &str) -> Vec<String> {
    let starts_message = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let lines = text.lines().filter(starts_message);
    lines.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: OnceLock<[Bundle; 3]> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| [make(Lang::En), make(Lang::ZhHans), make(Lang::ZhHant)]);
    match lang {
        Lang::En => &bundles[0],
        Lang::ZhHans => &bundles[1],
        Lang::ZhHant => &bundles[2],
    }
}

fn make(lang: Lang) -> Bundle {
    let tag = match lang {
        Lang::En => langid!("en"),
        Lang::ZhHans => langid!("zh-Hans"),
        Lang::ZhHant => langid!("zh-Hant"),
    };
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks round filled-in values would be copied along with a reference or a date.
    bundle.set_use_isolating(false);
    for (_, en, zh) in FILES {
        let text = match lang {
            Lang::En => (*en).to_owned(),
            Lang::ZhHans => (*zh).to_owned(),
            Lang::ZhHant => traditional::message(zh),
        };
        // A file with a mistake still gives its other messages; the tests refuse any mistake.
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_file_is_sound_and_no_key_stands_twice() {
        for (name, en, zh) in FILES {
            for text in [en, zh] {
                assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{name}.ftl");
            }
        }
        for lang in [Lang::En, Lang::ZhHans] {
            let all = keys(lang);
            let distinct: BTreeSet<_> = all.iter().collect();
            let twice: Vec<_> = all.iter().filter(|key| all.iter().filter(|k| k == key).count() > 1).collect();
            assert_eq!(distinct.len(), all.len(), "{twice:?}");
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (en, zh): (BTreeSet<_>, BTreeSet<_>) =
            (keys(Lang::En).into_iter().collect(), keys(Lang::ZhHans).into_iter().collect());
        assert_eq!(en.symmetric_difference(&zh).collect::<Vec<_>>(), Vec::<&String>::new());
    }

    #[test]
    fn every_message_uses_the_same_placeholders_in_both_languages() {
        let placeholders = |text: &str| -> BTreeSet<String> {
            text.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next()).map(str::to_owned).collect()
        };
        for (name, en, zh) in FILES {
            let by_key = |text: &str| -> std::collections::BTreeMap<String, BTreeSet<String>> {
                let mut found = std::collections::BTreeMap::new();
                let mut key = String::new();
                for line in text.lines() {
                    if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                        key = line.split('=').next().unwrap_or("").trim().to_owned();
                    }
                    found.entry(key.clone()).or_insert_with(BTreeSet::new).extend(placeholders(line));
                }
                found
            };
            let (en, zh) = (by_key(en), by_key(zh));
            for (key, used) in &en {
                assert_eq!(Some(used), zh.get(key), "{name}.ftl {key}");
            }
        }
    }

    #[test]
    fn traditional_chinese_converts_the_message_and_not_the_name() {
        let shown = say(Lang::ZhHant, "actor-unknown", &[("name", "余华".into())]);
        assert!(shown.contains("余华") && shown.contains('記'), "{shown}");
    }

    /// The rows of `docs/glossary.md`: English, simplified, traditional, rejected.
    fn glossary() -> Vec<[&'static str; 4]> {
        let rows = include_str!("../../../docs/glossary.md").lines().filter(|line| line.starts_with("| "));
        rows.skip(1)
            .filter_map(|row| row.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>().try_into().ok())
            .collect()
    }

    #[test]
    fn one_word_is_used_for_one_thing() {
        let mut strange = vec![];
        for [_, settled, _, rejected] in glossary() {
            for (name, _, zh) in FILES {
                for line in zh.lines().filter(|line| !line.starts_with('#')) {
                    let rest = line.replace(settled, "");
                    strange.extend(
                        rejected.split('、').filter(|word| rest.contains(word)).map(|word| (*name, word, line)),
                    );
                }
            }
        }
        assert!(strange.is_empty(), "{strange:#?}");
        assert!(glossary().len() > 20);
    }

    #[test]
    fn the_glossary_shows_what_readers_of_traditional_characters_see() {
        for [_, simplified, shown, _] in glossary() {
            assert_eq!(traditional::message(simplified), shown);
        }
    }
}
