//! A chart as a picture: PNG in the page, since Tor Browser at its safest shows no SVG, and the SVG to keep. The same
//! facts always stand in a table beside it.

use maud::{Markup, html};
use suasion_app::domain::Lang;
use suasion_locale::word;

/// A picture at `path`, which answers with `.png` and `.svg`. `alt` says what it shows, not how.
pub fn picture(path: &str, alt: &str, width: u32, height: u32, lang: Lang) -> Markup {
    html! {
        figure.picture {
            img src={ (path) ".png" } alt=(alt) width=(width) height=(height) loading="lazy";
            figcaption { a href={ (path) ".svg" } download { (word(lang, "part-download-svg")) } }
        }
    }
}
