//! A case: its head, the same on every tab, and the tabs, one file each.
//!
//! The window's title carries the reference and never a name; the name stands in the page alone.

mod chain;
mod chronology;
mod contradictions;
mod demands;
mod documents;
pub(super) mod event;
mod journal;
mod law;
mod sources;
mod statement;
mod stretch;

use axum::Router;
use maud::{Markup, html};
use suasion_app::{
    CaseView, Permission,
    campaign::{DueKind, Kind},
    domain::{Actor, Name, NameKind, in_own_script},
};

use super::cases::{case_path, person};
use crate::{
    parts::{self, Crumb, Tab, Tone, own},
    session::Visitor,
    state::WebState,
};

/// The addresses of all tabs.
pub fn routes() -> Router<WebState> {
    Router::new()
        .merge(chronology::routes())
        .merge(contradictions::routes())
        .merge(law::routes())
        .merge(demands::routes())
        .merge(chain::routes())
        .merge(sources::routes())
        .merge(documents::routes())
        .merge(journal::routes())
}

/// The tabs in the order in which a case is worked on: what happened, what it breaks, what is asked, what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Chronology,
    Contradictions,
    Law,
    Demands,
    Chain,
    Sources,
    Documents,
    Journal,
}

impl Place {
    const ALL: [Place; 8] = [
        Place::Chronology,
        Place::Contradictions,
        Place::Law,
        Place::Demands,
        Place::Chain,
        Place::Sources,
        Place::Documents,
        Place::Journal,
    ];

    /// Its part of the address; the chronology is the case itself.
    const fn path(self) -> &'static str {
        match self {
            Place::Chronology => "",
            Place::Contradictions => "/contradictions",
            Place::Law => "/law",
            Place::Demands => "/demands",
            Place::Chain => "/chain",
            Place::Sources => "/sources",
            Place::Documents => "/documents",
            Place::Journal => "/journal",
        }
    }

    /// The key of its words.
    const fn key(self) -> &'static str {
        match self {
            Place::Chronology => "page-tab-chronology",
            Place::Contradictions => "page-tab-contradictions",
            Place::Law => "page-tab-law",
            Place::Demands => "page-tab-demands",
            Place::Chain => "page-tab-chain",
            Place::Sources => "page-tab-sources",
            Place::Documents => "page-tab-documents",
            Place::Journal => "page-tab-journal",
        }
    }

    /// How much there is behind it, where that is a number.
    fn count(self, view: &CaseView) -> Option<usize> {
        let file = &view.file;
        match self {
            Place::Chronology => Some(file.history.events.len()),
            Place::Contradictions => Some(view.questions.len()),
            Place::Law => Some(file.violations.len()),
            Place::Demands => Some(file.demands.len()),
            Place::Chain => Some(view.in_chain),
            Place::Sources => Some(file.history.sources.len()),
            Place::Documents | Place::Journal => None,
        }
    }
}

/// A tab as a whole page.
fn page(visitor: &Visitor, view: &CaseView, here: Place, body: Markup) -> Markup {
    let mut crumbs = vec![Crumb::new("/cases", visitor.word("page-cases"))];
    if here != Place::Chronology {
        crumbs.push(Crumb::new(case_path(&view.reference), view.reference.clone()));
    }
    let title = format!("{} · {}", view.reference, visitor.word(here.key()));
    parts::page(visitor, &title, &crumbs, html! { (head(visitor, view, here)) (body) })
}

fn head(visitor: &Visitor, view: &CaseView, here: Place) -> Markup {
    let lang = visitor.lang();
    let base = case_path(&view.reference);
    // Nobody is led to a page that would then be refused.
    let open = |place: &Place| *place != Place::Documents || visitor.may(Permission::Export);
    let tab = |place: Place| Tab {
        href: format!("{base}{}", place.path()),
        label: visitor.word(place.key()),
        count: place.count(view),
        here: place == here,
    };
    let tabs: Vec<Tab> = Place::ALL.into_iter().filter(open).map(tab).collect();
    html! {
        header.case {
            h1 {
                (person(visitor, &view.names))
                @if let Some(own) = in_own_script(&view.names, lang) { " " small.muted { (parts::name(own)) } }
            }
            p {
                strong { (view.reference) } " · " (parts::status(&own(lang, &view.status_label), &view.liberty))
                @if view.fictional { " " (parts::tag(Tone::Due, &visitor.word("page-fictional"))) }
            }
            (stands(visitor, view))
            @if here == Place::Chronology { (about(visitor, view)) }
        }
        (parts::tabs(&visitor.word("page-tabs"), &tabs))
    }
}

/// Who leads the case, where the person is held, what comes next, in one quiet line.
fn stands(visitor: &Visitor, view: &CaseView) -> Markup {
    let (lang, today) = (visitor.lang(), visitor.context.now.today);
    let day = |key: &str, day| visitor.say(key, &[("day", parts::day_in_words(day, lang).into())]);
    html! {
        p.muted.stands {
            @match &view.lead {
                Some(name) => (visitor.say("page-case-lead", &[("name", name.as_str().into())])),
                None => (visitor.word("page-case-no-lead")),
            }
            @if let Some(place) = view.held_at.as_ref().filter(|_| matches!(view.liberty.as_str(), "none" | "limited")) {
                " · " (visitor.word("page-case-held")) " " (parts::phrase(place, lang))
            }
            @if let Some(review) = view.file.case().next_review { " · " (day("page-case-review", review)) }
            @if let Some(due) = view.next_due.filter(|due| due.kind != DueKind::Review) {
                " · " (day("page-case-due", due.day))
            }
            @if view.next_due.is_some_and(|due| due.day < today) { " " (parts::tag(Tone::Harm, &visitor.word("page-overdue"))) }
        }
    }
}

/// What only the first tab says: every name, what the case is about, what can be changed.
fn about(visitor: &Visitor, view: &CaseView) -> Markup {
    let (case, person) = (view.file.case(), Actor::Person(view.file.case().person));
    let edit = |kind, id: String| parts::edit_path(&view.reference, kind, id);
    html! {
        p { @for (place, name) in view.names.iter().enumerate() { @if place > 0 { " · " } (named(visitor, name)) } }
        @if !view.summary.is_empty() { p { (parts::phrase(&case.summary, visitor.lang())) } }
        @if visitor.may(Permission::Decide) {
            p.actions {
                (parts::action(&edit(Kind::Case, case.id.to_string()), &visitor.word("page-case-edit"))) " "
                (parts::action(&edit(Kind::Person, person.to_string()), &visitor.word("page-names-edit")))
            }
        }
    }
}

/// A name and, where it is not simply the name, what it is: `Wang Chün-t'ao (Wade–Giles)`.
fn named(visitor: &Visitor, name: &Name) -> Markup {
    let kind = (name.kind != NameKind::Legal).then(|| visitor.word(&format!("name-kind-{}", name.kind.code())));
    let system = name.romanisation.map(|system| visitor.word(&format!("romanisation-{}", system.code())));
    let said: Vec<String> = kind.into_iter().chain(system).collect();
    html! {
        (parts::name(name))
        @if !said.is_empty() { small.muted { " (" (said.join(", ")) ")" } }
    }
}

/// The address of the form for a new record of this case, some of it filled in.
fn new_path(reference: &str, kind: Kind, filled: &[(&str, &str)]) -> String {
    crate::link::query(&format!("{}/{}/new", case_path(reference), kind.code()), filled)
}

/// A link to add a record, for those who may.
fn add(visitor: &Visitor, reference: &str, kind: Kind, needs: Permission) -> Markup {
    html! {
        @if visitor.may(needs) {
            (parts::action(&new_path(reference, kind, &[]), &visitor.word(&format!("page-add-{}", kind.code())))) " "
        }
    }
}

/// A link to change a record, for those who may.
fn change(visitor: &Visitor, reference: &str, kind: Kind, id: impl std::fmt::Display, needs: Permission) -> Markup {
    html! {
        @if visitor.may(needs) {
            (parts::action(&parts::edit_path(reference, kind, id), &visitor.word("page-edit")))
        }
    }
}

/// The same where a page has many: for who hears the links read out, it says what is changed.
fn change_of(
    visitor: &Visitor,
    reference: &str,
    (kind, id): (Kind, impl std::fmt::Display),
    needs: Permission,
    what: &str,
) -> Markup {
    html! {
        @if visitor.may(needs) {
            (parts::action_on(&parts::edit_path(reference, kind, id), &visitor.word("page-edit"), what))
        }
    }
}

/// What has to be there before a record of a kind can be entered, in the order in which it is entered.
const BEFORE: &[(Kind, &[Kind])] = &[
    (Kind::Event, &[Kind::Source]),
    (Kind::Violation, &[Kind::Source, Kind::Event]),
    (Kind::Evidence, &[Kind::Source]),
    (Kind::Relation, &[Kind::Source]),
    (Kind::Representation, &[Kind::Source]),
    (Kind::Response, &[Kind::Source, Kind::Representation]),
];

/// What is entered first where a record of a kind is wanted: itself, or what it rests on and is not there yet.
fn first_step(view: &CaseView, wanted: Kind) -> Kind {
    let file = &view.file;
    let missing = |kind: &Kind| match kind {
        Kind::Source => file.history.sources.is_empty(),
        Kind::Event => file.history.events.is_empty(),
        Kind::Representation => file.representations.is_empty(),
        _ => false,
    };
    let before = BEFORE.iter().find(|(kind, _)| *kind == wanted).map_or(&[][..], |(_, before)| before);
    before.iter().copied().find(missing).unwrap_or(wanted)
}

/// Where there is nothing yet: a sentence, and for those who may enter it a link to what comes first.
fn empty(visitor: &Visitor, view: &CaseView, sentence: &str, wanted: Kind) -> Markup {
    let first = first_step(view, wanted);
    let to = new_path(&view.reference, first, &[]);
    let label = visitor.word(&format!("page-add-{}", first.code()));
    let may = visitor.may(suasion_app::record::editor_of(first).permission);
    parts::empty(&visitor.word(sentence), may.then_some((to.as_str(), label.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, case_view, contributor, officer, sound};

    #[test]
    fn the_title_carries_the_reference_and_never_a_name() {
        for lang in LANGUAGES {
            let shown = page(&officer(lang), &case_view(lang, 3), Place::Law, html! {}).into_string();
            let title = shown.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or("");
            assert!(title.contains("T-1") && !title.contains('王') && !title.contains("Tenzin"), "{title}");
        }
    }

    #[test]
    fn the_head_bears_every_name_and_says_what_each_is() {
        for lang in LANGUAGES {
            let shown = sound(head(&officer(lang), &case_view(lang, 1), Place::Chronology));
            assert!(shown.contains(LONG) && shown.contains(r#"<bdi lang="zh">王</bdi>"#), "{shown}");
            assert_eq!(shown.matches("aria-current=\"page\"").count(), 1);
            assert!(shown.contains("lin") && shown.contains("延庆监狱"), "{shown}");
        }
    }

    #[test]
    fn a_name_in_her_own_script_stands_beside_the_one_that_the_reader_knows_and_moves_nothing() {
        for lang in LANGUAGES {
            let mut view = case_view(lang, 1);
            view.names = ["Ilham Tohti", "伊力哈木", "ئىلھام توختى"].map(Name::legal).to_vec();
            let shown = sound(head(&officer(lang), &view, Place::Law));
            let (known, own) =
                (shown.find("<h1><bdi"), shown.find("<small class=\"muted\"><bdi lang=\"ug\">ئىلھام توختى</bdi>"));
            assert!(known.is_some() && known < own, "{shown}");
        }
    }

    #[test]
    fn what_is_entered_first_is_what_the_rest_leans_on() {
        let mut view = case_view(LANGUAGES[0], 0);
        assert_eq!(first_step(&view, Kind::Response), Kind::Representation);
        assert_eq!(first_step(&view, Kind::Violation), Kind::Event);
        assert_eq!(first_step(&view, Kind::Demand), Kind::Demand);
        view.file.history.sources.clear();
        assert_eq!(first_step(&view, Kind::Violation), Kind::Source);
        let shown = empty(&contributor(LANGUAGES[0]), &view, "page-demands-none", Kind::Demand).into_string();
        assert!(!shown.contains("<a"), "nobody is led to a form that would be refused: {shown}");
    }

    #[test]
    fn who_may_not_decide_meets_no_link_to_deciding() {
        let shown = head(&contributor(LANGUAGES[0]), &case_view(LANGUAGES[0], 1), Place::Chronology).into_string();
        assert!(!shown.contains("/case/") && !shown.contains("/person/"), "{shown}");
    }
}
