//! What contradicts itself in a case: pair by pair, and question by question as a reader meets it.

use serde::Serialize;
use suasion_campaign::{Question, Rival, questions};
use suasion_locale::{FluentValue, say, word};
use suasion_record::{
    Bounds, Contradiction, EventId, History, Lang, Nature, Statement, StatementId, Subject, Vocabularies,
    contradictions,
};

use super::statements::{Said, said, subject};
use crate::{App, AppError, Context};

/// How many differences between rival values a sentence spells out.
const SPELLED_OUT: usize = 12;

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

/// One question on which statements contradict each other, however many they are.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView {
    /// What it is about.
    pub about: Subject,
    /// The attribute in question.
    pub attribute: String,
    /// What it is about, in words.
    pub subject: String,
    /// The attribute in words.
    pub attribute_label: String,
    /// The event that it belongs to; none for a question about the person.
    pub event: Option<EventId>,
    /// In what way the values differ, as a sentence.
    pub sentence: String,
    /// Whether an authority stands against somebody who is none.
    pub official_against_unofficial: bool,
    /// The values, those that an authority gives first, each with the statements that give it.
    pub rivals: Vec<Vec<Said>>,
    /// The statements from which values were reckoned.
    pub reckoned_from: Vec<Said>,
}

impl App {
    /// What contradicts itself in a case, pair by pair.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn contradictions(&self, context: &Context, reference: &str) -> Result<Vec<ContradictionView>, AppError> {
        let file = self.case_file(context, reference).await?;
        Ok(contradiction_views(&file.history, self.vocabularies(), context.lang))
    }
}

/// Every contradiction in the reader's language.
pub fn contradiction_views(history: &History, vocabularies: &Vocabularies, lang: Lang) -> Vec<ContradictionView> {
    let view = |found: Contradiction| ContradictionView {
        subject: subject(history, vocabularies, lang, found.about),
        attribute_label: vocabularies.label("attribute", &found.attribute, lang),
        sentence: sentence(&found.nature, lang),
        said: all_said(history, vocabularies, lang, &found.statements),
        found,
    };
    contradictions(history, vocabularies).into_iter().map(view).collect()
}

/// Every question in the reader's language.
pub fn question_views(history: &History, vocabularies: &Vocabularies, lang: Lang) -> Vec<QuestionView> {
    let view = |question: Question| {
        let rivals = question.rivals.iter().map(|rival| all_said(history, vocabularies, lang, &rival.statements));
        QuestionView {
            subject: subject(history, vocabularies, lang, question.about),
            attribute_label: vocabularies.label("attribute", &question.attribute, lang),
            event: match question.about {
                Subject::Event(event) => Some(event),
                Subject::Act(act) => history.act(act).map(|act| act.event),
                Subject::Person(_) => None,
            },
            sentence: differences(history, &question, lang),
            rivals: rivals.collect(),
            reckoned_from: all_said(history, vocabularies, lang, &reckoned_from(&question)),
            official_against_unofficial: question.official_against_unofficial,
            about: question.about,
            attribute: question.attribute,
        }
    };
    questions(history, vocabularies).into_iter().map(view).collect()
}

fn all_said(history: &History, vocabularies: &Vocabularies, lang: Lang, ids: &[StatementId]) -> Vec<Said> {
    let found = ids.iter().filter_map(|id| statement(history, *id));
    found.map(|one| said(history, vocabularies, lang, one)).collect()
}

fn statement(history: &History, id: StatementId) -> Option<&Statement> {
    history.statements.iter().find(|statement| statement.id == id)
}

/// The statements that stand behind the two that differ, each once.
fn reckoned_from(question: &Question) -> Vec<StatementId> {
    let mut all: Vec<StatementId> = Vec::new();
    for id in question.found.iter().flat_map(|found| found.statements.iter().skip(2)) {
        if !all.contains(id) {
            all.push(*id);
        }
    }
    all
}

fn sentence(nature: &Nature, lang: Lang) -> String {
    match nature {
        Nature::Dates { gap } => say(lang, "clash-dates", &[("gap", gap.printed(lang).into())]),
        Nature::ComputedDate { gap, .. } => say(lang, "clash-computed", &[("gap", gap.printed(lang).into())]),
        Nature::Spans { start, end } => suasion_documents::spans_apart(*start, *end, lang),
        Nature::Terms => word(lang, "clash-terms"),
        Nature::Numbers => word(lang, "clash-numbers"),
    }
}

/// In what way the values differ: every difference between two of them, once.
fn differences(history: &History, question: &Question, lang: Lang) -> String {
    let of = |id: &StatementId| question.rivals.iter().position(|rival: &Rival| rival.statements.contains(id));
    let mut seen = Vec::new();
    let mut pairs = Vec::new();
    for found in &question.found {
        let [one, other, ..] = &found.statements[..] else { continue };
        let between = (of(one).min(of(other)), of(one).max(of(other)), found.nature);
        if !seen.contains(&between) {
            seen.push(between);
            pairs.extend(pair(history, (*one, *other), &found.nature, lang));
        }
    }
    let Some(first) = question.found.first() else { return String::new() };
    if pairs.is_empty() {
        return sentence(&first.nature, lang);
    }
    let more = pairs.len().saturating_sub(SPELLED_OUT);
    pairs.truncate(SPELLED_OUT);
    if more > 0 {
        pairs.push(say(lang, "question-more", &[("count", more.into())]));
    }
    let spans = question.found.iter().all(|found| matches!(found.nature, Nature::Spans { .. }));
    let key = if spans { "question-spans" } else { "question-dates" };
    say(lang, key, &[("pairs", pairs.join(&word(lang, "question-gap")).into())])
}

/// The difference between two dates in words; none for what is no date.
fn pair(history: &History, ids: (StatementId, StatementId), nature: &Nature, lang: Lang) -> Option<String> {
    let side = |id, days| side(statement(history, id)?, days, lang);
    let (key, one, other, (start, end)) = match nature {
        Nature::Terms | Nature::Numbers => return None,
        Nature::Dates { gap } => ("question-apart", side(ids.0, None)?, side(ids.1, None)?, (Some(gap), None)),
        Nature::ComputedDate { gap, reckoned, against } => {
            ("question-apart", side(ids.0, Some(*reckoned))?, side(ids.1, Some(*against))?, (Some(gap), None))
        }
        Nature::Spans { start, end } => {
            let key = match (start, end) {
                (Some(_), Some(_)) => "question-both",
                (Some(_), None) => "question-start",
                (None, _) => "question-end",
            };
            (key, side(ids.0, None)?, side(ids.1, None)?, (start.as_ref(), end.as_ref()))
        }
    };
    let days = |days: Option<&suasion_record::Days>| -> FluentValue<'_> {
        days.map_or_else(String::new, |days| days.printed(lang)).into()
    };
    let fill = [
        ("one", one.into()),
        ("other", other.into()),
        ("gap", days(start)),
        ("start", days(start)),
        ("end", days(end)),
    ];
    Some(say(lang, key, &fill))
}

/// One of two dates: as read, or as worded with what it was reckoned to be.
fn side(statement: &Statement, reckoned: Option<Bounds>, lang: Lang) -> Option<String> {
    let when = statement.when()?;
    Some(match reckoned.filter(|_| when.relative().is_some()) {
        None => say(lang, "question-side", &[("value", when.printed(lang).into())]),
        Some(days) => {
            let fill = [("value", when.wording().into()), ("days", days.printed(lang).into())];
            say(lang, "question-side-reckoned", &fill)
        }
    })
}
