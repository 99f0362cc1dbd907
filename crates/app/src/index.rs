//! By which words a case is found.

use suasion_campaign::CaseFile;
use suasion_names::{TokenSet, name_tokens, text_tokens_into};
use suasion_record::{Phrase, Value};
use suasion_store::Tokens;

/// The words of a case file: the names of its person count first, everybody and everything else in it after them.
/// Sources are found by codename and citation; there is nothing else about them to find.
pub fn tokens(file: &CaseFile) -> Tokens {
    let history = &file.history;
    let names = history.names().iter().flat_map(name_tokens).collect();
    let mut text = TokenSet::new();
    text_tokens_into(&history.case.reference, &mut text);
    let mut phrase = |phrase: &Phrase| {
        text_tokens_into(&phrase.en, &mut text);
        text_tokens_into(&phrase.zh, &mut text);
    };
    phrase(&history.case.summary);
    history.events.iter().for_each(|event| phrase(&event.title));
    history.acts.iter().for_each(|act| phrase(&act.detail));
    for statement in history.statements.iter().filter(|statement| statement.counts()) {
        if let Value::Text(words) = &statement.value {
            phrase(words);
        }
    }
    file.demands.iter().for_each(|demand| phrase(&demand.ask));
    file.representations.iter().for_each(|sent| phrase(&sent.title));
    file.responses.iter().for_each(|response| phrase(&response.detail));
    let plain = history.sources.iter().flat_map(|source| [&source.codename, &source.citation]);
    for words in plain.chain(file.representations.iter().map(|sent| &sent.number)) {
        text_tokens_into(words, &mut text);
    }
    let others = history.people.iter().filter(|person| person.id != history.case.person);
    let actors = others.flat_map(|person| &person.names).chain(history.bodies.iter().flat_map(|body| &body.names));
    let mut joined = text.joined().to_owned();
    for token in actors.flat_map(name_tokens) {
        joined.push(' ');
        joined.push_str(&token);
    }
    Tokens { names, text: joined }
}
