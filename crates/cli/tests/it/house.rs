//! A store of a test's own, used through the binary as somebody at a terminal would.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// The essay's case, as anybody would import it.
pub const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/case/wang-juntao.toml");
/// Its reference.
pub const REFERENCE: &str = "WJT-1989";
/// The password of the first account.
pub const PASSWORD: &str = "a password for tests";

/// A directory with a store, its key file and a place for temporary files.
pub struct House {
    directory: TempDir,
}

impl House {
    /// A store with one account, `anna`, and nothing else.
    pub fn new() -> Self {
        let house = House { directory: tempfile::tempdir().unwrap() };
        std::fs::create_dir(house.path("tmp")).unwrap();
        std::fs::write(house.path("password"), PASSWORD).unwrap();
        let password = house.path("password");
        house.says(&["init", "--user", "anna", "--password-file", password.to_str().unwrap()]);
        house
    }

    /// A store with the essay's case.
    pub fn with_case() -> Self {
        let house = House::new();
        house.says(&["import", "case", CASE]);
        house
    }

    /// A file or directory of the test.
    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Where the store lies.
    pub fn store(&self) -> PathBuf {
        self.path("store")
    }

    /// Everything that the program may have written.
    pub fn everything(&self) -> &Path {
        self.directory.path()
    }

    /// A command on the store.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_suasion"));
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TMPDIR", self.path("tmp"))
            .env("SUASION_DATA", self.store())
            .env("SUASION_KEY_FILE", self.path("key"))
            .args(words)
            .stdin(Stdio::null());
        command
    }

    /// What comes of a command.
    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// What a command that succeeds says.
    pub fn says(&self, words: &[&str]) -> String {
        said(&self.run(words), words)
    }

    /// What a command that succeeds answers to a script.
    pub fn answers(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.says(&[words, &["--json"]].concat())).unwrap()
    }

    /// The server on the store, as soon as it is ready.
    pub fn serve(&self) -> Server {
        Server::start(self.command(&["serve", "--listen", "127.0.0.1:0", "--json"]))
    }
}

/// The output of a command that succeeds.
pub fn said(output: &Output, words: &[&str]) -> String {
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {error}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The error of a command that fails with an exit code.
pub fn refused(output: &Output, code: i32) -> String {
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{error}");
    error
}

/// A running server; killed when dropped.
pub struct Server {
    child: Child,
    /// What it said when it was ready.
    pub ready: Value,
}

impl Server {
    /// Starts a command that says one line of JSON when it is ready.
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"));
        Server { child, ready }
    }

    /// Host and port.
    pub fn address(&self) -> &str {
        self.ready["url"].as_str().unwrap().trim_start_matches("http://")
    }

    /// Ends it without a warning.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end, as the system does when it shuts down, and waits until it has.
    pub fn stop(mut self) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
