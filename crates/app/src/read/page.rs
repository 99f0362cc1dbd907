//! Which part of a list is asked for, and in which order; what is not possible is said, not passed over.

use crate::{AppError, FieldError, form::Values};

/// The page that is asked for; the first if none is.
///
/// # Errors
/// A field error on `page` if it is no number from 1 on.
pub fn page_number(values: &Values) -> Result<u32, AppError> {
    let typed = values.one("page");
    match typed.parse() {
        _ if typed.is_empty() => Ok(1),
        Ok(page) if page > 0 => Ok(page),
        _ => Err(AppError::Invalid(vec![FieldError::new("page", "problem-page").with("typed", typed)])),
    }
}

/// Refuses what a list does not know: a misspelt filter would show everything and look like an answer.
///
/// # Errors
/// A field error on each, naming what there is.
pub fn only(values: &Values, known: &[&str]) -> Result<(), AppError> {
    let strange = values.names().filter(|name| !known.contains(name));
    let problem = |name: &str| match known {
        [] => FieldError::new(name, "problem-parameter-none").with("name", name),
        known => FieldError::new(name, "problem-parameter").with("name", name).with("known", known.join(", ")),
    };
    let problems: Vec<FieldError> = strange.map(problem).collect();
    if problems.is_empty() { Ok(()) } else { Err(AppError::Invalid(problems)) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn asked(name: &str, value: &str) -> Values {
        [(name, value)].into_iter().collect()
    }

    #[test]
    fn pages_count_from_one() {
        assert_eq!(page_number(&Values::new()).unwrap(), 1);
        assert_eq!(page_number(&asked("page", "7")).unwrap(), 7);
        for wrong in ["0", "-1", "x", "1.5", "99999999999"] {
            assert!(page_number(&asked("page", wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_not_known_is_named() {
        assert!(only(&asked("page", "2"), &["page"]).is_ok());
        assert!(only(&asked("sotr", "x"), &["page", "sort"]).is_err());
    }
}
