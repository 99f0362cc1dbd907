//! The columns of a table of cases, and where they stand in the one at hand.

use super::{OtherColumns, problem};
use crate::{
    FieldError,
    form::{LETTER, LINE, NAME, SENTENCES},
};

suasion_record::codes! {
    /// A column of a table of cases.
    Column {
        /// The short name of the case.
        Reference = "reference",
        /// The person's name, in any script.
        Name = "name",
        /// The person's name in Chinese characters.
        NameZh = "name_zh",
        /// Further names, separated by semicolons.
        OtherNames = "other_names",
        /// How the person stands now.
        Status = "status",
        /// The country whose law and authorities are concerned.
        Jurisdiction = "jurisdiction",
        /// When the person was taken.
        Detained = "detained",
        /// When the person was sentenced.
        Sentenced = "sentenced",
        /// When the person was released.
        Released = "released",
        /// The charge.
        Charge = "charge",
        /// The charge in Chinese.
        ChargeZh = "charge_zh",
        /// Where the person is held.
        Place = "place",
        /// The length of the sentence in months.
        SentenceMonths = "sentence_months",
        /// The person's age in years.
        Age = "age",
        /// What the case is about.
        Summary = "summary",
        /// What the case is about, in Chinese.
        SummaryZh = "summary_zh",
        /// The codename of the source of the row.
        Source = "source",
        /// How far the source can be relied on.
        SourceGrade = "source_grade",
    }
}

impl Column {
    /// Whether a table without it is refused.
    pub const fn required(self) -> bool {
        matches!(self, Column::Reference | Column::Status | Column::Jurisdiction)
    }
}

/// Where each column stands in a table.
pub(super) struct Columns {
    places: [Option<usize>; Column::ALL.len()],
    /// How many cells a row has.
    pub width: usize,
    /// Columns that nobody knows.
    pub others: Vec<String>,
}

impl Columns {
    /// Reads the head of a table.
    pub fn read(head: &csv::StringRecord, others: OtherColumns) -> Result<Self, Vec<FieldError>> {
        let mut columns = Columns { places: [None; Column::ALL.len()], width: head.len(), others: vec![] };
        let mut problems = vec![];
        // Spreadsheets begin a file with a byte order mark.
        let names = head.iter().map(|name| name.trim_start_matches('\u{feff}').trim());
        for (place, name) in names.enumerate() {
            match Column::from_code(name) {
                Some(column) if columns.places[column as usize].is_none() => {
                    columns.places[column as usize] = Some(place);
                }
                Some(_) => problems.push(problem(1, name, "problem-column-twice")),
                None => columns.others.push(name.to_owned()),
            }
        }
        if others == OtherColumns::Refuse {
            let known = Column::ALL.iter().map(|column| column.code()).collect::<Vec<_>>().join(", ");
            let unknown = columns.others.iter().map(|name| problem(1, name, "problem-field").with("known", &known));
            problems.extend(unknown);
        }
        let found = || head.iter().map(|name| name.trim_start_matches('\u{feff}')).collect::<Vec<_>>().join(" | ");
        let missing =
            Column::ALL.iter().filter(|column| column.required() && columns.places[**column as usize].is_none());
        problems.extend(missing.map(|column| {
            let missing = problem(1, column.code(), "problem-column-missing").with("typed", column.code());
            missing.with("found", found())
        }));
        if problems.is_empty() { Ok(columns) } else { Err(problems) }
    }

    /// The most characters that a cell may have; a list of names is judged name by name.
    pub fn longest(column: Column) -> usize {
        match column {
            Column::OtherNames => LETTER,
            Column::Name | Column::NameZh => NAME,
            Column::Summary | Column::SummaryZh | Column::Charge | Column::ChargeZh | Column::Place => SENTENCES,
            _ => LINE,
        }
    }

    /// A cell without surrounding blanks; empty if the table has no such column.
    pub fn cell<'a>(&self, row: &'a csv::StringRecord, column: Column) -> &'a str {
        self.places[column as usize].and_then(|place| row.get(place)).unwrap_or("").trim()
    }
}
