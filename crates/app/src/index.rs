//! By which words a case is found.

use std::collections::BTreeSet;

use suasion_campaign::CaseFile;
use suasion_names::{name_tokens, text_tokens};
use suasion_record::{Phrase, Value};
use suasion_store::Tokens;

/// The words of a case file: the names of its person count first, everybody and everything else in it after them.
/// Sources are found by codename and citation; there is nothing else about them to find.
pub fn tokens(file: &CaseFile) -> Tokens {
    let history = &file.history;
    let names = history.names().iter().flat_map(name_tokens).collect();
    let mut text: BTreeSet<String> = text_tokens(&history.case.reference);
    let mut phrase = |phrase: &Phrase| {
        text.extend(text_tokens(&phrase.en));
        text.extend(text_tokens(&phrase.zh));
    };
    phrase(&history.case.summary);
    history.events.iter().for_each(|event| phrase(&event.title));
    history.acts.iter().for_each(|act| phrase(&act.detail));
    for statement in history.statements.iter().filter(|statement| statement.counts()) {
        if let Value::Text(words) = &statement.value {
            phrase(words);
        }
    }
    for demand in &file.demands {
        phrase(&demand.ask);
    }
    for sent in &file.representations {
        phrase(&sent.title);
    }
    file.responses.iter().for_each(|response| phrase(&response.detail));
    let others = history.people.iter().filter(|person| person.id != history.case.person);
    let actors = others.flat_map(|person| &person.names).chain(history.bodies.iter().flat_map(|body| &body.names));
    text.extend(actors.flat_map(name_tokens));
    let plain = history.sources.iter().flat_map(|source| [&source.codename, &source.citation]);
    let numbers = file.representations.iter().map(|sent| &sent.number);
    text.extend(plain.chain(numbers).flat_map(|words| text_tokens(words)));
    Tokens { names, text }
}
