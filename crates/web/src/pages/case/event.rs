//! What is recorded of one event: who did what, what sources say, which violations it is. On the chronology to read,
//! on the event's own page to change.

use maud::{Markup, html};
use suasion_app::{ActView, CaseView, Entry, Permission, Said, campaign::Kind, domain::Actor};

use super::{contradictions::anchor_of, law::violation_path, new_path, statement};
use crate::{
    pages::{cases::case_path, place::shown_at},
    parts::{self, Tone, own},
    session::Visitor,
};

/// When it happened; a date on which sources contradict each other looks so and leads to them.
pub fn when(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    html! {
        div.when.disputed[entry.date_disputed] {
            (parts::date(&entry.when, visitor.lang()))
            @if entry.date_disputed { p { (conflict(visitor, view, entry, "page-conflict-date")) } }
        }
    }
}

/// What kind of event it is, and whether sources contradict each other on anything but its date.
pub fn kind(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    html! {
        p.muted {
            (own(visitor.lang(), &entry.kind))
            @if entry.disputed && !entry.date_disputed { " " (conflict(visitor, view, entry, "page-conflict")) }
            @if entry.statements.is_empty() { " " (parts::tag(Tone::Due, &visitor.word("page-nobody-says"))) }
        }
    }
}

/// A mark that leads to the statements that cannot all be true.
fn conflict(visitor: &Visitor, view: &CaseView, entry: &Entry, key: &str) -> Markup {
    let own = |about: &&suasion_app::ContradictionView| match about.found.about {
        suasion_app::domain::Subject::Event(id) => id == entry.event.id,
        suasion_app::domain::Subject::Act(id) => entry.acts.iter().any(|act| act.id == id),
        suasion_app::domain::Subject::Person(_) => false,
    };
    let to = view.contradictions.iter().find(own).map_or_else(String::new, |one| anchor_of(one.found.about));
    html! {
        a href={ (case_path(&view.reference)) "/contradictions#" (to) } { (parts::tag(Tone::Harm, &visitor.word(key))) }
    }
}

/// Who did what to whom.
pub fn acts(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    html! {
        @if !entry.acts.is_empty() {
            ul.acts { @for act in &entry.acts { li id=(parts::anchor(Kind::Act, act.id)) { (act_line(visitor, view, act)) } } }
        }
    }
}

fn act_line(visitor: &Visitor, view: &CaseView, act: &ActView) -> Markup {
    let lang = visitor.lang();
    let name = |actor| named(visitor, view, actor);
    let by = act.by.map_or_else(|| html! { (visitor.word("act-by-unknown")) }, name);
    let done = html! { (act.done) };
    html! {
        @match act.to {
            Some(to) => (parts::say(lang, "act-sentence", [("by", by), ("done", done), ("to", name(to))])),
            None => (parts::say(lang, "act-sentence-alone", [("by", by), ("done", done)])),
        }
        @if !act.detail.is_empty() { " – " (statement::spoken(lang, &act.detail)) }
    }
}

/// A person or body with a link, but for the one whose case it is: the head of the page says who that is.
fn named(visitor: &Visitor, view: &CaseView, actor: Actor) -> Markup {
    let (history, lang) = (&view.file.history, visitor.lang());
    if actor == Actor::Person(history.case.person) {
        return parts::actor(history, actor, lang);
    }
    parts::actor_link(history, &view.reference, actor, lang)
}

/// What sources say of it: one statement as it is, several folded away. The value of the date that stands beside them
/// is not said again.
pub fn said(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    let (count, reference) = (entry.statements.len(), view.reference.as_str());
    let dates = entry.statements.iter().filter(|said| said.attribute == "when").count();
    let list = statement::listed(&entry.statements, |said: &Said| {
        if dates == 1 && said.attribute == "when" && said.date.as_ref() == Some(&entry.when) {
            statement::line_without_value(visitor, reference, said)
        } else {
            statement::line(visitor, reference, said)
        }
    });
    html! {
        @if count == 1 { (list) }
        @if count > 1 {
            details {
                summary { (visitor.say("page-statements-count", &[("count", count.into())])) }
                (list)
            }
        }
    }
}

/// The violations that are recorded of it, each with a link.
pub fn violations(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    html! {
        @if !entry.violations.is_empty() {
            p.muted {
                (visitor.word("page-recorded-violations")) " "
                @for (place, one) in entry.violations.iter().enumerate() {
                    @if place > 0 { " · " }
                    a href=(violation_path(&view.reference, one.id)) { (own(visitor.lang(), &one.meaning)) }
                }
            }
        }
    }
}

/// Everything that is recorded of an event, with links to change it and to add to it: what stands above its form.
pub fn to_change(visitor: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    let (lang, reference, id) = (visitor.lang(), view.reference.as_str(), entry.event.id.to_string());
    let change = |act: &ActView| {
        let to = parts::edit_path(reference, Kind::Act, act.id);
        parts::action_on(&to, &visitor.word("page-edit"), &act.done)
    };
    let add = |kind: Kind, needs, field: &str| {
        html! {
            @if visitor.may(needs) {
                (parts::action(&new_path(reference, kind, &[(field, &id)]), &visitor.word(&format!("page-add-{}", kind.code())))) " "
            }
        }
    };
    let back = visitor.word("page-in-chronology");
    parts::section(
        "recorded",
        &visitor.word("page-event-recorded"),
        html! {
            p { strong { (parts::phrase(&entry.event.title, lang)) } }
            p { (visitor.word("page-event-date")) " " (parts::date(&entry.when, lang)) " · "
                a href=(shown_at(reference, Kind::Event, entry.event.id)) { (back) } }
            @if entry.statements.is_empty() { p.muted { (visitor.word("page-event-unsaid")) } }
            @else { (statement::replaceable(visitor, reference, &entry.statements)) }
            @if !entry.acts.is_empty() {
                ul.acts { @for act in &entry.acts { li { (act_line(visitor, view, act)) " " (change(act)) } } }
            }
            (violations(visitor, view, entry))
            p.actions {
                (add(Kind::Statement, Permission::Add, "about"))
                (add(Kind::Act, Permission::Add, "event"))
                (add(Kind::Violation, Permission::Decide, "event"))
            }
        },
    )
}
