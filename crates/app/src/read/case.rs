//! One case: its file, its chronology, what contradicts itself.

use std::collections::BTreeSet;

use serde::Serialize;
use suasion_campaign::{CaseFile, chain};
use suasion_record::{Bounds, Event, Lang, Name, Subject, When};

use super::{
    contradictions::{ContradictionView, QuestionView, contradiction_views, question_views},
    statements::{Said, act_in_words, said},
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
    /// What the case is about.
    pub summary: String,
    /// Whether it is invented.
    pub fictional: bool,
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
}

/// An act in words.
#[derive(Debug, Clone, Serialize)]
pub struct ActView {
    /// The act.
    pub id: suasion_record::ActId,
    /// Who did what to whom.
    pub sentence: String,
    /// How.
    pub detail: String,
}

/// An uncertain date in words and bounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// As worded by the accepted source.
    pub wording: String,
    /// In the reader's language.
    pub printed: String,
    /// In EDTF, where it has one.
    pub edtf: Option<String>,
    /// The first possible and the last possible day.
    pub bounds: Bounds,
    /// Whether it is one certain day.
    pub exact: bool,
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
        Ok(self.view(file, context.lang))
    }

    fn view(&self, file: CaseFile, lang: Lang) -> CaseView {
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
                            detail: act.detail.text(lang).to_owned(),
                        })
                        .collect(),
                    statements: statements.map(|one| said(history, vocabularies, lang, one)).collect(),
                }
            })
            .collect();
        CaseView {
            reference: history.case.reference.clone(),
            names: history.names().to_vec(),
            status: history.case.status.clone(),
            status_label: vocabularies.label("status", &history.case.status, lang),
            summary: history.case.summary.text(lang).to_owned(),
            fictional: history.case.fictional,
            chronology,
            contradictions,
            questions: question_views(history, vocabularies, lang),
            in_chain: chain(&file, vocabularies).stages.iter().map(|stage| stage.items.len()).sum(),
            file,
        }
    }
}

/// An uncertain date in words and bounds.
pub fn date(when: &When, lang: Lang) -> DateView {
    DateView {
        wording: when.wording().to_owned(),
        printed: when.printed(lang),
        edtf: when.edtf(),
        bounds: when.bounds(),
        exact: when.bounds().is_exact(),
    }
}
