//! The elements of a violation: what shows each, what might, what is missing; and the buttons that say which it is.

use axum::{
    Router,
    extract::{Path, State},
    response::Redirect,
    routing::post,
};
use maud::{Markup, html};
use suasion_app::{ElementSaid, ElementView, Permission, ViolationView, domain::Lang, law::ProofState};
use suasion_locale::word;

use super::super::statement;
use crate::{
    answer::Failure,
    input::Posted,
    link::{escaped, local},
    pages::cases::case_path,
    parts::{self, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/show-element", post(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Posted(values): Posted,
) -> Result<Redirect, Failure> {
    state.app.show_element(&visitor.context, &reference, &values).await?;
    let own = format!("/cases/{}/law", escaped(&reference));
    let next = values.one("next");
    Ok(Redirect::to(if next.is_empty() { &own } else { local(next) }))
}

/// What must be shown, with what shows each.
pub fn elements(visitor: &Visitor, reference: &str, one: &ViolationView) -> Markup {
    html! {
        p { (count(visitor, one)) }
        ol.elements { @for element in &one.elements { li { (of_element(visitor, reference, one, element)) } } }
    }
}

/// The same in short: how far each is shown.
pub fn in_short(visitor: &Visitor, one: &ViolationView) -> Markup {
    html! {
        p { (visitor.word("page-elements")) ": " (count(visitor, one)) }
        ol.elements {
            @for element in &one.elements {
                li { (own(visitor.lang(), &element.name)) " " (state(element.state, visitor.lang())) }
            }
        }
    }
}

fn count(visitor: &Visitor, one: &ViolationView) -> String {
    let shown = one.elements.iter().filter(|element| element.state == ProofState::Shown).count();
    visitor.say("page-elements-count", &[("shown", shown.into()), ("all", one.elements.len().into())])
}

fn of_element(visitor: &Visitor, reference: &str, one: &ViolationView, element: &ElementView) -> Markup {
    let lang = visitor.lang();
    let named = |said: &&ElementSaid| said.how != ProofState::Found;
    let (named, found): (Vec<_>, Vec<_>) = element.statements.iter().partition(named);
    html! {
        (own(lang, &element.name)) " " (state(element.state, lang))
        @if !element.missing.is_empty() { p.muted { (own(lang, &element.missing)) } }
        (list(visitor, reference, one, element, &named, "no"))
        @if !found.is_empty() {
            (parts::details(
                &visitor.say("page-element-found", &[("count", found.len().into())]),
                list(visitor, reference, one, element, &found, "yes"),
            ))
        }
    }
}

fn state(state: ProofState, lang: Lang) -> Markup {
    let tone = match state {
        ProofState::Shown => Tone::Real,
        ProofState::Waiting | ProofState::Found => Tone::Due,
        ProofState::Missing => Tone::Plain,
    };
    parts::tag(tone, &word(lang, &format!("proof-{}", state.code())))
}

/// Statements with a button each; one form for all, because they differ in the statement alone.
fn list(
    visitor: &Visitor,
    reference: &str,
    one: &ViolationView,
    element: &ElementView,
    all: &[&ElementSaid],
    shown: &str,
) -> Markup {
    let label = visitor.word(if shown == "yes" { "page-element-does" } else { "page-element-does-not" });
    let lines = |button: bool| {
        html! {
            ul.statements {
                @for one in all {
                    li {
                        (statement::line(visitor, reference, &one.said))
                        @if button { " " button.quiet name="statement" value=(one.said.id) { (label) } }
                    }
                }
            }
        }
    };
    if all.is_empty() || !visitor.may(Permission::Decide) {
        return html! { @if !all.is_empty() { (lines(false)) } };
    }
    let case = case_path(reference);
    let next = format!("{}#elements", super::violation_path(reference, one.violation.id));
    let id = one.violation.id.to_string();
    let hidden = [("violation", id.as_str()), ("element", &element.code), ("shown", shown), ("next", &next)];
    html! {
        form action={ (case) "/show-element" } method="post" {
            (parts::csrf(visitor))
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (lines(true))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, contributor, officer, sound, violation_view};

    fn view(lang: Lang, state: ProofState) -> ViolationView {
        let mut one = violation_view(lang);
        let statements = match state {
            ProofState::Missing => vec![],
            how => vec![ElementSaid { said: one.shown_by[0].clone(), how }],
        };
        let missing = if state == ProofState::Shown { "" } else { "Nothing speaks of it." }.into();
        one.elements = vec![ElementView {
            code: "not_told".into(),
            name: "the family was not told".into(),
            state,
            missing,
            statements,
        }];
        one
    }

    #[test]
    fn each_element_says_in_a_word_how_far_it_is_shown_and_what_is_missing() {
        for lang in LANGUAGES {
            for state in ProofState::ALL {
                let shown = sound(elements(&officer(lang), "T-1", &view(lang, state)));
                assert!(shown.contains(&word(lang, &format!("proof-{}", state.code()))), "{shown}");
                assert_eq!(shown.contains("Nothing speaks of it."), state != ProofState::Shown, "{shown}");
                assert_eq!(shown.contains("LINDEN"), state != ProofState::Missing, "{shown}");
            }
        }
    }

    #[test]
    fn who_decides_may_say_what_was_found_and_take_back_what_was_said_and_nobody_else_may() {
        for (state, asks) in [(ProofState::Found, "yes"), (ProofState::Shown, "no"), (ProofState::Waiting, "no")] {
            let one = view(Lang::En, state);
            let shown = sound(elements(&officer(Lang::En), "T-1", &one));
            assert!(shown.contains(&format!(r#"name="shown" value="{asks}""#)), "{shown}");
            assert!(shown.contains(r#"<button class="quiet" name="statement""#), "{shown}");
            assert!(!sound(elements(&contributor(Lang::En), "T-1", &one)).contains("<button"));
        }
    }
}
