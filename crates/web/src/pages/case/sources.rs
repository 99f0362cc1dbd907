//! Sources: who says so, how far each can be relied on, what rests on it; evidence, consents, people, bodies and their relations.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Entry, Permission,
    campaign::Kind,
    date,
    domain::{Consent, Day, Evidence, Relation, Source, Statement, Vocabularies, When, known_as},
    form::Values,
    said, subject,
};

use super::{
    Place, add, change_of, empty, named, page,
    statement::{self, spoken},
};
use crate::{
    answer::Answer,
    input::Asked,
    link::query,
    pages::{cases::case_path, place::shown_at},
    parts::{self, Column, Table, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/sources", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let body = Shown { visitor: &visitor, vocabularies: state.app.vocabularies(), view: &view }.body(&asked);
    Ok(page(&visitor, &view, Place::Sources, body))
}

/// Everything that the parts of this page need.
struct Shown<'a> {
    visitor: &'a Visitor,
    vocabularies: &'a Vocabularies,
    view: &'a CaseView,
}

type Row = (Option<String>, Vec<Markup>);

impl Shown<'_> {
    fn body(&self, asked: &Values) -> Markup {
        let history = &self.view.file.history;
        let (over, standing): (Vec<&Consent>, Vec<_>) = history.consents.iter().partition(|one| self.is_over(one));
        let consents = |all: Vec<&Consent>| all.into_iter().map(|one| self.consent(one)).collect::<Vec<Row>>();
        const CONSENT: [&str; 6] =
            ["page-purpose", "page-audience", "page-given-by", "page-given", "page-until", "page-change"];
        html! {
            (self.what_one_says(asked))
            (self.section(Kind::Source, "page-sources", "page-sources-about",
                &["page-codename", "page-kind", "page-reliability", "page-citation", "page-statements", "page-change"],
                history.sources.iter().map(|one| self.source(one)).collect()))
            (self.section(Kind::Evidence, "page-evidence", "",
                &["page-what", "page-kind", "page-source", "page-obtained", "page-hash", "page-change"],
                history.evidence.iter().map(|one| self.evidence(one)).collect()))
            (self.section(Kind::Consent, "page-consents", "page-consents-about", &CONSENT, consents(standing)))
            @if !over.is_empty() {
                (parts::section("ended", &self.visitor.word("page-consents-ended"),
                    self.table("page-consents-ended", &CONSENT, consents(over))))
            }
            (self.section(Kind::Person, "page-people", "", &["page-names", "page-change"], self.people()))
            (self.section(Kind::Body, "page-bodies", "", &["page-names", "page-kind", "page-country", "page-change"],
                self.bodies()))
            (self.section(Kind::Relation, "page-relations", "",
                &["page-relation", "page-stance", "page-since", "page-source", "page-change"],
                history.relations.iter().map(|one| self.relation(one)).collect()))
        }
    }

    /// The records of a kind with the link that adds one; while there is none, what comes first.
    fn section(&self, kind: Kind, title: &str, about: &str, columns: &[&str], rows: Vec<Row>) -> Markup {
        let needs = suasion_app::record::editor_of(kind).permission;
        parts::section(
            &format!("all-{}", kind.code()),
            &self.visitor.word(title),
            html! {
                @if !about.is_empty() { p.muted { (self.visitor.word(about)) } }
                @if rows.is_empty() {
                    (empty(self.visitor, self.view, &format!("{title}-none"), kind))
                } @else {
                    p.actions { (add(self.visitor, &self.view.reference, kind, needs)) }
                    (self.table(title, columns, rows))
                }
            },
        )
    }

    /// The statements that rest on one source, for who asks for them; each leads to its place.
    fn what_one_says(&self, asked: &Values) -> Markup {
        let (history, lang) = (&self.view.file.history, self.visitor.lang());
        let Some(source) = history.sources.iter().find(|source| source.id.to_string() == asked.one("of")) else {
            return html! {};
        };
        let place = |one: &Statement| shown_at(&self.view.reference, Kind::Statement, one.id);
        let line = |one: &Statement| {
            let said = said(history, self.vocabularies, lang, one);
            let about = subject(history, self.vocabularies, lang, one.about);
            html! {
                a href=(place(one)) { (spoken(lang, &about)) } " – "
                (statement::line(self.visitor, &self.view.reference, &said))
            }
        };
        parts::section(
            "said",
            &self.visitor.say("page-said-by", &[("source", source.codename.as_str().into())]),
            html! { ul.statements { @for one in self.resting_on(source) { li { (line(one)) } } } },
        )
    }

    /// In the order of the chronology, what is said of the person last.
    fn resting_on(&self, source: &Source) -> Vec<&Statement> {
        let all = self.view.file.history.statements.iter();
        let mut found: Vec<_> = all.filter(|statement| statement.source == source.id && statement.counts()).collect();
        let holds = |one: &Statement, entry: &Entry| entry.statements.iter().any(|said| said.id == one.id);
        let place = |one: &Statement| self.view.chronology.iter().position(|entry| holds(one, entry));
        found.sort_by_key(|one| place(one).unwrap_or(usize::MAX));
        found
    }

    fn table(&self, caption: &str, columns: &[&str], rows: Vec<Row>) -> Markup {
        parts::table(&Table {
            caption: self
                .visitor
                .say("page-caption", &[("title", self.visitor.word(caption).into()), ("count", rows.len().into())]),
            columns: columns
                .iter()
                .map(|key| match Column::new(self.visitor.word(key)) {
                    column if *key == "page-statements" => column.number(),
                    column if *key == "page-change" => column.does(),
                    column => column,
                })
                .collect(),
            rows,
            empty: html! {},
        })
    }

    fn term(&self, table: &str, code: &str) -> String {
        own(self.visitor.lang(), &self.vocabularies.label(table, code, self.visitor.lang()))
    }

    fn edit(&self, kind: Kind, id: impl std::fmt::Display, needs: Permission, what: &str) -> Markup {
        change_of(self.visitor, &self.view.reference, (kind, id), needs, what)
    }

    fn codename(&self, id: suasion_app::domain::SourceId) -> Markup {
        let source = self.view.file.history.source(id);
        html! { @if let Some(source) = source { a href={ "#" (parts::anchor(Kind::Source, id)) } { bdi { (source.codename) } } } }
    }

    fn when(&self, when: &When) -> Markup {
        let lang = self.visitor.lang();
        let when = self.view.file.history.dated(when);
        html! { @if !when.is_unknown() { (parts::date(&date(&when, lang), lang)) } }
    }

    fn source(&self, source: &Source) -> Row {
        let (said, id) = (self.resting_on(source).len(), source.id.to_string());
        let all = query(&format!("{}/sources", case_path(&self.view.reference)), &[("of", &id)]);
        let grade = source.reliability.code();
        let cells = vec![
            html! { bdi { (source.codename) } },
            html! { (self.term("source", &source.kind)) },
            html! { strong { (grade) } " " (self.visitor.word(&format!("reliability-{grade}"))) },
            spoken(self.visitor.lang(), &source.citation),
            html! {
                @if said == 0 { "0" }
                @else { a href={ (all) "#said" } { (said) span.unseen { " " (self.visitor.say("page-said-by", &[("source", source.codename.as_str().into())])) } } }
            },
            self.edit(Kind::Source, source.id, Permission::Decide, &source.codename),
        ];
        (Some(parts::anchor(Kind::Source, source.id)), cells)
    }

    fn evidence(&self, evidence: &Evidence) -> Row {
        let cells = vec![
            html! {
                (spoken(self.visitor.lang(), &evidence.title))
                @if !evidence.custody.is_empty() { br; small.muted { (evidence.custody) } }
                @if !evidence.quotable { br; (parts::tag(Tone::Due, &self.visitor.word("page-not-quotable"))) }
            },
            html! { (self.term("evidence", &evidence.kind)) },
            self.codename(evidence.source),
            self.when(&evidence.obtained),
            html! { @if !evidence.sha256.is_empty() { code { (evidence.sha256) } } },
            self.edit(Kind::Evidence, evidence.id, Permission::Decide, &evidence.title),
        ];
        (Some(parts::anchor(Kind::Evidence, evidence.id)), cells)
    }

    fn consent(&self, consent: &Consent) -> Row {
        let cells = vec![
            html! { (self.term("purpose", &consent.purpose)) },
            html! { (self.term("audience", &consent.audience)) },
            html! {
                (self.visitor.word(&format!("given-by-{}", consent.given_by.code())))
                @if !consent.basis.is_empty() { br; small { (spoken(self.visitor.lang(), &consent.basis)) } }
            },
            self.when(&consent.given),
            self.until(consent),
            self.edit(Kind::Consent, consent.id, Permission::Decide, &self.term("audience", &consent.audience)),
        ];
        (Some(parts::anchor(Kind::Consent, consent.id)), cells)
    }

    /// Whether a consent holds no longer: it ran out, or was withdrawn.
    fn is_over(&self, consent: &Consent) -> bool {
        let today: Day = self.visitor.context.now.today;
        consent.withdrawn.is_some() || consent.until.is_some_and(|day| day < today)
    }

    fn called<'n>(&self, names: &'n [suasion_app::domain::Name]) -> &'n str {
        known_as(names, self.visitor.lang()).map_or("", |name| &name.text)
    }

    /// Until when a consent holds, and a word where it holds no longer.
    fn until(&self, consent: &Consent) -> Markup {
        html! {
            @match consent.until {
                Some(day) => (self.when(&When::on(day))),
                None => (self.visitor.word("page-open-ended")),
            }
            @if let Some(day) = consent.withdrawn {
                br; (parts::tag(Tone::Harm, &self.visitor.say("page-withdrawn", &[("day", When::on(day).printed(self.visitor.lang()).into())])))
            } @else if self.is_over(consent) {
                br; (parts::tag(Tone::Due, &self.visitor.word("page-expired")))
            }
        }
    }

    fn people(&self) -> Vec<Row> {
        let people = self.view.file.history.people.iter();
        people
            .map(|person| {
                let names = html! {
                    @for (place, name) in person.names.iter().enumerate() {
                        @if place > 0 { " · " }
                        (named(self.visitor, name))
                    }
                };
                let cells =
                    vec![names, self.edit(Kind::Person, person.id, Permission::Decide, self.called(&person.names))];
                (Some(parts::anchor(Kind::Person, person.id)), cells)
            })
            .collect()
    }

    fn bodies(&self) -> Vec<Row> {
        let bodies = self.view.file.history.bodies.iter();
        bodies
            .map(|body| {
                let cells = vec![
                    parts::names(&body.names),
                    html! { (self.term("body", &body.kind)) },
                    html! { (body.country) },
                    self.edit(Kind::Body, body.id, Permission::Decide, self.called(&body.names)),
                ];
                (Some(parts::anchor(Kind::Body, body.id)), cells)
            })
            .collect()
    }

    fn relation(&self, relation: &Relation) -> Row {
        let (lang, history) = (self.visitor.lang(), &self.view.file.history);
        let cells = vec![
            html! {
                (parts::actor(history, relation.from, lang)) " – " (self.term("relation", &relation.kind)) " – "
                (parts::actor(history, relation.to, lang))
                @if !relation.note.is_empty() { br; small { (spoken(lang, &relation.note)) } }
            },
            html! { @if !relation.stance.is_empty() { (self.term("stance", &relation.stance)) } },
            html! {
                @if let Some(since) = &relation.since { (self.when(since)) }
                @if let Some(until) = &relation.until { " – " (self.when(until)) }
            },
            self.codename(relation.source),
            self.edit(Kind::Relation, relation.id, Permission::Decide, &self.term("relation", &relation.kind)),
        ];
        (Some(parts::anchor(Kind::Relation, relation.id)), cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, case_view, officer, sound};

    fn shown(view: &CaseView, visitor: &Visitor, asked: &Values) -> String {
        sound(Shown { visitor, vocabularies: &Vocabularies::shipped(), view }.body(asked))
    }

    #[test]
    fn sources_stand_by_codename_with_grade_and_everything_else_says_what_is_missing() {
        for lang in LANGUAGES {
            let page = shown(&case_view(lang, 3), &officer(lang), &Values::new());
            assert!(page.contains("id=\"source-") && page.contains("LINDEN") && page.contains("<strong>B</strong>"));
            assert!(page.contains(LONG) && page.matches("class=\"empty\"").count() == 1, "{page}");
        }
    }

    #[test]
    fn a_consent_that_ended_stands_apart_and_says_so() {
        for lang in LANGUAGES {
            let page = shown(&case_view(lang, 1), &officer(lang), &Values::new());
            let (standing, ended) = page.split_once("<section id=\"ended\"").unwrap_or_default();
            assert!(!standing.contains("tag harm") && ended.contains("tag harm"), "{page}");
        }
    }

    #[test]
    fn a_source_leads_to_what_rests_on_it_and_that_to_its_place() {
        for lang in LANGUAGES {
            let (view, visitor) = (case_view(lang, 2), officer(lang));
            let source = view.file.history.sources[0].id.to_string();
            let page = shown(&view, &visitor, &Values::new());
            assert!(page.contains(&format!("/sources?of={source}#said")) && !page.contains("id=\"said\""), "{page}");
            let page = shown(&view, &visitor, &Values::new().with("of", source));
            assert_eq!(page.matches("/cases/T-1?at=").count(), 2, "{page}");
        }
    }

    #[test]
    fn an_empty_section_leads_to_what_is_entered_first() {
        let mut view = case_view(LANGUAGES[0], 0);
        view.file.history.sources.clear();
        let page = shown(&view, &officer(LANGUAGES[0]), &Values::new());
        assert!(page.contains("/source/new") && !page.contains("/evidence/new"), "{page}");
    }
}
