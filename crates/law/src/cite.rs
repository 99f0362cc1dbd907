//! Citations: instrument, edition and place as lawyers of each language write them, with how sure the project is.

use serde::Serialize;
use suasion_record::Lang;

use crate::{Confidence, Instrument, Library, Place, Provision};

/// A provision as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// `Criminal Procedure Law (1979), art. 43` or `《刑事诉讼法》（1979年）第43条`.
    pub text: String,
    /// Whether a document that rests on it may leave without a person looking at the text first.
    pub confirmed: bool,
    /// How the row was checked.
    pub confidence: Confidence,
}

/// Cites a provision of this library. Chinese is given in simplified characters for [`Lang::ZhHant`] too: the page
/// converts our own wording as a whole.
pub fn cite(provision: &Provision, library: &Library, lang: Lang) -> Citation {
    printed(provision, library.instrument(&provision.jurisdiction, &provision.instrument_short), lang)
}

/// The same, where the instrument is at hand.
pub(crate) fn printed(provision: &Provision, instrument: Option<&Instrument>, lang: Lang) -> Citation {
    let place = provision.place.printed(provision.paragraph.as_deref(), lang);
    // A provision of another library still prints something true: its short name.
    let name = instrument.map_or(provision.instrument_short.as_str(), |instrument| instrument.name(lang));
    let edition = instrument.and_then(|instrument| instrument.edition(&provision.edition));
    let text = if lang.is_chinese() {
        let label = edition.map_or("", |edition| edition.label_zh.as_str());
        let label = if label.is_empty() { String::new() } else { format!("（{label}）") };
        let joint = if matches!(provision.place, Place::Named { .. }) { "，" } else { "" };
        format!("《{name}》{label}{joint}{place}")
    } else {
        let label = edition.map_or("", |edition| edition.label_en.as_str());
        let label = if label.is_empty() { String::new() } else { format!(" ({label})") };
        format!("{name}{label}, {place}")
    };
    Citation { text, confirmed: provision.confidence.is_confirmed(), confidence: provision.confidence }
}
