//! What a picture of a drawing is like.

use suasion_documents::chart::{
    Bound, ChainChart, ChainLink, Extent, State, TimelineChart, TimelineRow, TimelineWords, chain, timeline,
};
use suasion_documents::tree::Lang;
use suasion_render::{Fonts, RenderError, png};

/// What a picture may weigh, so that a page with two of them stays under 60 KB.
const HEAVIEST: usize = 25_000;

fn row(label: &str, when: &str, extent: Extent, conflict: bool) -> TimelineRow {
    TimelineRow { label: label.into(), when: when.into(), extent, conflict }
}

/// The chronology of a case; day numbers count from 1970-01-01.
fn chronology() -> String {
    let on = |day| Extent::Moment(Bound::on(day));
    let within = |from, to| Extent::Moment(Bound::within(from, to));
    timeline(&TimelineChart {
        lang: Lang::En,
        title: "Wang Juntao (王军涛): what is known of when".into(),
        rows: vec![
            row("Reported among intellectuals arrested (UA 218/89)", "2 July 1989", on(7122), true),
            row("Arrested by the Public Security Bureau (逮捕)", "October 1989", within(7213, 7243), true),
            row("Arrested, by the second account", "the day of my arrest in August 1991", within(7882, 7912), true),
            row(
                "Held in solitary confinement",
                "16 months, from October 1989",
                Extent::Span { start: Bound::within(7213, 7243), end: Bound::within(7700, 7730) },
                false,
            ),
            row("Sentenced to 13 years", "in 1991, after 16 months in detention", within(7670, 8034), false),
            row(
                "21 hunger strikes, the longest of 58 days with force-feeding twice a day through the nose",
                "August 1991 to April 1994",
                Extent::Span { start: Bound::within(7882, 7912), end: Bound::within(8856, 8885) },
                false,
            ),
            row(
                "A visitor told him that his case was known abroad",
                "undated",
                Extent::Moment(Bound { earliest: Some(7213), latest: None }),
                false,
            ),
            row("Released and driven to the airport", "23 April 1994", on(8878), false),
        ],
        words: TimelineWords {
            certain: "certain".into(),
            uncertain: "somewhere within".into(),
            conflict: "sources conflict".into(),
        },
    })
}

fn links(narrow: bool) -> String {
    let link = |name: &str, state, word: &str, dates: &str, count: &str| ChainLink {
        name: name.into(),
        state,
        word: word.into(),
        dates: dates.into(),
        count: count.into(),
    };
    chain(&ChainChart {
        lang: Lang::ZhHans,
        title: "王军涛案：链条的五个环节".into(),
        links: [
            link("异议者的挑战", State::Lit, "已发生", "1989年4月至6月", "3 项记录"),
            link("当权者的压制", State::Lit, "已发生", "1989年10月至1994年4月", "12 项记录"),
            link("Indignation abroad", State::Lit, "alive", "2 July 1989 to 16 September 1991", "9 representations"),
            link("Pressure by governments", State::Waiting, "waiting", "asked 11 March 1994", "1 of 4 answered"),
            link("Response of the state", State::Dark, "dark", "", "0 items"),
        ],
        between: ["33 days".into(), "at least 90 days".into(), "490 to 520 days".into(), "unknown".into()],
        narrow,
    })
}

/// Width, height, colour type and number of colours, from the header and the palette.
fn look(bytes: &[u8]) -> (u32, u32, ::png::ColorType, usize) {
    let reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let info = reader.info();
    (info.width, info.height, info.color_type, info.palette.as_ref().map_or(0, |palette| palette.len() / 3))
}

#[test]
fn a_picture_is_small_enough_for_a_slow_line() {
    let fonts = Fonts::installed().unwrap();
    for (name, svg, width) in
        [("timeline", chronology(), 960), ("chain", links(false), 960), ("chain-narrow", links(true), 320)]
    {
        let bytes = png(&svg, &fonts, 1.0).unwrap();
        let (across, _, kind, colours) = look(&bytes);
        assert_eq!((across, kind), (width, ::png::ColorType::Indexed), "{name}");
        assert!((8..=256).contains(&colours), "{name}: {colours} colours");
        assert!(bytes.len() < HEAVIEST, "{name}: {} bytes", bytes.len());
    }
}

#[test]
fn the_same_drawing_gives_the_same_bytes() {
    let first = png(&chronology(), &Fonts::installed().unwrap(), 1.0).unwrap();
    assert_eq!(first, png(&chronology(), &Fonts::installed().unwrap(), 1.0).unwrap());
}

#[test]
fn chinese_is_drawn_and_not_left_out() {
    let fonts = Fonts::installed().unwrap();
    let drawing = |text: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text y="20" font-size="16">{text}</text></svg>"#
        )
    };
    let blank = png(&drawing(""), &fonts, 1.0).unwrap();
    let one = png(&drawing("王"), &fonts, 1.0).unwrap();
    let other = png(&drawing("涛"), &fonts, 1.0).unwrap();
    assert!(blank != one && one != other);
}

#[test]
fn what_cannot_be_drawn_is_an_error_that_says_why() {
    let fonts = Fonts::installed().unwrap();
    let missing =
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text y="20">&#x10abcd;</text></svg>"#;
    assert!(matches!(png(missing, &fonts, 1.0), Err(RenderError::MissingGlyph { character: '\u{10abcd}' })));
    assert!(matches!(png("no drawing", &fonts, 1.0), Err(RenderError::Drawing(_))));
    for scale in [0.0, -1.0, 1000.0, f32::NAN] {
        assert!(matches!(png(&links(true), &fonts, scale), Err(RenderError::PictureSize { .. })), "{scale}");
    }
}

#[test]
fn nothing_outside_the_drawing_is_read() {
    let fonts = Fonts::installed().unwrap();
    let with = |image: &str| {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">{image}</svg>"#
        );
        png(&svg, &fonts, 1.0).unwrap()
    };
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/dot.svg");
    assert!(std::path::Path::new(file).exists());
    assert_eq!(with(&format!(r#"<image xlink:href="{file}" width="9" height="9"/>"#)), with(""));
}
