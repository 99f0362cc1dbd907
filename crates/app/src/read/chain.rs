//! The chain of a case in words: five links, what stands in each, how long each took, which is the weakest.

use serde::Serialize;
use suasion_campaign::{CaseFile, ItemId, Link, State, Traces, Verdict, Weakness, chain};
use suasion_record::{Bounds, Dates, Day, Days, Lang, When};

use super::case::{DateView, date};
use crate::{App, AppError, Context};

/// The chain of a case.
#[derive(Debug, Clone, Serialize)]
pub struct ChainView {
    /// The five links.
    pub links: Vec<LinkView>,
    /// The weakest link, 1 to 5; none if it is not known which it is.
    pub weakest: Option<Link>,
    /// Why.
    pub why: Weakness,
    /// Both in a sentence.
    pub sentence: String,
    /// Every answer traced back to what was asked before it.
    pub traces: Vec<Trace>,
}

/// One link.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Which, 1 to 5.
    pub link: Link,
    /// Its name.
    pub name: String,
    /// Whether it is there.
    pub state: State,
    /// When its first item happened.
    pub reached: Bounds,
    /// The same in words; empty if it is not there.
    pub reached_printed: String,
    /// Days since the nearest link before it.
    pub took: Option<Days>,
    /// The same in words.
    pub took_printed: String,
    /// What stands in it.
    pub items: Vec<ItemView>,
}

/// What stands in a link.
#[derive(Debug, Clone, Serialize)]
pub struct ItemView {
    /// The record.
    pub record: ItemId,
    /// What it was.
    pub title: String,
    /// Who, and whom.
    pub who: String,
    /// Its number, such as `UA 218/89`.
    pub number: String,
    /// When.
    pub when: DateView,
    /// The verdict, for an answer.
    pub verdict: Option<Verdict>,
    /// For a representation: what prompted it.
    pub prompted_by: Vec<Beside>,
    /// For a representation: those that it prompted in turn, and every answer that followed, directly or through others.
    pub followed_by: Vec<Beside>,
}

/// A record named beside another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// The record.
    pub record: ItemId,
    /// What it was.
    pub title: String,
    /// When, in words.
    pub when: String,
}

/// An answer and every act of asking that led to it, earliest first.
#[derive(Debug, Clone, Serialize)]
pub struct Trace {
    /// The answer.
    pub answer: ItemView,
    /// What led to it.
    pub after: Vec<ItemView>,
}

impl App {
    /// The chain of a case.
    ///
    /// # Errors
    /// An unknown reference; a missing permission.
    pub async fn chain(&self, context: &Context, reference: &str) -> Result<ChainView, AppError> {
        let file = self.case_file(context, reference).await?;
        Ok(self.chain_of(&file, context.lang))
    }

    pub(crate) fn chain_of(&self, file: &CaseFile, lang: Lang) -> ChainView {
        let (chain, dates, traces) = (chain(file, self.vocabularies()), file.history.dates(), Traces::of(file));
        let both_ways = |item: ItemView| self.beside(file, &dates, &traces, item, lang);
        let links = chain
            .stages
            .iter()
            .map(|stage| LinkView {
                link: stage.link,
                name: link_name(stage.link, lang),
                state: stage.state,
                reached: stage.reached,
                reached_printed: if stage.state == State::Lit { stage.reached.printed(lang) } else { String::new() },
                took: stage.took,
                took_printed: stage.took.map_or_else(String::new, |days| suasion_documents::took(days, lang)),
                items: stage.items.iter().map(|item| both_ways(self.item(file, item.what, &item.when, lang))).collect(),
            })
            .collect();
        let link = chain.weakest.link.map_or_else(String::new, |link| link_name(link, lang));
        let took = chain.weakest_took().map_or_else(String::new, |days| suasion_documents::took(days, lang));
        let fill = [("link", link.into()), ("took", took.into())];
        let sentence = suasion_locale::say(lang, &format!("weakest-{}", chain.weakest.why.code()), &fill);
        let traces = file.responses.iter().map(|response| self.trace(file, &dates, &traces, response, lang)).collect();
        ChainView { links, weakest: chain.weakest.link, why: chain.weakest.why, sentence, traces }
    }

    /// What prompted a representation, and what it led to.
    fn beside(&self, file: &CaseFile, dates: &Dates<'_>, traces: &Traces<'_>, item: ItemView, lang: Lang) -> ItemView {
        let ItemId::Representation(id) = item.record else { return item };
        let Some(sent) = file.representation(id) else { return item };
        let event = |id| (ItemId::Event(id), dates.when(id));
        let asked = |id| Some((ItemId::Representation(id), dates.dated(&file.representation(id)?.when)));
        let answer = |id| {
            let response = file.responses.iter().find(|response| response.id == id)?;
            Some((ItemId::Response(id), dates.dated(&response.when)))
        };
        let named = |(record, when): (ItemId, When)| {
            let title = self.item(file, record, &when, lang).title;
            Beside { record, title, when: when.printed(lang) }
        };
        let before = sent.prompted_by_events.iter().map(|&id| event(id));
        let before = before.chain(sent.prompted_by.iter().filter_map(|&id| asked(id)));
        let onward = traces.prompted(id).iter().filter_map(|&id| asked(id));
        let onward = onward.chain(traces.after(id).into_iter().filter_map(answer));
        ItemView { prompted_by: before.map(named).collect(), followed_by: onward.map(named).collect(), ..item }
    }

    fn trace(
        &self,
        file: &CaseFile,
        dates: &Dates<'_>,
        traces: &Traces<'_>,
        response: &suasion_campaign::Response,
        lang: Lang,
    ) -> Trace {
        let led = traces.behind(response.id).into_iter().filter_map(|id| file.representation(id));
        let mut led: Vec<_> = led.map(|sent| (sent, dates.dated(&sent.when))).collect();
        led.sort_by_key(|(_, when)| when.sort_key());
        Trace {
            answer: self.item(file, ItemId::Response(response.id), &dates.dated(&response.when), lang),
            after: led
                .into_iter()
                .map(|(sent, when)| self.item(file, ItemId::Representation(sent.id), &when, lang))
                .collect(),
        }
    }

    fn item(&self, file: &CaseFile, record: ItemId, when: &When, lang: Lang) -> ItemView {
        let (history, when) = (&file.history, date(when, lang));
        let name = |actor| history.name_of(actor, lang);
        let plain = |title: String| ItemView {
            record,
            title,
            who: String::new(),
            number: String::new(),
            when: when.clone(),
            verdict: None,
            prompted_by: vec![],
            followed_by: vec![],
        };
        match record {
            ItemId::Event(id) => {
                plain(history.event(id).map_or_else(String::new, |event| event.title.text(lang).into()))
            }
            ItemId::Representation(id) => match file.representation(id) {
                None => plain(String::new()),
                Some(sent) => ItemView {
                    who: match sent.to {
                        Some(to) => format!("{} → {}", name(sent.from), name(to)),
                        None => name(sent.from),
                    },
                    number: sent.number.clone(),
                    ..plain(sent.title.text(lang).to_owned())
                },
            },
            ItemId::Response(id) => match file.responses.iter().find(|response| response.id == id) {
                None => plain(String::new()),
                Some(response) => {
                    let kind = self.vocabularies().label("response", &response.kind, lang);
                    let detail = response.detail.text(lang);
                    let title = if detail.is_empty() { kind } else { format!("{kind}: {detail}") };
                    let who = response.by.map_or_else(String::new, name);
                    ItemView { who, verdict: Some(response.verdict), ..plain(title) }
                }
            },
        }
    }
}

/// The name of a link.
pub fn link_name(link: Link, lang: Lang) -> String {
    suasion_locale::word(lang, &format!("link-{}", link.code()))
}

/// Bounds in words: one day, a span of days, or what is known of it.
pub fn bounds_in_words(bounds: Bounds, lang: Lang) -> String {
    let day = |day: Day| When::on(day).printed(lang);
    let fill = |key, first: String, last: String| {
        suasion_locale::say(lang, key, &[("first", first.into()), ("last", last.into())])
    };
    match (bounds.earliest, bounds.latest) {
        (Some(first), Some(last)) if first == last => day(first),
        (Some(first), Some(last)) => fill("bounds-between", day(first), day(last)),
        (Some(first), None) => fill("bounds-from", day(first), String::new()),
        (None, Some(last)) => fill("bounds-until", String::new(), day(last)),
        (None, None) => suasion_locale::word(lang, "bounds-unknown"),
    }
}
