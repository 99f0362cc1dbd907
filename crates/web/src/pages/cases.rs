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
        Ok(found) => (StatusCode::OK, found, vec![]),
        // What is wrong with the question is said at its fields, over the whole list.
        Err(AppError::Invalid(errors)) => {
            let all = state.app.list(&visitor.context, &Values::new()).await?;
            (StatusCode::UNPROCESSABLE_ENTITY, all, errors)
        }
        Err(error) => return Err(error.into()),
    };
    let (vocabularies, library) = (state.app.vocabularies(), state.app.library());
    let choices = Choices { vocabularies, library, file: None, bodies: &[] };
    let shown = body(&visitor, choices, &asked, &errors, &found);
    Ok((status, parts::page(&visitor, &visitor.word("page-cases"), &[], shown)))
}

/// The parts of the question that a link keeps.
const KEPT: [&str; 4] = ["status", "weakest", "contradicted", "sort"];

fn body(
    visitor: &Visitor,
    choices: Choices<'_>,
    asked: &Values,
    errors: &[FieldError],
    found: &Listing<Overview>,
) -> Markup {
    let filtered = KEPT[..3].iter().any(|name| !asked.one(name).is_empty());
    let kept: Vec<(&str, &str)> = KEPT.iter().map(|name| (*name, asked.one(name))).collect();
    let page = asked.one("page").parse().unwrap_or(1);
    html! {
        (parts::heading(&visitor.word("page-cases")))
        p.actions {
            @if visitor.may(Permission::Decide) { (parts::action("/cases/new", &visitor.word("page-cases-open"))) " " }
            @if visitor.may(Permission::Import) { (parts::action("/cases/import", &visitor.word("page-cases-import"))) }
        }
        @if found.total == 0 && !filtered {
            (no_case_yet(visitor))
        } @else {
            (filter(visitor, choices, asked, errors))
            (table(visitor, choices.vocabularies, asked, found))
            @if !found.rows.is_empty() { (key_to_links(visitor.lang())) }
            (parts::pager(visitor.lang(), found.total, page, ROWS, "/cases", &kept))
        }
    }
}

/// An empty house says how a first case comes into it.
pub(super) fn no_case_yet(visitor: &Visitor) -> Markup {
    let label = visitor.word("page-cases-open");
    let to = visitor.may(Permission::Decide).then_some(("/cases/new", label.as_str()));
    parts::empty(&visitor.word("page-cases-none"), to)
}

fn filter(visitor: &Visitor, choices: Choices<'_>, asked: &Values, errors: &[FieldError]) -> Markup {
    let fields: Vec<Field> = LIST.iter().filter(|field| field.name != "page").copied().collect();
    let sheet = Sheet { lang: visitor.lang(), scope: "list", fields: &fields, values: asked, errors, choices };
    sheet.question("/cases", &visitor.word("page-filter"))
}

fn table(visitor: &Visitor, vocabularies: &Vocabularies, asked: &Values, found: &Listing<Overview>) -> Markup {
    let lang = visitor.lang();
    let sorted = |code: &str| {
        let pairs = KEPT.map(|name| (name, if name == "sort" { code } else { asked.one(name) }));
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
            column("page-next-due"),
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
        html! { (own(lang, &vocabularies.label("status", &case.status, lang))) },
        links(lang, &case.links),
        html! { (link_name(case.weakest, lang)) },
        html! {
            @if case.contradictions > 0 { a href={ (path) "/contradictions" } { (case.contradictions) } } @else { "0" }
        },
        html! { (answers(lang, case)) },
        html! { @if let Some(day) = case.last_event { (parts::day(day)) } },
        html! {
            @if let Some(due) = case.due.first() {
                (parts::day(due.day))
                @if due.day < visitor.context.now.today { br; (parts::tag(Tone::Due, &visitor.word("page-overdue"))) }
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
    let status = own(visitor.lang(), &vocabularies.label("status", &case.status, visitor.lang()));
    html! {
        a href=(case_path(&case.reference)) { (person(visitor, &case.names)) } " · " (case.reference) " · "
        (parts::status(&status))
        @if case.fictional { " " (parts::tag(Tone::Plain, &visitor.word("page-fictional-short"))) }
    }
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
mod tests {
    use suasion_app::law::Library;

    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, contributor, officer, overviews, sound};

    fn shown(visitor: &Visitor, asked: &Values, count: usize, total: u64) -> String {
        let found = Listing { rows: overviews(count), total };
        let choices =
            Choices { vocabularies: &Vocabularies::shipped(), library: Library::compiled(), file: None, bodies: &[] };
        sound(body(visitor, choices, asked, &[], &found))
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
