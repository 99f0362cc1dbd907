//! Long work is silent to pipes, and an interrupt ends it with everything as it was before.

use std::{
    fmt::Write,
    fs,
    process::{Child, Command, Stdio},
    thread,
};

use crate::house::{House, refused};

/// So many that they are not done by the time the interrupt arrives.
const MANY: u32 = 20_000;

/// A table of invented cases.
fn table(house: &House, rows: u32) -> String {
    let mut text = "reference,name,name_zh,jurisdiction,status\n".to_owned();
    for row in 0..rows {
        writeln!(text, "T-{row},Li Yi {row},李一,CN,held").unwrap();
    }
    let path = house.path("cases.csv");
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Whether a process has said what is to happen at an interrupt (Linux: bit 1 of the signals that it catches).
fn hears_interrupts(child: &Child) -> bool {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    caught.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok()).is_some_and(|bits| bits & 0b10 != 0)
}

#[test]
#[cfg(target_os = "linux")]
fn an_interrupt_ends_an_import_with_nothing_changed() {
    let house = House::new();
    let table = table(&house, MANY);
    let mut command = house.command(&["import", "cases", &table]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while !hears_interrupts(&child) {
        assert!(child.try_wait().unwrap().is_none(), "the import ended before it could be interrupted");
        thread::yield_now();
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let error = refused(&child.wait_with_output().unwrap(), 130);
    assert!(error.contains("nothing was changed"), "{error}");
    assert_eq!(house.answers(&["case", "list"])["total"], 0);
    assert_eq!(house.answers(&["journal", "verify"])["intact"], true);
}

#[test]
fn long_work_is_silent_where_nobody_watches() {
    let house = House::new();
    let table = table(&house, 30);
    fs::write(house.path("seal"), "words that seal a backup\n").unwrap();
    let (seal, backup) = (house.path("seal"), house.path("backup"));
    let seal = ["--backup-passphrase-file", seal.to_str().unwrap()];
    let work: &[&[&str]] = &[
        &["import", "cases", &table],
        &["journal", "verify"],
        &["rebuild"],
        &["backup", backup.to_str().unwrap(), seal[0], seal[1]],
    ];
    for words in work {
        let output = house.run(words);
        assert!(output.status.success(), "{words:?}");
        let own = |line: &&str| !line.starts_with("Warning:");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(said.lines().filter(own).count(), 0, "{words:?}: {said}");
    }
}
