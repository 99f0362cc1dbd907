//! A document as plain text, for reading in a snapshot: languages, marks and tables stay visible.

use std::fmt::Write;

use suasion_documents::tree::{Block, Document, Level, ListKind, Mark, Run, Runs};

/// The document as plain text. A run in another language shows as `{zh-Hans:王军涛}`, a mark as `[!conflict 1]`.
pub fn plain(document: &Document) -> String {
    let mut out = format!("# {}\n", line(&document.title));
    for furniture in [&document.reference, &document.classification, &document.information_as_of] {
        let _ = writeln!(out, "| {furniture}");
    }
    for block in &document.blocks {
        out.push('\n');
        write(&mut out, block);
    }
    out
}

fn write(out: &mut String, block: &Block) {
    let _ = match block {
        Block::Heading(heading) => {
            let depth = if heading.level == Level::Section { "##" } else { "###" };
            let number = heading.number.clone().unwrap_or_default();
            writeln!(out, "{depth} {number} {}", line(&heading.runs))
        }
        Block::Paragraph(runs) => writeln!(out, "{}", line(runs)),
        Block::Point { number, runs } => writeln!(out, "{number}  {}", line(runs)),
        Block::List(list) => list.items.iter().try_for_each(|item| {
            let sign = if list.kind == ListKind::Bulleted { "*" } else { "(-)" };
            writeln!(out, "   {sign} {}", line(item))
        }),
        Block::Definitions(all) => {
            all.iter().try_for_each(|one| writeln!(out, "   {}: {}", line(&one.term), line(&one.meaning)))
        }
        Block::Table(table) => {
            let heads: Vec<String> = table.columns().iter().map(|column| line(&column.head)).collect();
            let _ = writeln!(out, "   || {}", heads.join(" || "));
            table
                .rows()
                .iter()
                .try_for_each(|row| writeln!(out, "   | {}", row.iter().map(line).collect::<Vec<_>>().join(" | ")))
        }
        Block::Quote(quote) => writeln!(out, "> {} ({})", line(&quote.runs), line(&quote.source)),
        Block::Notice(notice) => {
            let _ = writeln!(out, "!! {}", line(&notice.title));
            notice.body.iter().try_for_each(|body| writeln!(out, "!! {}", line(body)))
        }
        Block::PageBreak => writeln!(out, "----"),
    };
}

fn line(runs: &Runs) -> String {
    runs.iter().map(run).collect::<String>().replace('\n', " ⏎ ")
}

fn run(run: &Run) -> String {
    let text = match &run.lang {
        Some(lang) => format!("{{{}:{}}}", lang.as_str(), run.text),
        None => run.text.clone(),
    };
    match run.style.mark {
        Some(Mark::Confirmed) => format!("[={text}]"),
        Some(Mark::Unconfirmed) => format!("[?{text}]"),
        Some(Mark::Conflict) => format!("[!{text}]"),
        None => text,
    }
}
