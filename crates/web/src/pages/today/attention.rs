//! What needs attention besides what falls due: answers, silence, drafts, one's own cases. A line for each case.

use maud::{Markup, html};
use suasion_app::{
    Listing, Today,
    campaign::{Kind, Overview},
    domain::{Day, Vocabularies},
};

use super::{
    super::cases::{case_path, person, status},
    dues::who,
    part_of,
};
use crate::{
    parts::{self, Tone, own},
    session::Visitor,
};

/// A part of the page: the id and ending of its words, the list it shows, the whole list, and what a line says.
pub struct Part {
    id: &'static str,
    list: fn(&Today) -> &Listing<Overview>,
    all: &'static str,
    line: fn(&Visitor, &Vocabularies, &Overview) -> Markup,
}

/// The parts in the order in which they are read.
pub const PARTS: &[Part] = &[
    Part { id: "answered", list: |today| &today.answered, all: "/cases?needs=reading&sort=answered", line: answered },
    Part { id: "waiting", list: |today| &today.waiting, all: "/cases?needs=answer&sort=waiting", line: waiting },
    Part { id: "drafts", list: |today| &today.drafts, all: "/cases?needs=putting", line: drafts },
    Part { id: "quiet", list: |today| &today.quiet, all: "/cases?needs=news&sort=quiet", line: quiet },
    Part { id: "mine", list: |today| &today.mine, all: "/cases?lead=me&sort=next_due", line: mine },
];

/// A part with its first lines and the way to all of them.
pub fn section(visitor: &Visitor, vocabularies: &Vocabularies, today: &Today, part: &Part) -> Markup {
    let Listing { rows, total } = (part.list)(today);
    let title = format!("page-today-{}", part.id);
    parts::section(
        part.id,
        &visitor.word(&title),
        html! {
            @if rows.is_empty() {
                p { (visitor.word(&format!("{title}-none"))) }
            } @else {
                ul.rows { @for case in rows { li { (whose(visitor, case)) ": " ((part.line)(visitor, vocabularies, case)) } } }
            }
            @if (rows.len() as u64) < *total {
                p {
                    (part_of(visitor, rows.len(), *total)) " "
                    a.action href=(part.all) { (visitor.say("page-today-all", &[("total", (*total).into())])) }
                }
            }
        },
    )
}

fn whose(visitor: &Visitor, case: &Overview) -> Markup {
    html! { a href=(case_path(&case.reference)) { (person(visitor, &case.names)) } " " small { (case.reference) } }
}

fn demands(case: &Overview) -> String {
    format!("{}/demands", case_path(&case.reference))
}

/// "release, from the Ministry · 3 November 2026 · real"
fn answered(visitor: &Visitor, vocabularies: &Vocabularies, case: &Overview) -> Markup {
    let lang = visitor.lang();
    html! {
        @if let Some(answer) = &case.answered {
            a href={ (demands(case)) "#" (parts::anchor(Kind::Response, answer.matter.record)) } {
                (own(lang, &vocabularies.label("response", &answer.matter.code, lang)))
            }
            (who(visitor, &answer.matter, "page-answer-from"))
            " · " (answer.when.printed(lang)) " " (parts::verdict(answer.verdict, lang))
        }
    }
}

/// "Letter · asked of the Ministry · asked in May 2026 (at least 176 days ago) · and 2 more"
fn waiting(visitor: &Visitor, _: &Vocabularies, case: &Overview) -> Markup {
    html! {
        @if let Some(waiting) = &case.waiting {
            a href={ (demands(case)) "#" (parts::anchor(Kind::Representation, waiting.matter.record)) } {
                (parts::phrase(&waiting.matter.words, visitor.lang()))
            }
            (who(visitor, &waiting.matter, "page-asked-of"))
            " · " (since(visitor, "page-today-asked", waiting.when.printed(visitor.lang()), waiting.since))
            @if waiting.count > 1 {
                " · " (visitor.say("page-today-more", &[("count", (waiting.count - 1).into())]))
            }
        }
    }
}

fn drafts(visitor: &Visitor, _: &Vocabularies, case: &Overview) -> Markup {
    html! {
        a href=(demands(case)) { (visitor.say("page-today-drafts-count", &[("count", case.drafts.into())])) }
    }
}

fn quiet(visitor: &Visitor, vocabularies: &Vocabularies, case: &Overview) -> Markup {
    html! {
        (status(vocabularies, &case.status, visitor.lang()))
        @if let Some(day) = case.quiet_since { " · " (since(visitor, "page-today-quiet-since", parts::day_in_words(day, visitor.lang()), day)) }
    }
}

fn mine(visitor: &Visitor, vocabularies: &Vocabularies, case: &Overview) -> Markup {
    let lang = visitor.lang();
    html! {
        (status(vocabularies, &case.status, lang))
        @if let Some(due) = case.next_due() {
            @let day = parts::day_in_words(due.day, lang);
            " · " (visitor.say("page-today-mine-next", &[("day", day.into())]))
            @if due.day < visitor.context.now.today { " " (parts::tag(Tone::Harm, &visitor.word("page-overdue"))) }
        }
    }
}

/// "asked in May 2026 (at least 176 days ago)"
fn since(visitor: &Visitor, key: &str, worded: String, latest: Day) -> Markup {
    let days = visitor.context.now.today.days_since(latest);
    html! {
        (visitor.say(key, &[("day", worded.into())]))
        @if days > 0 { " " small { "(" (visitor.say("page-today-ago", &[("days", days.into())])) ")" } }
    }
}
