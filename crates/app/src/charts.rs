//! The pictures of a case: its timeline and its chain, drawn from what the pages say as tables.

use suasion_campaign::{CaseFile, State};
use suasion_documents::chart::{self, Bound, ChainChart, ChainLink, Extent, TimelineChart, TimelineRow, TimelineWords};
use suasion_locale::{say, word};
use suasion_record::{Bounds, Lang, Subject, Vocabularies, When, contradictions, disputed};

use crate::{
    App, AppError, Context,
    read::{ChainView, date},
};

/// In which form a picture is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Lines and words, to keep and enlarge.
    Svg,
    /// Dots, which every browser shows, Tor Browser at its safest level too.
    Png,
}

impl Picture {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Picture::Svg => "image/svg+xml",
            Picture::Png => "image/png",
        }
    }
}

impl App {
    /// The timeline of a case: every dated event, certain or not, with the conflicts between sources.
    ///
    /// # Errors
    /// An unknown reference; a missing permission; a case without any dated event; a glyph that no font has.
    pub async fn timeline_picture(
        &self,
        context: &Context,
        reference: &str,
        picture: Picture,
    ) -> Result<Vec<u8>, AppError> {
        let file = self.case_file(context, reference).await?;
        let drawn = timeline(&file, self.vocabularies(), context.lang);
        let svg = drawn.ok_or_else(|| AppError::NotFound { what: "picture", name: reference.to_owned() })?;
        self.picture(svg, picture).await
    }

    /// The chain of a case; narrow for small screens.
    ///
    /// # Errors
    /// An unknown reference; a missing permission; a glyph that no font has.
    pub async fn chain_picture(
        &self,
        context: &Context,
        reference: &str,
        narrow: bool,
        picture: Picture,
    ) -> Result<Vec<u8>, AppError> {
        let view = self.chain(context, reference).await?;
        self.picture(chain(&view, reference, context.lang, narrow), picture).await
    }

    /// Width and height of the timeline in CSS pixels, so that a page keeps its place; none if nothing is dated.
    pub fn timeline_size(&self, file: &CaseFile, lang: Lang) -> Option<(u32, u32)> {
        timeline(file, self.vocabularies(), lang).as_deref().and_then(size)
    }

    /// Width and height of the chain in CSS pixels.
    pub fn chain_size(&self, view: &ChainView, reference: &str, lang: Lang, narrow: bool) -> Option<(u32, u32)> {
        size(&chain(view, reference, lang, narrow))
    }

    async fn picture(&self, svg: String, picture: Picture) -> Result<Vec<u8>, AppError> {
        if picture == Picture::Svg {
            return Ok(svg.into_bytes());
        }
        let draw = self.printers().png.clone();
        let drawn = tokio::task::spawn_blocking(move || draw(&svg)).await;
        drawn.map_err(|error| AppError::Internal(error.to_string()))?.map_err(AppError::Document)
    }
}

fn timeline(file: &CaseFile, vocabularies: &Vocabularies, lang: Lang) -> Option<String> {
    let history = &file.history;
    let clashes = disputed(&contradictions(history, vocabularies));
    let rows: Vec<TimelineRow> = history
        .chronology()
        .into_iter()
        .filter(|(_, when)| !when.bounds().is_unknown())
        .map(|(event, when)| TimelineRow {
            label: event.title.text(lang).to_owned(),
            when: date(&when, lang).printed,
            extent: extent(&when),
            conflict: clashes.contains(&(Subject::Event(event.id), "when".to_owned())),
        })
        .collect();
    let words = TimelineWords {
        certain: word(lang, "timeline-certain"),
        uncertain: word(lang, "timeline-uncertain"),
        conflict: word(lang, "timeline-conflict"),
    };
    let title = say(lang, "timeline-picture", &[("reference", file.case().reference.as_str().into())]);
    (!rows.is_empty()).then(|| chart::timeline(&TimelineChart { lang, title, rows, words }))
}

fn extent(when: &When) -> Extent {
    let bound = |bounds: Bounds| Bound {
        earliest: bounds.earliest.map(|day| day.number()),
        latest: bounds.latest.map(|day| day.number()),
    };
    if when.is_span() {
        Extent::Span { start: bound(when.start()), end: bound(when.end()) }
    } else {
        Extent::Moment(bound(when.bounds()))
    }
}

fn chain(view: &ChainView, reference: &str, lang: Lang, narrow: bool) -> String {
    let link = |place: usize| {
        let link = &view.links[place];
        let count = match link.items.len() {
            0 => String::new(),
            count => say(lang, "chain-items", &[("count", count.into())]),
        };
        ChainLink {
            name: link.name.clone(),
            state: match link.state {
                State::Lit => chart::State::Lit,
                State::Waiting => chart::State::Waiting,
                State::Dark => chart::State::Dark,
            },
            word: word(lang, &format!("state-{}", link.state.code())),
            dates: link.reached_printed.clone(),
            count,
        }
    };
    // An arrow carries days only between two links that are both there; over a gap, the table says what it was measured from.
    let between = |place: usize| match (view.links[place].state, view.links[place + 1].state) {
        (State::Lit, State::Lit) => view.links[place + 1].took_printed.clone(),
        _ => String::new(),
    };
    chart::chain(&ChainChart {
        lang,
        title: say(lang, "chain-picture", &[("reference", reference.into())]),
        links: [0, 1, 2, 3, 4].map(link),
        between: [0, 1, 2, 3].map(between),
        narrow,
    })
}

/// Width and height as the drawing itself states them.
fn size(svg: &str) -> Option<(u32, u32)> {
    let stated = |name: &str| {
        let (_, rest) = svg.split_once(&format!(" {name}=\""))?;
        let number: f64 = rest.split('"').next()?.parse().ok()?;
        // Invariant: a drawing is a few thousand units high at most.
        Some(number.ceil() as u32)
    };
    Some((stated("width")?, stated("height")?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use suasion_campaign::{CaseFile, Link, Weakness};
    use suasion_record::{
        Case, CaseId, Credibility, Event, EventId, Id, Name, Person, PersonId, Phrase, SourceId, Standing, Statement,
        StatementId, Value,
    };

    use super::*;
    use crate::read::LinkView;

    fn file(dates: &[&str]) -> CaseFile {
        let (case, person) = (CaseId(Id::from_bits(1)), PersonId(Id::from_bits(2)));
        let mut file = CaseFile::of(
            Case {
                id: case,
                reference: "T-1".into(),
                person,
                jurisdiction: "CN".into(),
                status: "held".into(),
                summary: Phrase::default(),
                lead: None,
                next_review: None,
                reprisal_of: None,
                fictional: true,
            },
            Person { id: person, names: vec![Name::legal("王")], entered_in: None },
        );
        for (place, date) in dates.iter().enumerate() {
            let event = EventId(Id::from_bits(10 + place as u128));
            file.history.events.push(Event {
                id: event,
                case,
                kind: "arrest".into(),
                title: Phrase::new("Arrest", "逮捕"),
            });
            file.history.statements.push(Statement {
                id: StatementId(Id::from_bits(100 + place as u128)),
                case,
                about: Subject::Event(event),
                attribute: "when".into(),
                value: Value::When(When::read(date).unwrap()),
                source: SourceId(Id::from_bits(3)),
                passage: String::new(),
                said: When::unknown(),
                official: false,
                credibility: Credibility::Probable,
                quotable: true,
                standing: Standing::Accepted,
                supersedes: None,
            });
        }
        file
    }

    #[test]
    fn the_timeline_draws_what_is_dated_and_knows_its_size() {
        let drawn = file(&["October 1989", "1994-04-23"]);
        let svg = timeline(&drawn, &Vocabularies::shipped(), Lang::ZhHans).unwrap();
        assert_eq!(svg.matches(">逮捕<").count(), 2, "{svg}");
        let (width, height) = size(&svg).unwrap();
        assert!(width == 960 && height > 60, "{width} {height}");
    }

    #[test]
    fn a_case_without_dates_has_no_timeline() {
        assert_eq!(timeline(&file(&[]), &Vocabularies::shipped(), Lang::En), None);
    }

    #[test]
    fn days_stand_only_between_links_that_are_both_there() {
        let link = |link: Link, state, took: &str| LinkView {
            link,
            name: format!("link {}", link.code()),
            state,
            reached: Bounds::UNKNOWN,
            reached_printed: String::new(),
            took: None,
            took_printed: took.to_owned(),
            items: vec![],
        };
        let view = ChainView {
            links: vec![
                link(Link::Challenge, State::Lit, ""),
                link(Link::Repression, State::Lit, "33 days"),
                link(Link::Indignation, State::Waiting, ""),
                link(Link::Pressure, State::Lit, "99 days"),
                link(Link::Response, State::Dark, ""),
            ],
            weakest: Some(Link::Indignation),
            why: Weakness::Missing,
            sentence: String::new(),
            traces: vec![],
        };
        let svg = chain(&view, "T-1", Lang::En, false);
        assert!(svg.contains("33 days") && !svg.contains("99 days"), "{svg}");
        assert_eq!(size(&chain(&view, "T-1", Lang::En, true)).map(|(width, _)| width), Some(320));
    }
}
