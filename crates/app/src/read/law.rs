//! Chapter and verse: which provisions a violation breaks, in the edition in force that day.

use serde::Serialize;
use suasion_campaign::CaseFile;
use suasion_law::{
    Applied, Confidence, GroupKind, Jurisdiction, Known, Library, Offence, Provision, Question, Role, Time, Violation,
    Window,
};
use suasion_record::{Bounds, Day, Lang};

use super::{
    case::{DateView, date},
    elements::{ElementView, elements},
    statements::{Said, said},
};
use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Form, Lookup, Takes, Values},
};

/// What the law is asked.
pub const QUESTION: &[Field] = &[
    Field::required("jurisdiction", Takes::Text),
    Field::required("violation", Takes::ViolationKind),
    Field::required("date", Takes::When),
    Field::optional("conduct", Takes::When),
    Field::optional("groups", Takes::Groups),
    Field::optional("others", Takes::Groups),
];

/// A provision that applies, as pages, documents and scripts show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cited {
    /// Row of `data/law` from which everything here comes.
    pub id: String,
    /// Short name of the instrument.
    pub instrument_short: String,
    /// The edition.
    pub edition: String,
    /// The article.
    pub article: String,
    /// The paragraph, empty where the article has none.
    pub paragraph: String,
    /// What the provision says, in the project's own words.
    pub subject: String,
    /// How the row was checked.
    pub confidence: Confidence,
    /// Whether that is enough to cite it without a person looking at the text first.
    pub confirmed: bool,
    /// Where a colleague of this house has compared it with a text: when, and with which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_here: Option<ConfirmedOn>,
    /// How it is printed.
    pub citation: String,
    /// What it does about the act: forbids, guarantees, limits, authorises.
    pub role: Role,
    /// How far it binds, as a code.
    pub force: String,
    /// How far it binds, in words.
    pub force_label: String,
    /// Whether it was in force on every possible day, for part of a time that lasted, or only on some possible days.
    pub window: Window,
    /// What must hold for it to apply and is not known, in a sentence; empty where it simply applies.
    pub only_if: String,
    /// On what that hangs: person, charge, sentence, stage, place.
    pub depends_on: Vec<GroupKind>,
    /// Of offences: whether this was the law of the day of the act, came later, or the act is not dated.
    pub offence: Option<Offence>,
    /// Why this provision and this edition.
    pub why: String,
}

/// That a citation was compared with a text in this house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfirmedOn {
    /// When.
    pub on: Day,
    /// Which text was seen.
    pub text_seen: String,
}

impl Cited {
    /// Whether it holds for few people or sentences only, and nobody knows that this is one of them.
    pub fn is_of_few(&self) -> bool {
        self.depends_on.iter().any(|kind| matches!(kind, GroupKind::Person | GroupKind::Sentence))
    }
}

/// A violation with the articles that it breaks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ViolationView {
    /// What is recorded.
    pub violation: Violation,
    /// The violation in words.
    pub meaning: String,
    /// The right that it breaks, as a code.
    pub right: String,
    /// The right in words.
    pub right_label: String,
    /// Categories of the Working Group on Arbitrary Detention that it usually supports.
    pub wgad: Vec<String>,
    /// The event, in words.
    pub event: String,
    /// When it happened, which decides the edition.
    pub when: DateView,
    /// The provisions, the state's own law first.
    pub provisions: Vec<Cited>,
    /// What must be shown, and what the record has for it.
    pub elements: Vec<ElementView>,
    /// The statements that show it as the record stands now.
    pub shown_by: Vec<Said>,
}

impl App {
    /// The violations of a case with chapter and verse.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn violations(&self, context: &Context, reference: &str) -> Result<Vec<ViolationView>, AppError> {
        let (file, library) = (self.case_file(context, reference).await?, self.law_here().await?);
        Ok(self.violations_in(&file, &library, context.lang))
    }

    /// Which provisions speak about a violation on a day. Of a day in the future only today's law can be told; every
    /// answer then says so.
    ///
    /// # Errors
    /// What is wrong with the question; a missing permission.
    pub async fn applies(&self, context: &Context, values: &Values) -> Result<Vec<Cited>, AppError> {
        context.allow(Permission::SignedIn)?;
        let (vocabularies, library) = (self.vocabularies(), self.library());
        let look = Lookup { vocabularies, library, file: None, others: &[], labels: None };
        let mut form = Form::new(QUESTION, values, look);
        let (kind, when, state) = (form.code("violation"), form.when("date", None), form.text("jurisdiction"));
        let jurisdiction = Jurisdiction::new(&state);
        if !state.is_empty() && !library.jurisdictions().contains(&jurisdiction) {
            let known = library.jurisdictions();
            form.refuse(FieldError::code("jurisdiction", &state, known.iter().map(Jurisdiction::code)));
        }
        let known = Known { yes: form.codes("groups"), no: form.codes("others") };
        for code in known.yes.iter().filter(|code| known.no.contains(code)) {
            form.refuse(FieldError::new("others", "problem-both").with("typed", code.as_str()));
        }
        let conduct = form.when("conduct", None).as_ref().map(Time::from);
        form.finish().map_err(AppError::Invalid)?;
        let time = when.as_ref().map_or(Time::from(Bounds::UNKNOWN), Time::from);
        let later = time.start.earliest.is_some_and(|first| first > context.now.today);
        let here = self.law_here().await?;
        let question = Question { known, conduct, ..Question::new(kind, time, jurisdiction) };
        let mut found = cited(&here, &question, context.lang);
        if later {
            let today = context.now.today.to_string();
            let note = suasion_locale::say(context.lang, "law-of-today", &[("today", today.into())]);
            for cited in &mut found {
                cited.why = format!("{}{}{note}", cited.why, if context.lang.is_chinese() { "；" } else { "; " });
            }
        }
        Ok(found)
    }

    fn violations_in(&self, file: &CaseFile, library: &Library, lang: Lang) -> Vec<ViolationView> {
        file.violations.iter().map(|violation| self.violation(file, violation, library, lang)).collect()
    }

    fn violation(&self, file: &CaseFile, violation: &Violation, library: &Library, lang: Lang) -> ViolationView {
        let history = &file.history;
        let when = history.when(violation.event);
        let kind = self.library().violation_type(&violation.kind);
        let shown = violation.shown_by(history).into_iter();
        ViolationView {
            meaning: kind.map_or(violation.kind.as_str(), |kind| kind.meaning(lang)).to_owned(),
            right: kind.map_or_else(String::new, |kind| kind.right.clone()),
            right_label: kind
                .and_then(|kind| self.library().right(&kind.right))
                .map_or_else(String::new, |right| right.name(lang).to_owned()),
            elements: elements(self.library(), self.vocabularies(), history, violation, lang),
            wgad: kind.map_or_else(Vec::new, |kind| kind.wgad_categories.clone()),
            event: history.event(violation.event).map_or_else(String::new, |event| event.title.text(lang).to_owned()),
            when: date(&when, lang),
            provisions: cited(library, &violation.question(library, history), lang),
            shown_by: shown.map(|one| said(history, self.vocabularies(), lang, one)).collect(),
            violation: violation.clone(),
        }
    }
}

/// Where a colleague of this house has compared a provision with a text.
pub(super) fn confirmed_on(provision: &Provision) -> Option<ConfirmedOn> {
    let here = provision.confirmed_here.as_ref()?;
    Some(ConfirmedOn { on: here.on, text_seen: here.text_seen.clone() })
}

fn cited(library: &Library, question: &Question, lang: Lang) -> Vec<Cited> {
    library.applies(question).iter().map(|applied| cite(library, applied, lang)).collect()
}

fn cite(library: &Library, applied: &Applied<'_>, lang: Lang) -> Cited {
    let (provision, citation) = (applied.provision, applied.cite(library, lang));
    let force = applied.force.code();
    Cited {
        id: provision.id.clone(),
        instrument_short: provision.instrument_short.clone(),
        edition: provision.edition.clone(),
        article: provision.article.clone(),
        paragraph: provision.paragraph.clone().unwrap_or_default(),
        subject: provision.subject(lang).to_owned(),
        confidence: citation.confidence,
        confirmed: citation.confirmed,
        confirmed_here: confirmed_on(provision),
        citation: citation.text,
        role: provision.role,
        force_label: suasion_locale::word(lang, &format!("force-{}", force.replace('_', "-"))),
        force: force.to_owned(),
        window: applied.window,
        only_if: applied.why.depends_on(lang).unwrap_or_default(),
        depends_on: applied.why.only_if.chunk_by(|one, next| one.kind == next.kind).map(|of| of[0].kind).collect(),
        offence: applied.offence,
        why: applied.why.explain(lang),
    }
}
