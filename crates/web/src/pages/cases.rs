//! All cases in a list: filtered, sorted by links, each case a line; and how a case stands in a line anywhere.

use axum::{Router, extract::State, http::StatusCode, routing::get};
use maud::{Markup, html};
use suasion_app::{
    AppError, FieldError, LIST, Listing, Permission, ROWS,
    campaign::{Overview, State as LinkState, Verdict},
    domain::{Lang, Name, Vocabularies, known_as},
    form::{Field, Values},
    link_name, only,
};
use suasion_locale::{say, word};

use crate::{
    answer::Failure,
    forms::{Choices, Sheet},
    input::Asked,
    link,
    parts::{self, Column, Table, Tone, own},
    session::Visitor,
    state::WebState,
};

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/cases", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Asked(asked): Asked,
) -> Result<(StatusCode, Markup), Failure> {
    let known: Vec<&str> = LIST.iter().map(|field| field.name).chain(["saved"]).collect();
    let found = match only(&asked, &known) {
        Ok(()) => state.app.list(&visitor.context, &asked).await,
        Err(error) => Err(error),
    };
    let (status, found, errors) = match found {
        Ok(found) => (StatusCode::OK, Some(found), vec![]),
        Err(AppError::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, None, errors),
        Err(error) => return Err(error.into()),
    };
    let states = state.app.jurisdictions(&visitor.context).await?;
    let question = Question { asked: &asked, errors: &errors, states: &states };
    let shown = body(&visitor, Choices::without_case(&state.app), question, found.as_ref());
    Ok((status, parts::page(&visitor, &visitor.word("page-cases"), &[], shown)))
}

/// Which cases somebody asked for.
#[derive(Clone, Copy)]
struct Question<'a> {
    asked: &'a Values,
    errors: &'a [FieldError],
    /// The states under whose law there are cases.
    states: &'a [String],
}

impl<'a> Question<'a> {
    /// The parts of the question that a link keeps: all but the page.
    fn kept(self) -> Vec<(&'static str, &'a str)> {
        let names = LIST.iter().map(|field| field.name).filter(|name| *name != "page");
        names.map(|name| (name, self.asked.one(name))).collect()
    }

    /// Whether it leaves cases out.
    fn filters(self) -> bool {
        self.kept().iter().any(|(name, value)| *name != "sort" && !value.is_empty())
    }
}

fn body(visitor: &Visitor, choices: Choices<'_>, question: Question<'_>, found: Option<&Listing<Overview>>) -> Markup {
    let page = question.asked.one("page").parse().unwrap_or(1);
    html! {
        (parts::heading(&visitor.word("page-cases")))
        p.actions {
            @if visitor.may(Permission::Decide) { (parts::action("/cases/new", &visitor.word("page-cases-open"))) " " }
            @if visitor.may(Permission::Import) { (parts::action("/cases/import", &visitor.word("page-cases-import"))) }
        }
        @if found.is_some_and(|found| found.total == 0) && !question.filters() {
            (no_case_yet(visitor))
        } @else {
            (filter(visitor, choices, question))
            @if let Some(found) = found {
                (table(visitor, choices.vocabularies, question, found))
                @if !found.rows.is_empty() { (key_to_links(visitor.lang())) }
                (parts::pager(visitor.lang(), found.total, page, ROWS, "/cases", &question.kept()))
            }
        }
    }
}

/// An empty house says how a first case comes into it.
pub(super) fn no_case_yet(visitor: &Visitor) -> Markup {
    let label = visitor.word("page-cases-open");
    if visitor.may(Permission::Decide) {
        return parts::empty(&visitor.word("page-cases-none"), Some(("/cases/new", label.as_str())));
    }
    parts::empty(&visitor.word("page-cases-none-here"), None)
}

/// What is asked most; the rest is folded away until it is used.
const FIRST: [&str; 4] = ["needs", "lead", "status", "sort"];

fn filter(visitor: &Visitor, choices: Choices<'_>, question: Question<'_>) -> Markup {
    let mut values = question.asked.clone();
    if values.one("sort").is_empty() {
        values.set("sort", "reference");
    }
    // The list always stands in some order, so there is none to leave open; states are offered where cases are.
    let field = |field: &Field| Field { required: field.name == "sort", ..*field };
    let shown: Vec<Field> = LIST.iter().filter(|field| field.name != "page").map(field).collect();
    let drawn = shown.iter().filter(|field| field.name != "jurisdiction").copied();
    let (first, rest): (Vec<Field>, Vec<Field>) = drawn.partition(|field| FIRST.contains(&field.name));
    let (lang, errors) = (visitor.lang(), question.errors);
    let sheet = |fields| Sheet { lang, scope: "list", fields, values: &values, errors, choices };
    let asks = |name: &str| !question.asked.one(name).is_empty();
    let open = asks("jurisdiction") || rest.iter().any(|field| asks(field.name)) || !errors.is_empty();
    let more = html! {
        details open[open] {
            summary { (visitor.word("page-filter-more")) }
            div {
                (sheet(rest.as_slice()).asked())
                (state_field(visitor, choices.vocabularies, question.asked.one("jurisdiction"), question.states))
            }
        }
    };
    html! {
        (sheet(shown.as_slice()).problems())
        (sheet(first.as_slice()).question_with("/cases", &visitor.word("page-filter"), more))
    }
}

/// A choice among the states under whose law there are cases.
pub(super) fn state_field(visitor: &Visitor, vocabularies: &Vocabularies, asked: &str, states: &[String]) -> Markup {
    let lang = visitor.lang();
    let label = |code: &str| own(lang, &vocabularies.label("country", code, lang));
    html! {
        div.field {
            label for="field-jurisdiction" { (visitor.word("field-list-jurisdiction")) }
            select id="field-jurisdiction" name="jurisdiction" {
                option value="" { (visitor.word("form-any")) }
                @if !asked.is_empty() && !states.iter().any(|code| code == asked) {
                    option value=(asked) selected { (label(asked)) }
                }
                @for code in states { option value=(code) selected[code == asked] { (label(code)) } }
            }
        }
    }
}

fn table(visitor: &Visitor, vocabularies: &Vocabularies, question: Question<'_>, found: &Listing<Overview>) -> Markup {
    let (lang, asked) = (visitor.lang(), question.asked);
    let sorted = |code: &str| {
        let kept = question.kept().into_iter();
        let pairs: Vec<(&str, &str)> =
            kept.map(|(name, value)| (name, if name == "sort" { code } else { value })).collect();
        let here = if asked.one("sort").is_empty() { "reference" } else { asked.one("sort") };
        (link::query("/cases", &pairs), here == code)
    };
    let column = |key: &str| Column::new(visitor.word(key));
    let by = |column: Column, code: &str| {
        let (href, here) = sorted(code);
        column.sorted_by(href, here)
    };
    parts::table(&Table {
        caption: say(lang, "page-cases-total", &[("total", found.total.into())]),
        columns: vec![
            by(column("page-case"), "reference"),
            column("page-status"),
            column("page-chain"),
            column("page-weakest-link"),
            by(column("page-contradictions").number(), "contradictions"),
            column("page-answers"),
            by(column("page-last-event"), "last_event"),
            by(column("page-next-due"), "next_due"),
        ],
        rows: found.rows.iter().map(|case| (None, row(visitor, vocabularies, case))).collect(),
        empty: parts::empty(&visitor.word("page-cases-no-match"), Some(("/cases", &visitor.word("page-cases-all")))),
    })
}

fn row(visitor: &Visitor, vocabularies: &Vocabularies, case: &Overview) -> Vec<Markup> {
    let lang = visitor.lang();
    let path = case_path(&case.reference);
    vec![
        html! {
            a href=(path) { (person(visitor, &case.names)) }
            br; small { (case.reference) @if case.fictional { " · " (visitor.word("page-fictional-short")) } }
        },
        status(vocabularies, &case.status, lang),
        links(lang, &case.links),
        html! { (case.weakest.map_or_else(|| visitor.word("page-weakest-unknown"), |link| link_name(link, lang))) },
        html! {
            @if case.contradictions > 0 { a href={ (path) "/contradictions" } { (case.contradictions) } } @else { "0" }
        },
        html! { (answers(lang, case)) },
        html! { @if let Some(day) = case.last_event { (parts::day(day, lang)) } },
        html! {
            @if let Some(due) = case.next_due() {
                (parts::day(due.day, lang))
                @if due.day < visitor.context.now.today { br; (parts::tag(Tone::Harm, &visitor.word("page-overdue"))) }
            }
        },
    ]
}

/// How many answers were judged real, of how many that came; "none yet" where nothing came.
fn answers(lang: Lang, case: &Overview) -> String {
    let count = |verdict| case.verdicts.get(&verdict).copied().unwrap_or(0);
    let came: u32 =
        case.verdicts.iter().filter(|(verdict, _)| **verdict != Verdict::None).map(|(_, count)| count).sum();
    if came == 0 {
        return word(lang, "page-answers-none");
    }
    say(lang, "page-answers-real", &[("real", count(Verdict::Real).into()), ("came", came.into())])
}

/// Five marks, one a link: full, open, or a dash.
fn links(lang: Lang, states: &[LinkState; 5]) -> Markup {
    let said: Vec<String> = states.iter().map(|state| word(lang, &format!("state-{}", state.code()))).collect();
    html! {
        span.marks role="img" aria-label=(said.join(", ")) { @for state in states { (mark(*state)) } }
    }
}

/// What the marks of [`links`] mean.
fn key_to_links(lang: Lang) -> Markup {
    html! {
        p.muted {
            @for (place, state) in LinkState::ALL.iter().enumerate() {
                @if place > 0 { " · " }
                (mark(*state)) " " (word(lang, &format!("state-{}", state.code())))
            }
        }
    }
}

const fn mark(state: LinkState) -> char {
    match state {
        LinkState::Lit => '●',
        LinkState::Waiting => '○',
        LinkState::Dark => '–',
    }
}

/// A case in a line: whose it is, its reference, how the person stands.
pub(super) fn case_line(visitor: &Visitor, vocabularies: &Vocabularies, case: &Overview) -> Markup {
    html! {
        a href=(case_path(&case.reference)) { (person(visitor, &case.names)) } " · " (case.reference) " · "
        (status(vocabularies, &case.status, visitor.lang()))
        @if case.fictional { " " (parts::tag(Tone::Plain, &visitor.word("page-fictional-short"))) }
    }
}

/// How a person stands, in words and colour.
pub(super) fn status(vocabularies: &Vocabularies, code: &str, lang: Lang) -> Markup {
    let liberty = vocabularies.term("status", code).map_or("", |term| term.more("liberty"));
    parts::status(&own(lang, &vocabularies.label("status", code, lang)), liberty)
}

/// The name by which the reader knows the person.
pub(super) fn person(visitor: &Visitor, names: &[Name]) -> Markup {
    html! { @if let Some(name) = known_as(names, visitor.lang()) { (parts::name(name)) } }
}

/// The address of a case.
pub(super) fn case_path(reference: &str) -> String {
    format!("/cases/{}", link::escaped(reference))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use suasion_app::law::Library;

    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, contributor, officer, overviews, sound};

    fn shown(visitor: &Visitor, asked: &Values, count: usize, total: u64) -> String {
        refused(visitor, asked, Some(Listing { rows: overviews(count), total }), &[])
    }

    fn refused(visitor: &Visitor, asked: &Values, found: Option<Listing<Overview>>, errors: &[FieldError]) -> String {
        let choices = Choices {
            vocabularies: &Vocabularies::shipped(),
            library: Library::compiled(),
            file: None,
            bodies: &[],
            held: &[],
        };
        let states = ["CN".to_owned(), "VN".to_owned()];
        sound(body(visitor, choices, Question { asked, errors, states: &states }, found.as_ref()))
    }

    #[test]
    fn a_filter_that_means_nothing_says_so_at_its_field_and_keeps_it() {
        for lang in LANGUAGES {
            let errors = [FieldError::new("status", "problem-code").with("typed", "fine").with("known", "held")];
            let page = refused(&officer(lang), &Values::new().with("status", "fine"), None, &errors);
            assert!(page.contains(r##"href="#field-status""##) && page.contains(r#"value="fine" selected"#), "{page}");
            assert!(!page.contains("<table"), "{page}");
        }
    }

    #[test]
    fn the_order_is_always_named_and_states_are_those_that_there_are() {
        let page = shown(&officer(Lang::En), &Values::new(), 1, 1);
        assert!(page.contains(r#"<option value="reference" selected>"#), "{page}");
        let sort = page.split(r#"name="sort""#).nth(1).and_then(|rest| rest.split("</select>").next()).unwrap();
        assert!(!sort.contains(r#"value="""#), "{sort}");
        assert!(page.contains("Vietnam") && !page.contains("France"), "{page}");
    }

    #[test]
    fn an_empty_house_says_how_a_first_case_comes_in() {
        for lang in LANGUAGES {
            assert!(shown(&officer(lang), &Values::new(), 0, 0).contains("/cases/new"));
            assert!(!shown(&contributor(lang), &Values::new(), 0, 0).contains("/cases/new"));
        }
    }

    #[test]
    fn a_filter_that_finds_nothing_offers_the_whole_list() {
        for lang in LANGUAGES {
            let page = shown(&officer(lang), &Values::new().with("status", "died"), 0, 0);
            assert!(page.contains(r#"href="/cases""#) && page.contains(r#"value="died" selected"#), "{page}");
        }
    }

    #[test]
    fn two_hundred_cases_stand_on_pages_of_fifty_that_keep_the_filter() {
        for lang in LANGUAGES {
            let asked = Values::new().with("weakest", "3").with("sort", "entered");
            let page = shown(&officer(lang), &asked, 50, 200);
            assert!(page.contains("/cases?weakest=3&amp;sort=entered&amp;page=2"), "{page}");
            assert!(page.contains("200") && page.contains("/cases/T-49"));
            assert!(page.len() < 60_000, "{}", page.len());
        }
    }

    #[test]
    fn a_reader_meets_the_name_before_the_nickname_and_with_its_language() {
        for lang in LANGUAGES {
            let shown = shown(&officer(lang), &Values::new(), 1, 1);
            assert!(shown.contains(&format!(r#"<bdi lang="en">{LONG}</bdi>"#)), "{shown}");
        }
    }

    #[test]
    fn answers_are_counted_against_what_came() {
        let case = &overviews(1)[0];
        assert_eq!(answers(Lang::En, case), "1 real of 3");
    }
}
