//! Sources: who says so, how far each can be relied on; evidence, consents, people, bodies and their relations.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    CaseView, Permission,
    campaign::Kind,
    date,
    domain::{Consent, Day, Evidence, Relation, Source, Vocabularies, When},
};

use super::{Place, add, change, named, page, statement::spoken};
use crate::{
    answer::Answer,
    parts::{self, Column, Table, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/sources", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Path(reference): Path<String>) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let body = Shown { visitor: &visitor, vocabularies: state.app.vocabularies(), view: &view }.body();
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
    fn body(&self) -> Markup {
        let history = &self.view.file.history;
        html! {
            (self.section(Kind::Source, "page-sources", Permission::Add, html! {
                p.muted { (self.visitor.word("page-sources-about")) }
                (self.table("page-sources", &["page-codename", "page-kind", "page-reliability", "page-citation", "page-statements", "page-change"],
                    history.sources.iter().map(|one| self.source(one)).collect()))
            }))
            (self.section(Kind::Evidence, "page-evidence", Permission::Add,
                self.table("page-evidence", &["page-what", "page-kind", "page-source", "page-obtained", "page-hash", "page-change"],
                    history.evidence.iter().map(|one| self.evidence(one)).collect())))
            (self.section(Kind::Consent, "page-consents", Permission::Decide, html! {
                p.muted { (self.visitor.word("page-consents-about")) }
                (self.table("page-consents", &["page-purpose", "page-audience", "page-given-by", "page-given", "page-until", "page-change"],
                    history.consents.iter().map(|one| self.consent(one)).collect()))
            }))
            (self.section(Kind::Person, "page-people", Permission::Add,
                self.table("page-people", &["page-names", "page-change"], self.people())))
            (self.section(Kind::Body, "page-bodies", Permission::Add,
                self.table("page-bodies", &["page-names", "page-kind", "page-country", "page-change"], self.bodies())))
            (self.section(Kind::Relation, "page-relations", Permission::Add,
                self.table("page-relations", &["page-relation", "page-stance", "page-since", "page-source", "page-change"],
                    history.relations.iter().map(|one| self.relation(one)).collect())))
        }
    }

    fn section(&self, kind: Kind, title: &str, needs: Permission, body: Markup) -> Markup {
        parts::section(
            &format!("all-{}", kind.code()),
            &self.visitor.word(title),
            html! {
                p.actions { (add(self.visitor, &self.view.reference, kind, needs)) }
                (body)
            },
        )
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
            empty: parts::empty(&self.visitor.word(&format!("{caption}-none")), None),
        })
    }

    fn term(&self, table: &str, code: &str) -> String {
        own(self.visitor.lang(), &self.vocabularies.label(table, code, self.visitor.lang()))
    }

    fn edit(&self, kind: Kind, id: impl std::fmt::Display, needs: Permission) -> Markup {
        change(self.visitor, &self.view.reference, kind, id, needs)
    }

    fn codename(&self, id: suasion_app::domain::SourceId) -> Markup {
        let source = self.view.file.history.source(id);
        html! { @if let Some(source) = source { a href={ "#" (parts::anchor(Kind::Source, id)) } { bdi { (source.codename) } } } }
    }

    fn when(&self, when: &When) -> Markup {
        let lang = self.visitor.lang();
        html! { @if !when.is_unknown() { (parts::date(&date(when, lang), lang)) } }
    }

    fn source(&self, source: &Source) -> Row {
        let statements = &self.view.file.history.statements;
        let said = statements.iter().filter(|statement| statement.source == source.id && statement.counts()).count();
        let grade = source.reliability.code();
        let cells = vec![
            html! { bdi { (source.codename) } },
            html! { (self.term("source", &source.kind)) },
            html! { strong { (grade) } " " (self.visitor.word(&format!("reliability-{grade}"))) },
            spoken(self.visitor.lang(), &source.citation),
            html! { (said) },
            self.edit(Kind::Source, source.id, Permission::Add),
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
            self.edit(Kind::Evidence, evidence.id, Permission::Add),
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
            self.edit(Kind::Consent, consent.id, Permission::Decide),
        ];
        (Some(parts::anchor(Kind::Consent, consent.id)), cells)
    }

    /// Until when a consent holds, and a word where it holds no longer.
    fn until(&self, consent: &Consent) -> Markup {
        let today: Day = self.visitor.context.now.today;
        let over = consent.until.is_some_and(|day| day < today);
        html! {
            @match consent.until {
                Some(day) => (self.when(&When::on(day))),
                None => (self.visitor.word("page-open-ended")),
            }
            @if let Some(day) = consent.withdrawn {
                br; (parts::tag(Tone::Harm, &self.visitor.say("page-withdrawn", &[("day", day.to_string().into())])))
            } @else if over {
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
                let cells = vec![names, self.edit(Kind::Person, person.id, Permission::Add)];
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
                    self.edit(Kind::Body, body.id, Permission::Add),
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
            self.edit(Kind::Relation, relation.id, Permission::Add),
        ];
        (Some(parts::anchor(Kind::Relation, relation.id)), cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, LONG, case_view, officer, sound};

    #[test]
    fn sources_stand_by_codename_with_grade_and_everything_else_says_what_is_missing() {
        let vocabularies = Vocabularies::shipped();
        for lang in LANGUAGES {
            let (visitor, view) = (officer(lang), case_view(lang, 3));
            let shown = sound(Shown { visitor: &visitor, vocabularies: &vocabularies, view: &view }.body());
            assert!(shown.contains("id=\"source-") && shown.contains("LINDEN") && shown.contains("<strong>B</strong>"));
            assert!(shown.contains(LONG) && shown.matches("class=\"empty\"").count() == 1, "{shown}");
            assert!(shown.contains("tag harm"), "a withdrawn consent says so: {shown}");
        }
    }
}
