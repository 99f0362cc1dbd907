//! Names as people type them: one a line, `text | kind | romanisation`, the last two if wanted.

use suasion_record::{Name, NameKind, Romanisation, Script};

/// The names on these lines, and the lines that hold none with the key of what is wrong.
pub(super) fn read_names(lines: &[&str]) -> (Vec<Name>, Vec<(&'static str, String)>) {
    let (mut names, mut problems) = (vec![], vec![]);
    for line in lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()) {
        match read_name(line) {
            Ok(name) => names.push(name),
            Err(key) => problems.push((key, line.to_owned())),
        }
    }
    (names, problems)
}

fn read_name(line: &str) -> Result<Name, &'static str> {
    let mut parts = line.split(['|', '｜']).map(str::trim);
    let text = parts.next().filter(|text| !text.is_empty()).ok_or("problem-name")?;
    let kind = match parts.next().unwrap_or("") {
        "" => NameKind::Legal,
        code => NameKind::from_code(code).ok_or("problem-name-kind")?,
    };
    let romanisation = match parts.next().unwrap_or("") {
        "" => None,
        code => Some(Romanisation::from_code(code).ok_or("problem-romanisation")?),
    };
    if parts.next().is_some() {
        return Err("problem-name");
    }
    Ok(Name { text: text.to_owned(), script: Script::of(text), romanisation, kind })
}

/// A name as it would be typed.
pub fn write_name(name: &Name) -> String {
    match (name.kind, name.romanisation) {
        (NameKind::Legal, None) => name.text.clone(),
        (kind, None) => format!("{} | {}", name.text, kind.code()),
        (kind, Some(system)) => format!("{} | {} | {}", name.text, kind.code(), system.code()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_name_survives_being_written_and_read() {
        for line in ["王军涛", "Wang Chün-t'ao | legal | wade_giles", "老木 | pen"] {
            let name = read_name(line).unwrap();
            assert_eq!(write_name(&name), line);
            assert_eq!(read_name(&write_name(&name)), Ok(name));
        }
    }

    #[test]
    fn a_line_that_is_no_name_says_what_is_wrong() {
        assert_eq!(read_name("| legal"), Err("problem-name"));
        assert_eq!(read_name("王军涛 | nickname"), Err("problem-name-kind"));
        assert_eq!(read_name("Wang Juntao | legal | english"), Err("problem-romanisation"));
        assert_eq!(read_name("a | legal | pinyin | x"), Err("problem-name"));
    }
}
