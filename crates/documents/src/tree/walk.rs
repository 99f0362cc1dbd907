//! Every run of a document in reading order: for checks that must miss nothing.

use super::{Block, Document, Run, Runs};

impl Document {
    /// Every run of the title and the blocks, in reading order. The furniture of the page is not among them: it is plain
    /// strings in the document's language.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        std::iter::once(&self.title).chain(self.blocks.iter().flat_map(Block::lines)).flat_map(Runs::iter)
    }
}

impl Block {
    /// Every line of runs in the block, in reading order.
    pub fn lines(&self) -> Vec<&Runs> {
        match self {
            Block::Heading(heading) => vec![&heading.runs],
            Block::Paragraph(runs) | Block::Point { runs, .. } => vec![runs],
            Block::List(list) => list.items.iter().collect(),
            Block::Definitions(pairs) => pairs.iter().flat_map(|pair| [&pair.term, &pair.meaning]).collect(),
            Block::Table(table) => std::iter::once(table.caption_runs())
                .chain(table.columns().iter().map(|column| &column.head))
                .chain(table.rows().iter().flatten())
                .collect(),
            Block::Quote(quote) => vec![&quote.runs, &quote.source],
            Block::Notice(notice) => std::iter::once(&notice.title).chain(&notice.body).collect(),
            Block::PageBreak => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tree::{Column, Definition, Document, ListKind, NoticeKind, Table};
    use suasion_record::Lang;

    #[test]
    fn no_kind_of_block_hides_its_text() {
        let mut document = Document::new(Lang::En, "1");
        document.section("2").paragraph("3");
        document.point("4");
        document.list(ListKind::Bulleted, ["5", "6"]).definitions([Definition::new("7", "8")]);
        document.push(Table::new([Column::new("b", 1)]).caption("a").row(["c"])).quote("d", "e");
        document.notice(NoticeKind::Harm, "f", ["g"]).page_break();
        let texts: String = document.runs().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, "12345678abcdefg");
    }
}
