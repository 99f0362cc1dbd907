//! One CSV file as rows that know their line, so that every complaint names file, line and column.

use std::str::FromStr;

use csv::StringRecord;
use suasion_record::Day;

use crate::{Confidence, fault::Fault};

/// A row, still as text.
pub(crate) struct Row<'a> {
    file: &'a str,
    columns: &'a [&'a str],
    /// The line on which the row begins.
    pub line: u64,
    record: StringRecord,
}

/// Reads a file whose header must be exactly `columns`, in any order, and turns each row into a value. Each bad row
/// gives one fault and the others are still read, so that a person mends a file in one go.
pub(crate) fn read<T>(
    file: &str,
    text: &str,
    columns: &[&str],
    faults: &mut Vec<Fault>,
    mut one: impl FnMut(&Row<'_>) -> Result<T, Fault>,
) -> Vec<(u64, T)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let fault = |line: u64, column: &str, reason: String| Fault {
        file: file.to_owned(),
        line,
        column: column.to_owned(),
        reason,
    };
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(str::to_owned).collect(),
        Err(error) => {
            faults.push(fault(1, "", format!("the file is not CSV: {error}")));
            return Vec::new();
        }
    };
    let before = faults.len();
    for column in columns.iter().filter(|column| !header.iter().any(|h| h == *column)) {
        faults.push(fault(1, column, "the file needs this column".into()));
    }
    for column in header.iter().filter(|column| !columns.contains(&column.as_str())) {
        faults.push(fault(1, column, format!("no such column; this file has {}", columns.join(", "))));
    }
    if faults.len() > before {
        return Vec::new();
    }
    let names: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                faults.push(fault(line, "", format!("the row is not CSV: {error}")));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != names.len() {
            // The first column without a field, or the last one when there are too many.
            let column = names.get(record.len()).or(names.last()).copied().unwrap_or_default();
            faults.push(fault(
                line,
                column,
                format!("the row has {} fields, the header {}", record.len(), names.len()),
            ));
            continue;
        }
        let row = Row { file, columns: &names, line, record };
        match one(&row) {
            Ok(value) => rows.push((line, value)),
            Err(fault) => faults.push(fault),
        }
    }
    rows
}

impl Row<'_> {
    /// A complaint about a column of this row.
    pub fn fault(&self, column: &str, reason: impl Into<String>) -> Fault {
        Fault { file: self.file.to_owned(), line: self.line, column: column.to_owned(), reason: reason.into() }
    }

    /// The text of a column, which may be empty.
    pub fn text(&self, column: &str) -> Result<String, Fault> {
        let place = self.columns.iter().position(|name| *name == column);
        let text = place.and_then(|place| self.record.get(place)).unwrap_or_default();
        if text.trim() != text {
            return Err(self.fault(column, format!("`{text}` has a blank at its start or end")));
        }
        Ok(text.to_owned())
    }

    /// The text of a column, which may not be empty.
    pub fn required(&self, column: &str) -> Result<String, Fault> {
        let text = self.text(column)?;
        if text.is_empty() { Err(self.fault(column, "this may not be empty")) } else { Ok(text) }
    }

    /// The text of a column, or nothing where it is empty.
    pub fn optional(&self, column: &str) -> Result<Option<String>, Fault> {
        Ok(Some(self.text(column)?).filter(|text| !text.is_empty()))
    }

    /// The values of a column joined by `;`, in their order, none of them empty or given twice.
    pub fn list(&self, column: &str) -> Result<Vec<String>, Fault> {
        let text = self.text(column)?;
        let mut values: Vec<String> = Vec::new();
        for value in text.split(';').filter(|_| !text.is_empty()) {
            if value.trim() != value || value.is_empty() {
                return Err(self.fault(column, format!("`{text}`: values are joined by `;` without blanks")));
            }
            if values.iter().any(|known| known == value) {
                return Err(self.fault(column, format!("`{value}` stands twice")));
            }
            values.push(value.to_owned());
        }
        Ok(values)
    }

    /// A value read from its code.
    pub fn code<T>(&self, column: &str, from: impl Fn(&str) -> Option<T>, known: &str) -> Result<T, Fault> {
        let text = self.required(column)?;
        from(&text).ok_or_else(|| self.fault(column, format!("`{text}` is not one of {known}")))
    }

    /// Whether a column says `yes`; it says that or nothing.
    pub fn flag(&self, column: &str) -> Result<bool, Fault> {
        match self.text(column)?.as_str() {
            "yes" => Ok(true),
            "" => Ok(false),
            other => Err(self.fault(column, format!("`{other}` is neither `yes` nor empty"))),
        }
    }

    /// A level of confidence.
    pub fn confidence(&self) -> Result<Confidence, Fault> {
        self.code("confidence", Confidence::from_code, &Confidence::ALL.map(Confidence::code).join(", "))
    }

    /// A day, which may not be empty.
    pub fn day(&self, column: &str) -> Result<Day, Fault> {
        let text = self.required(column)?;
        Day::from_str(&text).map_err(|_| self.fault(column, format!("`{text}` is not a day written as 1980-01-01")))
    }

    /// A day, or nothing where the column is empty.
    pub fn optional_day(&self, column: &str) -> Result<Option<Day>, Fault> {
        if self.text(column)?.is_empty() { Ok(None) } else { self.day(column).map(Some) }
    }

    /// The window of a row: from a day, to a day that is not before it or without end.
    pub fn window(&self) -> Result<(Day, Option<Day>), Fault> {
        let from = self.day("valid_from")?;
        let to = self.optional_day("valid_to")?;
        match to {
            Some(to) if to < from => {
                Err(self.fault("valid_to", format!("{to} lies before {from}, on which the row begins")))
            }
            _ => Ok((from, to)),
        }
    }
}
