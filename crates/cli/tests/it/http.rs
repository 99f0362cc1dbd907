//! As much of HTTP as a script needs: one request on a connection of its own.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
};

use serde_json::{Value, json};

/// A signed-in script.
pub struct Client {
    address: String,
    token: String,
}

/// Status and body.
pub type Answer = (u16, String);

impl Client {
    /// Signs in.
    pub fn sign_in(address: &str, user: &str, password: &str) -> Self {
        let mut client = Client { address: address.to_owned(), token: String::new() };
        let (status, body) = client.post("/api/v1/token", &json!({ "user": user, "password": password })).unwrap();
        assert_eq!(status, 200, "{body}");
        let answer: Value = serde_json::from_str(&body).unwrap();
        client.token = answer["token"].as_str().unwrap().to_owned();
        client
    }

    /// Sends a body; an error if the server went away before it answered.
    pub fn post(&self, path: &str, body: &Value) -> io::Result<Answer> {
        self.ask("POST", path, &body.to_string())
    }

    /// Asks for something.
    pub fn get(&self, path: &str) -> io::Result<Answer> {
        self.ask("GET", path, "")
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        let (host, token, length) = (&self.address, &self.token, body.len());
        let signed = if token.is_empty() { String::new() } else { format!("Authorization: Bearer {token}\r\n") };
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{signed}Content-Type: application/json\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        parsed(&answer).ok_or_else(|| io::Error::new(io::ErrorKind::UnexpectedEof, answer.clone()))
    }
}

/// A whole answer; nothing if it was cut off.
fn parsed(answer: &str) -> Option<Answer> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    length.is_none_or(|length| body.len() == length).then(|| (status, body.to_owned()))
}
