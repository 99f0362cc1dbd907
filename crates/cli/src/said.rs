//! What a command answers: words for a person or JSON for a script, printed once at the end.

use std::io::{self, Write};

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// An answer.
pub enum Said {
    /// For a person.
    Words(Sheet),
    /// For a script.
    Json(Value),
    /// Everything has been said already, or there is nothing to say.
    Nothing,
}

impl Said {
    /// Prints the answer. Whoever reads only the first lines of it is served as well: a closed pipe is no failure.
    pub fn print(self) -> io::Result<()> {
        let text = match self {
            Said::Words(sheet) => sheet.0,
            Said::Json(value) => format!("{value:#}\n"),
            Said::Nothing => return Ok(()),
        };
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            done => done,
        }
    }
}

impl From<Sheet> for Said {
    fn from(sheet: Sheet) -> Self {
        Said::Words(sheet)
    }
}

/// Lines of plain text for a terminal.
#[derive(Default)]
pub struct Sheet(String);

/// Blanks for each step of indentation, and between columns.
const STEP: usize = 2;

impl Sheet {
    /// An empty sheet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A sheet of one line.
    pub fn of(line: impl AsRef<str>) -> Self {
        Sheet::new().line(line)
    }

    /// A text as it stands, for what a program reads.
    pub fn whole(text: String) -> Self {
        Sheet(text)
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Adds a line.
    pub fn line(self, text: impl AsRef<str>) -> Self {
        self.indented(0, text)
    }

    /// Adds a line some steps to the right; nothing for an empty text.
    pub fn indented(mut self, steps: usize, text: impl AsRef<str>) -> Self {
        for line in text.as_ref().lines().filter(|line| !line.trim().is_empty()) {
            self.0.extend(std::iter::repeat_n(' ', steps * STEP));
            self.0.extend(line.chars().map(harmless));
            self.0.push('\n');
        }
        self
    }

    /// Adds an empty line.
    pub fn blank(mut self) -> Self {
        self.0.push('\n');
        self
    }

    /// Adds rows whose columns stand under each other; Chinese characters take two places.
    pub fn table(mut self, rows: &[Vec<String>]) -> Self {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
        let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        for row in rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.extend(std::iter::repeat_n(' ', width + STEP - cell.width()));
            }
            self = self.indented(0, line.trim_end());
        }
        self
    }
}

/// The character, or a mark in its place if it would steer the terminal or turn the direction of writing.
fn harmless(c: char) -> char {
    let steers = c.is_control() && c != '\t';
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if steers || turns { char::REPLACEMENT_CHARACTER } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_in_any_script() {
        let rows = [vec!["王军涛".to_owned(), "a".to_owned()], vec!["Wang".to_owned(), "b".to_owned()]];
        assert_eq!(Sheet::new().table(&rows).0, "王军涛  a\nWang    b\n");
    }

    #[test]
    fn a_record_cannot_steer_the_terminal_that_shows_it() {
        let sheet = Sheet::of("name\u{1b}[2Jgone\u{202e}txt");
        assert_eq!(sheet.0, "name\u{fffd}[2Jgone\u{fffd}txt\n");
    }

    #[test]
    fn an_empty_text_leaves_no_line() {
        assert_eq!(Sheet::of("").indented(2, " ").0, "");
    }
}
