//! The library of law: its instruments, what an article says in which edition, and how its rows were checked.

use serde::Serialize;
use suasion_law::{
    Confidence, FileCount, Instrument, InstrumentKind, Jurisdiction, Library, Provision, Role, Sought, cite,
};
use suasion_record::{Day, Lang};

use super::law::{ConfirmedOn, confirmed_on};
use super::{page::page_number, statements::comma};
use crate::{
    App, AppError, Context, FieldError, Permission,
    form::{Field, Form, Lookup, Takes, Values},
};

/// What is looked up in the library.
pub const LIBRARY: &[Field] = &[
    Field::optional("jurisdiction", Takes::Text),
    Field::optional("instrument", Takes::Text),
    Field::optional("edition", Takes::Text),
    Field::optional("article", Takes::Text),
    Field::optional("violation", Takes::ViolationKind),
    Field::optional("search", Takes::Text),
    Field::optional("page", Takes::Number),
];

/// Which provision is cited: one by its id, or those under a number of an instrument, on a day if one is given.
pub const CITE: &[Field] = &[
    Field::optional("id", Takes::Text),
    Field::optional("jurisdiction", Takes::Text),
    Field::optional("instrument", Takes::Text),
    Field::optional("article", Takes::Text),
    Field::optional("date", Takes::When),
];

/// Rows on a page of the library.
pub const LAW_ROWS: usize = 50;

/// A provision as its row has it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LawRow {
    /// Row of `data/law`.
    pub id: String,
    /// Whose law it is.
    pub jurisdiction: String,
    /// Short name of the instrument.
    pub instrument_short: String,
    /// Name of the instrument.
    pub instrument: String,
    /// The edition.
    pub edition: String,
    /// The article.
    pub article: String,
    /// The paragraph, empty where the article has none.
    pub paragraph: String,
    /// How it is printed.
    pub citation: String,
    /// What it says, in the project's own words.
    pub subject: String,
    /// What it does about the violations that it speaks of.
    pub role: Role,
    /// The violations that it speaks of, as codes.
    pub violations: Vec<String>,
    /// Whom and what alone it concerns, in words; empty for everybody.
    pub concerns: String,
    /// The first day on which this number carries this rule.
    pub valid_from: Day,
    /// The last such day; none while it lasts.
    pub valid_to: Option<Day>,
    /// How it stands, in the words of its row.
    pub status: String,
    /// How the row was checked.
    pub confidence: Confidence,
    /// Whether that is enough to cite it without a person looking at the text first.
    pub confirmed: bool,
    /// What that leaves open.
    pub confidence_note: String,
    /// Where a colleague of this house has compared it with a text: when, and with which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_here: Option<ConfirmedOn>,
    /// Where number or text come from.
    pub source: String,
}

/// An instrument of the library.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LawInstrument {
    /// Whose it is.
    pub jurisdiction: String,
    /// Its short name.
    pub short: String,
    /// Its name.
    pub name: String,
    /// What sort it is.
    pub kind: InstrumentKind,
    /// Its editions, oldest first.
    pub editions: Vec<LawEdition>,
}

/// An edition of an instrument.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LawEdition {
    /// The edition, in the words of its rows.
    pub edition: String,
    /// What a citation adds.
    pub label: String,
    /// The first day of any of its provisions.
    pub valid_from: Day,
    /// The last; none while it lasts.
    pub valid_to: Option<Day>,
    /// How many provisions it has here.
    pub provisions: usize,
}

/// What was looked up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shelf {
    /// Every instrument that fits, where nothing narrower than a state or an instrument was asked for.
    pub instruments: Vec<LawInstrument>,
    /// How many provisions fit.
    pub total: usize,
    /// Those of this page.
    pub rows: Vec<LawRow>,
}

/// How sound the library is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LawCheck {
    /// How many instruments it has.
    pub instruments: usize,
    /// How many provisions.
    pub provisions: usize,
    /// Every file with its rows and how they were checked.
    pub files: Vec<FileCount>,
}

impl App {
    /// Looks something up in the library.
    ///
    /// # Errors
    /// What is wrong with the question; a missing permission.
    pub async fn law_library(&self, context: &Context, values: &Values) -> Result<Shelf, AppError> {
        context.allow(Permission::SignedIn)?;
        let page = page_number(values)?.max(1) as usize;
        let sought = self.sought(LIBRARY, values, |form| Sought {
            edition: form.text("edition"),
            violation: if form.has("violation") { form.code("violation") } else { String::new() },
            words: form.text("search"),
            ..Sought::default()
        })?;
        let here = self.law_here().await?;
        let found = here.look_up(&sought);
        let wide =
            [&sought.edition, &sought.article, &sought.violation, &sought.words].iter().all(|one| one.is_empty());
        let shelf = self.library().instruments().iter().filter(|one| {
            let whose = sought.jurisdiction.as_ref().is_none_or(|whose| *whose == one.jurisdiction);
            wide && whose && (sought.instrument.is_empty() || is_called(one, &sought.instrument))
        });
        let rows = found.iter().skip((page - 1) * LAW_ROWS).take(LAW_ROWS);
        Ok(Shelf {
            instruments: shelf.map(|one| self.law_instrument(one, context.lang)).collect(),
            total: found.len(),
            rows: rows.map(|one| law_row(&here, one, context.lang)).collect(),
        })
    }

    /// Cites provisions.
    ///
    /// # Errors
    /// Neither an id nor an instrument; an id or a place that the library does not have; a missing permission.
    pub async fn law_cite(&self, context: &Context, values: &Values) -> Result<Vec<LawRow>, AppError> {
        context.allow(Permission::SignedIn)?;
        let here = self.law_here().await?;
        let id = values.one("id");
        let unknown = |name: &str| AppError::NotFound { what: "provision", name: name.to_owned() };
        if !id.is_empty() {
            let provision = here.provision(id).ok_or_else(|| unknown(id))?;
            return Ok(vec![law_row(&here, provision, context.lang)]);
        }
        let sought = self.sought(CITE, values, |form| {
            for field in ["instrument", "article"].into_iter().filter(|field| values.one(field).is_empty()) {
                form.refuse(FieldError::new(field, "problem-missing"));
            }
            Sought { day: form.when("date", None).map(|when| when.bounds()), ..Sought::default() }
        })?;
        let found = here.look_up(&sought);
        if found.is_empty() {
            return Err(unknown(&format!("{} {} {}", sought.instrument, sought.article, values.one("date"))));
        }
        Ok(found.into_iter().map(|one| law_row(&here, one, context.lang)).collect())
    }

    /// How many rows the library has, file by file, and how they were checked.
    ///
    /// # Errors
    /// A missing permission.
    pub fn law_check(&self, context: &Context) -> Result<LawCheck, AppError> {
        context.allow(Permission::SignedIn)?;
        let library = self.library();
        Ok(LawCheck {
            instruments: library.instruments().len(),
            provisions: library.provisions().len(),
            files: library.counts().to_vec(),
        })
    }

    /// What is looked for, with what both questions ask alike.
    fn sought(
        &self,
        fields: &'static [Field],
        values: &Values,
        more: impl FnOnce(&mut Form<'_>) -> Sought,
    ) -> Result<Sought, AppError> {
        let (vocabularies, library) = (self.vocabularies(), self.library());
        let look = Lookup { vocabularies, library, file: None, others: &[], labels: None };
        let mut form = Form::new(fields, values, look);
        let state = form.text("jurisdiction");
        let whose = Jurisdiction::new(&state);
        let mut known = library.jurisdictions();
        known.push(Jurisdiction::international());
        if !state.is_empty() && !known.contains(&whose) {
            form.refuse(FieldError::code("jurisdiction", &state, known.iter().map(Jurisdiction::code)));
        }
        let (instrument, article) = (form.text("instrument"), form.text("article"));
        let jurisdiction = (!state.is_empty()).then_some(whose);
        let sought = Sought { jurisdiction, instrument, article, ..more(&mut form) };
        form.finish().map_err(AppError::Invalid)?;
        Ok(sought)
    }

    fn law_instrument(&self, instrument: &Instrument, lang: Lang) -> LawInstrument {
        let of = |edition: &str| {
            let here = |one: &&Provision| {
                one.jurisdiction == instrument.jurisdiction
                    && one.instrument_short == instrument.short
                    && one.edition == edition
            };
            self.library().provisions().iter().filter(here).count()
        };
        let editions = instrument.editions.iter().map(|one| LawEdition {
            edition: one.edition.clone(),
            label: if lang.is_chinese() { one.label_zh.clone() } else { one.label_en.clone() },
            valid_from: one.valid_from,
            valid_to: one.valid_to,
            provisions: of(&one.edition),
        });
        LawInstrument {
            jurisdiction: instrument.jurisdiction.code().to_owned(),
            short: instrument.short.clone(),
            name: instrument.name(lang).to_owned(),
            kind: instrument.kind,
            editions: editions.collect(),
        }
    }
}

fn law_row(library: &Library, provision: &Provision, lang: Lang) -> LawRow {
    let citation = cite(provision, library, lang);
    let instrument = library.instrument(&provision.jurisdiction, &provision.instrument_short);
    let concerns = provision.concerns.iter().filter_map(|code| library.group(code)).map(|group| group.name(lang));
    LawRow {
        id: provision.id.clone(),
        jurisdiction: provision.jurisdiction.code().to_owned(),
        instrument_short: provision.instrument_short.clone(),
        instrument: instrument.map_or_else(String::new, |one| one.name(lang).to_owned()),
        edition: provision.edition.clone(),
        article: provision.article.clone(),
        paragraph: provision.paragraph.clone().unwrap_or_default(),
        citation: citation.text,
        subject: provision.subject(lang).to_owned(),
        role: provision.role,
        violations: provision.violation_types.clone(),
        concerns: concerns.collect::<Vec<_>>().join(comma(lang)),
        valid_from: provision.valid_from,
        valid_to: provision.valid_to,
        status: provision.status.clone(),
        confidence: citation.confidence,
        confirmed: citation.confirmed,
        confidence_note: provision.confidence_note.clone(),
        confirmed_here: confirmed_on(provision),
        source: provision.source.clone(),
    }
}

fn is_called(instrument: &Instrument, name: &str) -> bool {
    [&instrument.short, &instrument.name_en, &instrument.name_zh].iter().any(|own| own.eq_ignore_ascii_case(name))
}
