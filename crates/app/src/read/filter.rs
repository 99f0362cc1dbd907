//! Which cases a list or the portfolio shows: the fields of the question, and what they mean.

use suasion_campaign::{Link, State, Verdict};
use suasion_record::{AccountId, Day};
use suasion_store::{Filter, Lead, Need, Sort};

use crate::{
    App, AppError, Context, FieldError,
    form::{Field, Form, Lookup, Takes, Values},
    record::is_country,
};

/// Which cases a list shows.
pub const LIST: &[Field] = &[
    Field::optional("needs", Takes::Code("needs", NEEDS)),
    Field::optional("lead", Takes::Code("lead", &["me", "others", "nobody"])),
    Field::optional("status", Takes::Term("status")),
    INVENTED,
    Field::optional("link", Takes::Code("link", Link::CODES)),
    Field::optional("state", Takes::Code("state", State::CODES)),
    Field::optional("weakest", Takes::Code("link", Link::CODES)),
    Field::optional("verdict", Takes::Code("verdict", Verdict::CODES)),
    JURISDICTION,
    LAST_FROM,
    LAST_UNTIL,
    Field::optional("contradicted", Takes::Flag),
    Field::optional("sort", Takes::Code("sort", Sort::CODES)),
    Field::optional("page", Takes::Number),
];

/// Which cases the portfolio counts.
pub const PORTFOLIO: &[Field] = &[JURISDICTION, INVENTED, LAST_FROM, LAST_UNTIL];

const JURISDICTION: Field = Field::optional("jurisdiction", Takes::Text);
const INVENTED: Field = Field::optional("invented", Takes::Code("invented", &["yes", "no"]));
const LAST_FROM: Field = Field::optional("last_from", Takes::Day);
const LAST_UNTIL: Field = Field::optional("last_until", Takes::Day);

/// What a case can need, by code.
const NEEDS: &[&str] = &["overdue", "reading", "answer", "putting", "news"];

/// Days without news of somebody who is not free, after which a list says so.
pub const QUIET_DAYS: i64 = 90;

impl App {
    /// The cases that are asked for.
    ///
    /// # Errors
    /// Every value that means nothing, with its field.
    pub(super) fn filter(
        &self,
        context: &Context,
        fields: &'static [Field],
        values: &Values,
    ) -> Result<Filter, AppError> {
        let (vocabularies, library) = (self.vocabularies(), self.library());
        let look = Lookup { vocabularies, library, file: None, others: &[], labels: None };
        let mut form = Form::new(fields, values, look);
        let asks = |name: &str| fields.iter().any(|field| field.name == name);
        let mut filter = Filter::default();
        if asks("status") {
            of_list(&mut form, &mut filter, context);
        }
        let jurisdiction = form.text("jurisdiction");
        if !jurisdiction.is_empty() && !is_country(vocabularies, &jurisdiction) {
            form.refuse(FieldError::new("jurisdiction", "problem-country").with("typed", jurisdiction.clone()));
        }
        filter.jurisdiction = some(jurisdiction);
        filter.fictional = match form.code("invented").as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        (filter.last_from, filter.last_until) = (form.day("last_from"), form.day("last_until"));
        form.finish().map_err(AppError::Invalid)?;
        Ok(filter)
    }
}

/// What only a list asks.
fn of_list(form: &mut Form<'_>, filter: &mut Filter, context: &Context) {
    let today = context.now.today;
    filter.status = some(form.code("status"));
    filter.weakest = Link::from_code(&form.code("weakest"));
    filter.verdict = Verdict::from_code(&form.code("verdict"));
    filter.contradicted = form.flag("contradicted");
    filter.sort = Sort::from_code(&form.code("sort")).unwrap_or_default();
    form.number("page");
    match (form.code("link"), form.code("state")) {
        (link, state) if !link.is_empty() && !state.is_empty() => {
            filter.link = Link::from_code(&link).zip(State::from_code(&state));
        }
        // One without the other asks nothing.
        (link, _) if !link.is_empty() && !form.has("state") => {
            form.refuse(FieldError::new("state", "problem-missing"));
        }
        (_, state) if !state.is_empty() && !form.has("link") => {
            form.refuse(FieldError::new("link", "problem-missing"));
        }
        _ => {}
    }
    match form.code("needs").as_str() {
        "overdue" => filter.due_until = Some(before(today, 1)),
        "reading" => filter.needs = Some(Need::Reading),
        "answer" => filter.needs = Some(Need::Answer),
        "putting" => filter.needs = Some(Need::Putting),
        "news" => filter.needs = Some(Need::NewsSince(before(today, QUIET_DAYS))),
        _ => {}
    }
    let me = context.who.as_ref().map(|who| who.account);
    filter.lead = lead(&form.code("lead"), me);
}

fn lead(code: &str, me: Option<AccountId>) -> Option<Lead> {
    match code {
        "me" => me.map(Lead::By),
        "others" => me.map(Lead::NotBy),
        "nobody" => Some(Lead::Nobody),
        _ => None,
    }
}

/// The day so many days before another; the same day at the beginning of time.
pub(super) fn before(day: Day, days: i64) -> Day {
    day.plus_days(-days).unwrap_or(day)
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}
