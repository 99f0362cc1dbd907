//! Akoma Ntoso (OASIS LegalDocML 1.0): numbered elements of an act, whatever stands above them.

use roxmltree::{Document, Node, ParsingOptions};

use super::{Article, Found, TextFault, heading::heading, numeral::number};
use crate::Unit;

pub(super) fn read(text: &str, unit: Unit) -> Result<Vec<Found>, TextFault> {
    // A document type may pull in other files or grow without end; the parser refuses it unless asked.
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| TextFault::Xml { line: error.pos().row as usize, reason: error.to_string() })?;
    let parts = document.descendants().filter(|node| is_article(*node, unit));
    Ok(parts.filter_map(|node| article(&document, node, unit)).collect())
}

/// Elements that count in the instrument's unit. Rules, principles and paragraphs of declarations have no element of
/// their own in every collection: there they are articles, sections or containers with the unit as their name.
fn is_article(node: Node<'_, '_>, unit: Unit) -> bool {
    let name = node.tag_name().name();
    let own = match unit {
        Unit::Article => "article",
        Unit::Rule => "rule",
        Unit::Principle => "principle",
        Unit::Paragraph => "paragraph",
    };
    let named = name == "hcontainer" && node.attribute("name") == Some(own);
    // A numbered paragraph inside an article is a part of that article.
    let inside = |ancestor: Node<'_, '_>| ancestor != node && is_own(ancestor, own);
    (name == own || named) && !node.ancestors().any(inside)
}

fn is_own(node: Node<'_, '_>, own: &str) -> bool {
    node.tag_name().name() == own || node.attribute("name") == Some(own)
}

fn article(document: &Document<'_>, node: Node<'_, '_>, unit: Unit) -> Option<Found> {
    let child = |name: &str| node.children().find(|child| child.tag_name().name() == name);
    let number = child("num").and_then(|num| numbered(&words(num), unit)).or_else(|| identified(node))?;
    let title = child("heading").map(words).unwrap_or_default();
    let (mut mark, mut text) = (String::new(), vec![]);
    // Its own number and title stand apart.
    let below = node.children().filter(|child| !["num", "heading"].contains(&child.tag_name().name()));
    below.for_each(|child| lines(child, &mut mark, &mut text));
    let line = document.text_pos_at(node.range().start).row as usize;
    Some(Found { article: Article { number, heading: title, text: text.join("\n") }, line })
}

/// The number in `<num>`: a heading of the unit, or a bare number.
fn numbered(num: &str, unit: Unit) -> Option<String> {
    let bare = num.trim_end_matches(['.', ' ', '．']);
    heading(num, unit).map(|(number, _)| number).or_else(|| {
        let (whole, inserted) = bare.split_once('-').map_or((bare, None), |(whole, part)| (whole, Some(part)));
        let whole = number(whole)?;
        match inserted {
            Some(part) => Some(format!("{whole}-{}", number(part)?)),
            None => Some(whole.to_string()),
        }
    })
}

/// The number in an identifier such as `art_291-1`.
fn identified(node: Node<'_, '_>) -> Option<String> {
    let id = node.attribute("eId").or_else(|| node.attribute("id"))?;
    let last = id.rsplit("__").next()?;
    numbered(last.rsplit_once('_')?.1, Unit::Article)
}

/// The words below a node, a paragraph a line; the number of a paragraph goes before its first words.
fn lines(node: Node<'_, '_>, mark: &mut String, out: &mut Vec<String>) {
    match node.tag_name().name() {
        "num" => *mark = words(node) + " ",
        "p" | "block" | "heading" => {
            let line = std::mem::take(mark) + &words(node);
            if !line.trim().is_empty() {
                out.push(line);
            }
        }
        _ => node.children().filter(Node::is_element).for_each(|child| lines(child, mark, out)),
    }
}

/// The words in a node, blanks made one.
fn words(node: Node<'_, '_>) -> String {
    let all: String = node.descendants().filter_map(|part| part.is_text().then(|| part.text()).flatten()).collect();
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}
