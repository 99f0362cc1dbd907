//! PNG: our own drawings for browsers that show no SVG, small enough for a slow line.

mod palette;

use crate::{Fonts, RenderError};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{FontResolver, Options, Tree, fontdb};
use std::sync::Mutex;

/// The longest side of a picture, in pixels.
const LONGEST_SIDE: f32 = 8192.0;

/// The drawing as a PNG of at most 256 colours; `scale` 1 makes one pixel of each SVG unit. The same drawing and fonts give
/// the same bytes. What the drawing leaves open is white. Words are set in the chosen sans-serif face and, where it lacks a character, in the chosen Chinese one, then
/// in any installed; a character that none can draw is an error, as in a document.
///
/// Nothing outside the drawing is read: no linked image, no file, no address.
pub fn png(svg: &str, fonts: &Fonts, scale: f32) -> Result<Vec<u8>, RenderError> {
    let missing = Mutex::new(None);
    let tree = read(svg, fonts, &missing)?;
    if let Some(character) = missing.into_inner().unwrap_or_default() {
        return Err(RenderError::MissingGlyph { character });
    }
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    let sound = |side: f32| (1.0..=LONGEST_SIDE).contains(&side);
    let (across, down) = (width.ceil() as u32, height.ceil() as u32);
    let refused = RenderError::PictureSize { width: across, height: down };
    if !(sound(width) && sound(height)) {
        return Err(refused);
    }
    let mut pixels = Pixmap::new(across, down).ok_or(refused)?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    palette::encode(&pixels)
}

/// Parses the drawing with our fonts and nothing else from outside; the first character without a glyph goes to `missing`.
fn read(svg: &str, fonts: &Fonts, missing: &Mutex<Option<char>>) -> Result<Tree, RenderError> {
    let shelf = fonts.shelf();
    let select_font = |wanted: &resvg::usvg::Font, database: &mut std::sync::Arc<fontdb::Database>| {
        database.query(&fontdb::Query {
            families: &[fontdb::Family::Name(shelf.families.sans)],
            weight: fontdb::Weight(wanted.weight()),
            ..fontdb::Query::default()
        })
    };
    let select_fallback = |c: char, tried: &[fontdb::ID], database: &mut std::sync::Arc<fontdb::Database>| {
        let weight = tried.first().and_then(|&id| database.face(id)).map_or(fontdb::Weight::NORMAL, |face| face.weight);
        let chinese = database.query(&fontdb::Query {
            families: &[fontdb::Family::Name(shelf.families.han_sans)],
            weight,
            ..fontdb::Query::default()
        });
        let covers = |id: &fontdb::ID| {
            !tried.contains(id)
                && shelf.ids.iter().position(|known| known == id).is_some_and(|index| shelf.face_covers(index, c))
        };
        let found = chinese.into_iter().chain(shelf.ids.iter().copied()).find(covers);
        if let (None, Ok(mut first)) = (found, missing.lock()) {
            first.get_or_insert(c);
        }
        found
    };
    let options = Options {
        fontdb: shelf.database.clone(),
        font_resolver: FontResolver { select_font: Box::new(select_font), select_fallback: Box::new(select_fallback) },
        image_href_resolver: resvg::usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| RenderError::Drawing(error.to_string()))
}
