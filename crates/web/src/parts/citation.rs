//! Citations: grouped by what they do about the act, then by how far they bind; instrument, article and edition; until a
//! person has compared one with the text, that it is unconfirmed; and, folded away once, why these and this edition.

use maud::{Markup, html};
use suasion_app::{
    Cited,
    domain::Lang,
    law::{Offence, Role, Window},
};
use suasion_locale::{say, word};

use super::{Tone, details, own, tag};
use crate::link::escaped;

/// The rank of the headings over the groups: one below whatever the citations stand under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Under the heading of a section.
    Third,
    /// Under the heading of a card within a section.
    Fourth,
}

/// Citations under what they do: what stands against the act first, what the state may have relied on last. What hangs on
/// something unknown comes after all that, folded together.
pub fn citations(all: &[Cited], lang: Lang, rank: Rank) -> Markup {
    let hanging: Vec<&Cited> = all.iter().filter(|cited| cited.is_of_few()).collect();
    html! {
        @for role in Role::ALL {
            @let of_role: Vec<&Cited> = applying(all, role);
            @if !of_role.is_empty() {
                (heading(rank, &word(lang, &format!("role-{}", role.code()))))
                @for group in of_role.chunk_by(|one, next| one.force == next.force) {
                    p.force { small { (own(lang, &group[0].force_label)) } }
                    ul.citations { @for articles in merged(group) { li { (article(&articles, lang)) } } }
                }
            }
        }
        @if !hanging.is_empty() {
            (details(&only_if_count(&hanging, lang), html! {
                ul.citations { @for articles in merged(&hanging) { li { (article(&articles, lang)) } } }
            }))
        }
        (details(&word(lang, "part-why"), reasons(all, lang)))
    }
}

/// The same without what each says and why: for a page on which many violations stand.
pub fn citations_in_short(all: &[Cited], lang: Lang) -> Markup {
    html! {
        @for role in Role::ALL {
            @let of_role = applying(all, role);
            @if !of_role.is_empty() {
                (heading(Rank::Fourth, &word(lang, &format!("role-{}", role.code()))))
                ul.citations {
                    @for articles in merged(&of_role) { li { (cited(articles[0], lang)) (depends(articles[0], lang)) } }
                }
            }
        }
        @let hanging: Vec<&Cited> = all.iter().filter(|cited| cited.is_of_few()).collect();
        @if !hanging.is_empty() { p.muted { (only_if_count(&hanging, lang)) } }
    }
}

/// On what it hangs, in a word each.
fn depends(one: &Cited, lang: Lang) -> Markup {
    html! { @for kind in &one.depends_on { " " (tag(Tone::Plain, &word(lang, &format!("depends-{}", kind.code())))) } }
}

/// What has this role and does not hold for few only.
fn applying(all: &[Cited], role: Role) -> Vec<&Cited> {
    all.iter().filter(|cited| cited.role == role && !cited.is_of_few()).collect()
}

fn only_if_count(hanging: &[&Cited], lang: Lang) -> String {
    say(lang, "part-only-if", &[("count", hanging.len().into())])
}

fn heading(rank: Rank, words: &str) -> Markup {
    match rank {
        Rank::Third => html! { h3.role { (words) } },
        Rank::Fourth => html! { h4.role { (words) } },
    }
}

/// The rows of one article together: a law may say several things in one place, and is cited once.
fn merged<'c>(group: &[&'c Cited]) -> Vec<Vec<&'c Cited>> {
    let mut articles: Vec<Vec<&Cited>> = Vec::new();
    for &cited in group {
        let same = |other: &Cited| {
            (&other.citation, other.confidence, other.window, &other.only_if)
                == (&cited.citation, cited.confidence, cited.window, &cited.only_if)
        };
        match articles.iter_mut().find(|article| same(article[0])) {
            Some(article) => article.push(cited),
            None => articles.push(vec![cited]),
        }
    }
    articles
}

fn article(rows: &[&Cited], lang: Lang) -> Markup {
    html! {
        (cited(rows[0], lang)) " " a href={ "/law/provision/" (escaped(&rows[0].id)) } { small { (&rows[0].id) } }
        @if !rows[0].only_if.is_empty() { br; em { (own(lang, &rows[0].only_if)) } }
        @for row in rows { br; (own(lang, &row.subject)) }
    }
}

/// The citation with its doubts.
fn cited(one: &Cited, lang: Lang) -> Markup {
    html! {
        cite { (own(lang, &one.citation)) }
        @if !one.confirmed { " " (tag(Tone::Due, &word(lang, &format!("confidence-{}", one.confidence.code())))) }
        @if one.window != Window::Throughout {
            " " (tag(Tone::Due, &word(lang, &format!("window-{}", one.window.code()))))
        }
        @if let Some(offence) = one.offence.filter(|offence| *offence != Offence::ActNotDated) {
            " " (tag(Tone::Plain, &word(lang, &format!("offence-{}", offence.code()))))
        }
    }
}

/// Each reason once, after the articles that it explains.
fn reasons(all: &[Cited], lang: Lang) -> Markup {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for cited in all {
        match reasons.iter_mut().find(|(why, _)| *why == cited.why) {
            Some((_, articles)) if articles.contains(&cited.citation.as_str()) => {}
            Some((_, articles)) => articles.push(&cited.citation),
            None => reasons.push((&cited.why, vec![&cited.citation])),
        }
    }
    let between = word(lang, "part-between-citations");
    html! {
        dl.reasons {
            @for (why, articles) in reasons {
                dt { (own(lang, &articles.join(&between))) }
                dd { (own(lang, why)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::law::Confidence;

    use super::*;

    fn cited(role: Role, force: &str, article: &str, subject: &str) -> Cited {
        Cited {
            id: "row".into(),
            instrument_short: "CPL".into(),
            edition: "1979".into(),
            article: article.into(),
            paragraph: String::new(),
            subject: subject.into(),
            confidence: Confidence::Verified,
            confirmed: true,
            confirmed_here: None,
            citation: format!("Criminal Procedure Law (1979), art. {article}"),
            role,
            force: force.into(),
            force_label: force.into(),
            window: Window::Throughout,
            only_if: String::new(),
            depends_on: vec![],
            offence: None,
            why: "because".into(),
        }
    }

    #[test]
    fn what_forbids_comes_first_and_what_the_state_may_point_to_last() {
        let all = [
            cited(Role::Authorises, "domestic", "52", "a"),
            cited(Role::Limits, "domestic", "48", "b"),
            cited(Role::Forbids, "treaty", "7", "c"),
        ];
        let shown = citations(&all, Lang::En, Rank::Fourth).into_string();
        let places: Vec<usize> = ["art. 7", "art. 48", "art. 52"].map(|one| shown.find(one).unwrap_or(0)).to_vec();
        assert!(places[0] > 0 && places.is_sorted(), "{shown}");
        assert_eq!(shown.matches("<h4").count(), 3, "{shown}");
        assert_eq!(citations(&all, Lang::En, Rank::Third).into_string().matches("<h3").count(), 3);
    }

    #[test]
    fn an_article_is_cited_once_with_all_that_it_says_and_one_reason_is_said_once() {
        let all = [
            cited(Role::Limits, "domestic", "92", "two months"),
            cited(Role::Limits, "domestic", "92", "one month more"),
            cited(Role::Limits, "domestic", "48", "three days"),
        ];
        let shown = citations(&all, Lang::En, Rank::Fourth).into_string();
        assert_eq!(shown.matches("<li>").count(), 2, "{shown}");
        assert!(shown.contains("two months") && shown.contains("one month more"));
        assert_eq!((shown.matches("<details>").count(), shown.matches("because").count()), (1, 1), "{shown}");
    }
}
