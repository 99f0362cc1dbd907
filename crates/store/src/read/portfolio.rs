//! The figures of the whole case base, from one pass over one index.

use std::collections::BTreeMap;

use suasion_campaign::{Link, State, Verdict};

use crate::{StoreError, engine::Conn, listing::count, read::Filter};

/// The figures of the whole case base.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct PortfolioCounts {
    /// Cases.
    pub cases: u64,
    /// Of them, invented ones.
    pub fictional: u64,
    /// Of them, those with contradictions.
    pub contradicted: u64,
    /// Cases by how the person stands; what no case has is left out.
    pub by_status: BTreeMap<String, u64>,
    /// Cases by the state whose law applies.
    pub by_jurisdiction: BTreeMap<String, u64>,
    /// The five links in order.
    pub links: [LinkCounts; 5],
    /// Responses by verdict; each verdict is there.
    pub verdicts: BTreeMap<Verdict, u64>,
}

/// In how many cases a link stands how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct LinkCounts {
    /// Something stands in it.
    pub lit: u64,
    /// Nothing yet, though an earlier link is lit.
    pub waiting: u64,
    /// Nothing, and nothing before it.
    pub dark: u64,
    /// It is the weakest.
    pub weakest: u64,
}

/// One letter a link, in order, as the column `links` keeps them.
pub(crate) fn letters(links: &[State; 5]) -> String {
    links.iter().copied().map(letter).collect()
}

/// The letter of a state.
pub(super) fn letter(state: State) -> char {
    state.code().chars().next().unwrap_or(' ')
}

/// Groups in the order of the index `overviews_figures`, so that they come out of one pass over it.
const GROUPS: &str = "select jurisdiction, status, weakest, links, fictional, count(*),
        cast(sum(case when contradictions > 0 then 1 else 0 end) as bigint),
        cast(sum(verdict_pending) as bigint), cast(sum(verdict_real) as bigint), cast(sum(verdict_ritual) as bigint),
        cast(sum(verdict_none) as bigint), cast(sum(verdict_retaliation) as bigint)
    from overviews";

type Group = (String, String, String, String, i64, i64, i64, i64, i64, i64, i64, i64);

/// The figures of the cases of a filter.
pub(super) async fn portfolio(conn: &mut Conn<'_>, filter: &Filter) -> Result<PortfolioCounts, StoreError> {
    let conditions = filter.conditions();
    let sql = format!("{GROUPS} {} group by status, weakest, links, fictional, jurisdiction", conditions.sql());
    let groups: Vec<Group> = conn.fetch(sql, conditions.binds).await?;
    let mut all = PortfolioCounts::default();
    for group in groups {
        let (jurisdiction, status, weakest, links, fictional, cases, contradicted, pending, real, ritual, none, worse) =
            group;
        let cases = count(cases);
        all.cases += cases;
        all.fictional += if fictional != 0 { cases } else { 0 };
        all.contradicted += count(contradicted);
        *all.by_status.entry(status).or_default() += cases;
        *all.by_jurisdiction.entry(jurisdiction).or_default() += cases;
        if let Some(link) = Link::from_code(&weakest) {
            all.links[link.place()].weakest += cases;
        }
        for (link, letter) in all.links.iter_mut().zip(links.chars()) {
            match letter {
                'l' => link.lit += cases,
                'w' => link.waiting += cases,
                _ => link.dark += cases,
            }
        }
        let verdicts = [
            (Verdict::Pending, pending),
            (Verdict::Real, real),
            (Verdict::Ritual, ritual),
            (Verdict::None, none),
            (Verdict::Retaliation, worse),
        ];
        for (verdict, responses) in verdicts {
            *all.verdicts.entry(verdict).or_default() += count(responses);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_of_a_link_has_its_own_letter() {
        let links = [State::Lit, State::Waiting, State::Dark, State::Lit, State::Waiting];
        assert_eq!(letters(&links), "lwdlw");
    }
}
