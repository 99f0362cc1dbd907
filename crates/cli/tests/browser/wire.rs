//! HTTP without a browser, for what a browser keeps to itself: headers, and the bytes of a download.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// What came back.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header, empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }
}

/// Asks `host:port` for a path; `headers` are whole lines.
pub fn ask(method: &str, address: &str, path: &str, headers: &[String], body: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    let more: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{more}Content-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let (mut bytes, mut piece) = (vec![], [0; 65_536]);
    while !is_whole(&bytes) {
        match stream.read(&mut piece).unwrap() {
            0 => break,
            count => bytes.extend_from_slice(&piece[..count]),
        }
    }
    read(&bytes).unwrap_or_else(|| panic!("{method} {path}: not an answer: {}", String::from_utf8_lossy(&bytes)))
}

/// Whether everything that the header promises has arrived: not every server closes the connection.
fn is_whole(bytes: &[u8]) -> bool {
    read(bytes).is_some_and(|answer| answer.header("content-length").parse() == Ok(answer.body.len()))
}

fn read(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    Some(Answer { status, headers, body: bytes[end + 4..].to_vec() })
}
