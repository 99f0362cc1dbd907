//! One case: its file, its chronology, what contradicts itself.

use serde::Serialize;
use suasion_campaign::{CaseFile, Due, due};
use suasion_record::{
    Actor, Contradiction, Event, History, Lang, Name, Phrase, Subject, Value, ViolationId, contradictions, disputed,
};

pub use super::date::{DateView, date};
use super::statements::{Said, act_in_words, act_label, said, subject};
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
    /// What contradicts itself.
    pub contradictions: Vec<ContradictionView>,
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

/// A contradiction with everything needed to see it.
#[derive(Debug, Clone, Serialize)]
pub struct ContradictionView {
    /// What the computation found.
    #[serde(flatten)]
    pub found: Contradiction,
    /// What it is about, in words.
    pub subject: String,
    /// The attribute in words.
    pub attribute_label: String,
    /// In what way the statements differ, as a sentence.
    pub sentence: String,
    /// The statements, in the order of the finding.
    pub said: Vec<Said>,
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
        Ok(CaseView { lead, ..self.view(file, context.lang) })
    }

    /// What contradicts itself in a case.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn contradictions(&self, context: &Context, reference: &str) -> Result<Vec<ContradictionView>, AppError> {
        let file = self.case_file(context, reference).await?;
        Ok(self.contradictions_in(&file, context.lang))
    }

    fn view(&self, file: CaseFile, lang: Lang) -> CaseView {
        let (history, vocabularies) = (&file.history, self.vocabularies());
        let clashes = disputed(&contradictions(history));
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
                    date_disputed: clashes.contains(&(about, "when".to_owned())),
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
            next_due: due(&file).into_iter().next(),
            chronology,
            contradictions: self.contradictions_in(&file, lang),
            file,
        }
    }

    fn violation_name(&self, kind: &str, lang: Lang) -> String {
        self.library().violation_type(kind).map_or(kind, |found| found.meaning(lang)).to_owned()
    }

    fn contradictions_in(&self, file: &CaseFile, lang: Lang) -> Vec<ContradictionView> {
        let (history, vocabularies) = (&file.history, self.vocabularies());
        let statement = |id| history.statements.iter().find(|statement| statement.id == id);
        contradictions(history)
            .into_iter()
            .map(|found| ContradictionView {
                subject: subject(history, vocabularies, lang, found.about),
                attribute_label: vocabularies.label("attribute", &found.attribute, lang),
                sentence: sentence(&found, lang),
                said: found
                    .statements
                    .iter()
                    .filter_map(|&id| statement(id))
                    .map(|one| said(history, vocabularies, lang, one))
                    .collect(),
                found,
            })
            .collect()
    }
}

/// Where the person is held, in the words of the statement that the record goes by.
fn held_at(history: &History) -> Option<Phrase> {
    match history.value(Subject::Person(history.case.person), "whereabouts")? {
        Value::Text(words) => Some(words.clone()),
        _ => None,
    }
}

fn sentence(found: &Contradiction, lang: Lang) -> String {
    use suasion_record::Nature;
    let gap = |gap: &suasion_record::Days| gap.printed(lang);
    match &found.nature {
        Nature::Dates { gap: days } => suasion_locale::say(lang, "clash-dates", &[("gap", gap(days).into())]),
        Nature::ComputedDate { gap: days } => suasion_locale::say(lang, "clash-computed", &[("gap", gap(days).into())]),
        Nature::Terms => suasion_locale::word(lang, "clash-terms"),
        Nature::Numbers => suasion_locale::word(lang, "clash-numbers"),
    }
}
