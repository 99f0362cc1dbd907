//! One case: its file, its chronology, what contradicts itself.

use std::collections::BTreeSet;

use serde::Serialize;
use suasion_campaign::{CaseFile, Due, chain, due};
use suasion_record::{Actor, Day, Event, History, Lang, Name, Phrase, Subject, Value, ViolationId};

pub use super::date::{DateView, date};
use super::{
    contradictions::{ContradictionView, QuestionView, contradiction_views, question_views},
    statements::{Said, act_in_words, act_label, said},
};
use crate::{App, AppError, Context, Permission, edit::no_case};

/// A case as a reader meets it.
#[derive(Debug, Clone, Serialize)]
pub struct CaseView {
    /// The reference.
    pub reference: String,
    /// The names of the person.
    pub names: Vec<Name>,
    /// How the person stands.
    pub status: String,
    /// The same in words.
    pub status_label: String,
    /// Whether the person is free, as the row of the status says.
    pub liberty: String,
    /// What the case is about.
    pub summary: String,
    /// Whether it is invented.
    pub fictional: bool,
    /// The name under which the colleague signs in who leads it.
    pub lead: Option<String>,
    /// Where the person is held, as far as the record goes by it.
    pub held_at: Option<Phrase>,
    /// What falls due next.
    pub next_due: Option<Due>,
    /// What happened, in order of time.
    pub chronology: Vec<Entry>,
    /// What contradicts itself, pair by pair.
    pub contradictions: Vec<ContradictionView>,
    /// The same by question, each once.
    pub questions: Vec<QuestionView>,
    /// How many records stand in the links of its chain.
    pub in_chain: usize,
    /// Everything, as it is kept.
    pub file: CaseFile,
}

/// One event of a chronology.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The event.
    pub event: Event,
    /// Its kind in words.
    pub kind: String,
    /// What happened, in the reader's language.
    pub title: String,
    /// The date that the record goes by, as worded.
    pub when: DateView,
    /// Whether statements on the date of this event cannot all be true.
    pub date_disputed: bool,
    /// Whether statements on anything about it cannot all be true.
    pub disputed: bool,
    /// Who did what to whom.
    pub acts: Vec<ActView>,
    /// What was said about it.
    pub statements: Vec<Said>,
    /// The violations that are recorded of it.
    pub violations: Vec<ViolationName>,
}

/// A violation by what it is called.
#[derive(Debug, Clone, Serialize)]
pub struct ViolationName {
    /// The violation.
    pub id: ViolationId,
    /// What was violated.
    pub meaning: String,
}

/// An act in words.
#[derive(Debug, Clone, Serialize)]
pub struct ActView {
    /// The act.
    pub id: suasion_record::ActId,
    /// Who did what to whom.
    pub sentence: String,
    /// Who did it, as far as that is known.
    pub by: Option<Actor>,
    /// To whom.
    pub to: Option<Actor>,
    /// What was done, in words.
    pub done: String,
    /// How.
    pub detail: String,
}

impl App {
    /// The file of a case.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn case_file(&self, context: &Context, reference: &str) -> Result<CaseFile, AppError> {
        context.allow(Permission::Read)?;
        let id = self.case_id(reference).await?;
        self.store().case_file(id).await?.ok_or_else(|| no_case(reference))
    }

    /// A case as a reader meets it.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn case(&self, context: &Context, reference: &str) -> Result<CaseView, AppError> {
        let file = self.case_file(context, reference).await?;
        let lead = match file.case().lead {
            Some(lead) => self.store().account(lead).await?.map(|account| account.name),
            None => None,
        };
        Ok(CaseView { lead, ..self.view(file, context.lang, context.now.today) })
    }

    fn view(&self, file: CaseFile, lang: Lang, today: Day) -> CaseView {
        let (history, vocabularies) = (&file.history, self.vocabularies());
        let contradictions = contradiction_views(history, vocabularies, lang);
        let clashes: BTreeSet<(Subject, &str)> =
            contradictions.iter().map(|one| (one.found.about, one.found.attribute.as_str())).collect();
        let chronology = history
            .chronology()
            .into_iter()
            .map(|(event, when)| {
                let about = Subject::Event(event.id);
                let acts: Vec<_> = history.acts.iter().filter(|act| act.event == event.id).collect();
                let subjects: Vec<Subject> =
                    std::iter::once(about).chain(acts.iter().map(|act| Subject::Act(act.id))).collect();
                let statements = history.statements.iter().filter(|statement| subjects.contains(&statement.about));
                Entry {
                    event: event.clone(),
                    kind: vocabularies.label("event", &event.kind, lang),
                    title: event.title.text(lang).to_owned(),
                    when: date(&when, lang),
                    date_disputed: clashes.contains(&(about, "when")),
                    disputed: clashes.iter().any(|(subject, _)| subjects.contains(subject)),
                    acts: acts
                        .iter()
                        .map(|act| ActView {
                            id: act.id,
                            sentence: act_in_words(history, vocabularies, lang, act),
                            by: act.by,
                            to: act.to,
                            done: act_label(vocabularies, lang, act),
                            detail: act.detail.text(lang).to_owned(),
                        })
                        .collect(),
                    statements: statements.map(|one| said(history, vocabularies, lang, one)).collect(),
                    violations: file
                        .violations
                        .iter()
                        .filter(|violation| violation.event == event.id)
                        .map(|one| ViolationName { id: one.id, meaning: self.violation_name(&one.kind, lang) })
                        .collect(),
                }
            })
            .collect();
        CaseView {
            reference: history.case.reference.clone(),
            names: history.names().to_vec(),
            status: history.case.status.clone(),
            status_label: vocabularies.label("status", &history.case.status, lang),
            liberty: vocabularies
                .term("status", &history.case.status)
                .map_or("", |term| term.more("liberty"))
                .to_owned(),
            summary: history.case.summary.text(lang).to_owned(),
            fictional: history.case.fictional,
            lead: None,
            held_at: held_at(history),
            next_due: due(&file).into_iter().find(|due| due.stands(today)),
            chronology,
            contradictions,
            questions: question_views(history, vocabularies, lang),
            in_chain: chain(&file, vocabularies).stages.iter().map(|stage| stage.items.len()).sum(),
            file,
        }
    }

    fn violation_name(&self, kind: &str, lang: Lang) -> String {
        self.library().violation_type(kind).map_or(kind, |found| found.meaning(lang)).to_owned()
    }
}

/// Where the person is held, in the words of the statement that the record goes by.
fn held_at(history: &History) -> Option<Phrase> {
    match history.value(Subject::Person(history.case.person), "whereabouts")? {
        Value::Text(words) => Some(words.clone()),
        _ => None,
    }
}
