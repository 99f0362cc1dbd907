//! An uncertain date in a cell: as worded, what it is read as, and between which days that lies.

use suasion_record::{Bounds, Day, Precision, When};

use super::speech::{Speech, lines};
use crate::tree::Runs;

impl Speech<'_> {
    /// A date as worded by its source; below it what it is read as, where that says more, and the days between which it
    /// lies, where it is not one day.
    pub fn date(&self, when: &When) -> Runs {
        let read = self.read(when);
        if is_plain(when, &read) {
            return lines([read.into(), self.interval(when).into()]);
        }
        let wording = self.say("paper-quoted", [("words", self.verbatim(when.wording()).into())]);
        let read = self.say("paper-read-as", [("date", read.into())]);
        lines([wording, read, self.interval(when).into()])
    }

    /// A date in one line: as worded, and what it is read as where that says more.
    pub fn date_in_line(&self, when: &When) -> Runs {
        let read = self.read(when);
        if is_plain(when, &read) {
            return read.into();
        }
        let wording = self.say("paper-quoted", [("words", self.verbatim(when.wording()).into())]);
        self.say("paper-worded-read-as", [("wording", wording.into()), ("date", read.into())])
    }

    fn read(&self, when: &When) -> String {
        when.printed(self.lang)
    }

    /// The days between which a date lies; empty if it is one day, if nothing is known, or if its own words name two ends.
    fn interval(&self, when: &When) -> String {
        let bounds = when.bounds();
        if bounds.is_exact() || when.is_span() || when.precision() == Precision::Between {
            return String::new();
        }
        let between = self.bounds(bounds);
        if bounds.is_unknown() || between == self.read(when) { String::new() } else { between }
    }

    /// Bounds in words: one day, a stretch of days, or what is known of it.
    pub fn bounds(&self, bounds: Bounds) -> String {
        let end = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let edtf = match bounds.day() {
            Some(day) => day.to_string(),
            None => format!("[{}..{}]", end(bounds.earliest), end(bounds.latest)),
        };
        match When::read(&edtf) {
            Ok(when) if !bounds.is_unknown() => when.printed(self.lang),
            _ => When::unknown().printed(self.lang),
        }
    }
}

/// Whether the wording says no more than what is read out of it: the same words, a code, or nothing.
fn is_plain(when: &When, read: &str) -> bool {
    let wording = when.wording();
    wording.is_empty()
        || wording == read
        || when.is_unknown() && wording == "unknown"
        || when.edtf().as_deref() == Some(wording)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use suasion_record::{Lang, Vocabularies};

    use super::*;

    fn shown(lang: Lang, when: &When) -> String {
        Speech { lang, vocabularies: &Vocabularies::shipped() }.date(when).plain()
    }

    #[test]
    fn one_sure_day_is_said_once() {
        let day = When::read("1994-04-23").unwrap();
        assert_eq!(shown(Lang::En, &day), "23 April 1994");
        assert_eq!(shown(Lang::ZhHans, &day), "1994年4月23日");
    }

    #[test]
    fn an_uncertain_date_stays_as_worded_and_shows_its_days() {
        let month = When::read("October 1989").unwrap();
        assert_eq!(shown(Lang::En, &month), "October 1989\nbetween 1 and 31 October 1989");
        let worded = When::worded("the day of my arrest in August 1991", "1991-08").unwrap();
        assert_eq!(
            shown(Lang::En, &worded),
            "“the day of my arrest in August 1991”\nread as August 1991\nbetween 1 and 31 August 1991"
        );
    }

    #[test]
    fn an_unknown_date_says_so_once_and_a_span_needs_no_interval() {
        assert_eq!(shown(Lang::En, &When::unknown()), "date unknown");
        let span = When::read("1991-08/1994-04").unwrap();
        assert_eq!(shown(Lang::En, &span), "from August 1991 to April 1994");
    }
}
