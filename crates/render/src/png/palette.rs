//! A picture with a palette: drawings have few colours, and what smooths the edges of letters needs few more.

use crate::RenderError;
use resvg::tiny_skia::Pixmap;
use std::collections::BTreeMap;

/// The most colours an eight-bit palette holds.
const MOST: usize = 256;

/// The colour of a pixel, without transparency: every picture has its paper.
type Colour = [u8; 3];

/// The picture as an indexed PNG. If there are more colours than a palette holds, the nearest shades are joined, more and more
/// coarsely, until they fit; a shade is drawn in the colour of it that occurs most.
pub(super) fn encode(pixels: &Pixmap) -> Result<Vec<u8>, RenderError> {
    let colours: Vec<Colour> = pixels.pixels().iter().map(|p| [p.red(), p.green(), p.blue()]).collect();
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for &colour in &colours {
        *counts.entry(colour).or_default() += 1;
    }
    let (palette, index) = reduce(&counts);
    let indices: Vec<u8> = colours.iter().map(|colour| index.get(colour).copied().unwrap_or_default()).collect();
    write(pixels.width(), pixels.height(), &palette, &indices).map_err(|error| RenderError::Packing(error.to_string()))
}

/// The palette, commonest colour first, and the place in it of every colour.
fn reduce(counts: &BTreeMap<Colour, usize>) -> (Vec<Colour>, BTreeMap<Colour, u8>) {
    let mut dropped_bits = 0;
    let shades = loop {
        let mut shades: BTreeMap<Colour, (usize, usize, Colour)> = BTreeMap::new();
        for (&colour, &count) in counts {
            let (total, best, chosen) = shades.entry(colour.map(|part| part >> dropped_bits)).or_insert((0, 0, colour));
            *total += count;
            if count > *best {
                (*best, *chosen) = (count, colour);
            }
        }
        if shades.len() <= MOST {
            break shades;
        }
        dropped_bits += 1;
    };
    let mut order: Vec<_> = shades.iter().map(|(shade, (total, _, chosen))| (*total, *shade, *chosen)).collect();
    order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let palette = order.iter().map(|(_, _, chosen)| *chosen).collect();
    let places: BTreeMap<Colour, u8> =
        order.iter().zip(0..=u8::MAX).map(|((_, shade, _), place)| (*shade, place)).collect();
    let index = counts
        .keys()
        .filter_map(|&colour| Some((colour, *places.get(&colour.map(|part| part >> dropped_bits))?)))
        .collect();
    (palette, index)
}

fn write(width: u32, height: u32, palette: &[Colour], indices: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbouring palette places are no neighbouring colours, so filters only disturb the compression.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indices)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_are_kept_as_they_are() {
        let counts = BTreeMap::from([([1, 2, 3], 5), ([1, 2, 4], 9)]);
        let (palette, index) = reduce(&counts);
        assert_eq!(palette, [[1, 2, 4], [1, 2, 3]]);
        assert_eq!((index[&[1, 2, 3]], index[&[1, 2, 4]]), (1, 0));
    }

    #[test]
    fn too_many_colours_are_joined_to_their_commonest_neighbour() {
        let counts: BTreeMap<Colour, usize> =
            (0..=255u8).flat_map(|a| [([a, 0, 0], 1), ([a, 255, 255], usize::from(a))]).collect();
        let (palette, index) = reduce(&counts);
        assert!(palette.len() <= MOST);
        assert_eq!(index.len(), counts.len());
        assert_eq!(palette[usize::from(index[&[254, 255, 255]])], [255, 255, 255]);
    }
}
