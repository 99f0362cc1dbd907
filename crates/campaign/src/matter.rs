//! What lists say of a record without opening its file: what was asked of whom, what came back from whom.

use serde::{Deserialize, Serialize};
use suasion_record::{Actor, Dates, Day, Id, Name, Phrase, Subject, Vocabularies, When};

use crate::{CaseFile, DemandStanding, Due, DueKind, Traces, Verdict};

/// What a record is about, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    /// The record.
    pub record: Id,
    /// Its own words: what a demand asks for, what an act of asking was. Empty for the others.
    #[serde(default, skip_serializing_if = "Phrase::is_empty")]
    pub words: Phrase,
    /// Its kind: of an answer from `data/vocabulary/response.csv`, of a consent its audience. Empty for the others.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Who is asked, or who answered, by every name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Name>,
}

/// The last answer that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// When it came.
    pub when: When,
    /// The earliest day on which it may have come.
    pub day: Day,
    /// What came, and from whom.
    #[serde(flatten)]
    pub matter: Matter,
    /// Whether it was real.
    pub verdict: Verdict,
}

/// What was asked longest ago and has no answer yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// When it was asked.
    pub when: When,
    /// The last day on which it may have been asked: since then at least one has waited.
    pub since: Day,
    /// What was asked, and of whom.
    #[serde(flatten)]
    pub matter: Matter,
    /// How many acts of asking have no answer yet, this one among them.
    pub count: u32,
}

/// What falls due, in words; a review speaks for itself.
pub(crate) fn matters(file: &CaseFile, due: &[Due]) -> Vec<Matter> {
    due.iter().filter_map(|due| matter(file, due)).collect()
}

fn matter(file: &CaseFile, due: &Due) -> Option<Matter> {
    let of = |words: &Phrase, code: &str, who| Matter {
        record: due.record,
        words: words.clone(),
        code: code.to_owned(),
        who: names(file, who),
    };
    match due.kind {
        DueKind::Review => None,
        DueKind::Demand => {
            let demand = file.demands.iter().find(|demand| demand.id.0 == due.record)?;
            Some(of(&demand.ask, "", demand.addressee))
        }
        DueKind::Check => {
            let response = file.responses.iter().find(|response| response.id.0 == due.record)?;
            Some(of(&Phrase::default(), &response.kind, response.by))
        }
        DueKind::Consent => {
            let consent = file.history.consents.iter().find(|consent| consent.id.0 == due.record)?;
            Some(of(&Phrase::default(), &consent.audience, None))
        }
    }
}

/// The last answer whose day is known at least from one side. That nothing came is no answer.
pub(crate) fn answered(file: &CaseFile, dates: &Dates<'_>) -> Option<Answered> {
    let came = file.responses.iter().filter(|response| response.verdict != Verdict::None);
    let came = came.map(|response| (dates.dated(&response.when), response));
    let dated = came.filter_map(|(when, response)| Some((when.bounds().earliest?, when, response)));
    let (day, when, response) = dated.max_by_key(|(day, ..)| *day)?;
    let matter = Matter {
        record: response.id.0,
        words: Phrase::default(),
        code: response.kind.clone(),
        who: names(file, response.by),
    };
    Some(Answered { when, day, matter, verdict: response.verdict })
}

/// What was put to somebody and led to no answer, neither itself nor through others, and carried no demand that was
/// answered.
pub(crate) fn waiting(file: &CaseFile, dates: &Dates<'_>) -> Option<Waiting> {
    let came: Vec<_> = file.responses.iter().filter(|response| response.verdict != Verdict::None).collect();
    let traces = Traces::of(file);
    let heard: Vec<_> = came.iter().flat_map(|response| traces.behind(response.id)).collect();
    let met = |demand| came.iter().any(|response| response.demand == Some(demand));
    let open = file.representations.iter().filter(|sent| {
        sent.to.is_some() && !heard.contains(&sent.id) && !sent.demands.iter().any(|demand| met(*demand))
    });
    let open = open.map(|sent| (dates.dated(&sent.when), sent));
    let dated: Vec<_> = open.filter_map(|(when, sent)| Some((when.bounds().latest?, when, sent))).collect();
    let (since, when, first) = dated.iter().min_by_key(|(day, ..)| *day)?;
    let matter =
        Matter { record: first.id.0, words: first.title.clone(), code: String::new(), who: names(file, first.to) };
    Some(Waiting { when: when.clone(), since: *since, matter, count: u32::try_from(dated.len()).unwrap_or(u32::MAX) })
}

/// How many demands are written and not yet put to anybody.
pub(crate) fn drafts(file: &CaseFile) -> u32 {
    let drafts = file.demands.iter().filter(|demand| demand.standing == DemandStanding::Draft);
    u32::try_from(drafts.count()).unwrap_or(u32::MAX)
}

/// The last day from which there may be news of somebody who is not free: of a dated event, an answer, or something said
/// about the person. None for whoever is free or dead, and where nothing has an end.
pub(crate) fn quiet_since(file: &CaseFile, dates: &Dates<'_>, vocabularies: &Vocabularies) -> Option<Day> {
    let history = &file.history;
    let liberty = vocabularies.term("status", &history.case.status).map(|term| term.more("liberty"));
    if !matches!(liberty, Some("none" | "limited")) {
        return None;
    }
    let events = history.events.iter().map(|event| dates.when(event.id));
    let answers = file.responses.iter().map(|response| dates.dated(&response.when));
    let person = Subject::Person(history.case.person);
    let about = history.statements.iter().filter(|statement| statement.about == person && statement.counts());
    let all = events.chain(answers).chain(about.map(|statement| dates.dated(&statement.said)));
    all.filter_map(|when| when.bounds().latest).max()
}

fn names(file: &CaseFile, who: Option<Actor>) -> Vec<Name> {
    who.map_or_else(Vec::new, |who| file.history.names_of(who).to_vec())
}
