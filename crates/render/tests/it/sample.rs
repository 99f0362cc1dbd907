//! Documents to render: a brief that uses every part of the tree, one in Chinese, and one that tries to break out.

use suasion_documents::tree::{
    Column, Definition, Document, Lang, ListKind, Mark, NoticeKind, Table, chinese, code, emphasis, mark, strong, text,
};

/// A brief in English with every kind of block and run.
pub fn brief() -> Document {
    let mut brief =
        Document::new(Lang::En, text("Brief on the detention of Wang Juntao (").and(chinese("王军涛")).and(")"));
    brief.reference = "SU-0001/B3".into();
    brief.classification = "Confidential – for the addressee only".into();
    brief.information_as_of = "Information as of 23 November 2026".into();
    brief.definitions([
        Definition::new("Name", strong("Wang Juntao").and(" (").and(chinese("王军涛")).and(")")),
        Definition::new("Held since", text("October 1989 ").and(mark(Mark::Conflict, "sources conflict"))),
        Definition::new("Place", text("Yanqing Prison, Beijing (").and(chinese("延庆监狱")).and(")")),
        Definition::new("Sentence", "13 years, then 4 years without political rights"),
        Definition::new("Basis of consent", "The family, in writing; for governments and the United Nations"),
    ]);
    brief.notice(
        NoticeKind::Caution,
        "One citation is not yet confirmed",
        ["A person must confirm the citation in paragraph 4 before this brief is filed."],
    );
    brief.section("Facts").subsection("Arrest and detention");
    brief.point(
        text("The police arrested Mr Wang in ")
            .and(strong("October 1989"))
            .and(" and held him in solitary confinement, where he was allowed neither visits nor letters nor books. ")
            .and(mark(Mark::Confirmed, "confirmed")),
    );
    brief.point(
        text("He was sentenced in 1991, “after 16 months in detention”; the same account dates the arrest to August 1991. ")
            .and(mark(Mark::Conflict, "conflict")),
    );
    brief.list(
        ListKind::Lettered,
        [
            "The first account dates the arrest to October 1989, which agrees with the length of detention stated.",
            "The second account dates it to August 1991.",
        ],
    );
    brief.point("In prison he went on hunger strike 21 times. What was asked each time:");
    brief.list(ListKind::Bulleted, ["medical treatment;", "visits by the family;", "books and letters."]);
    brief.quote(
        "Leaders see prisoners only at certain times: state visits and high-level talks.",
        text("Wang Juntao, ").and(emphasis("June 4th and Human Rights in China")),
    );
    brief.subsection("Health");
    brief.point(
        text("Hospital staff refused to certify “good health” (")
            .and(chinese("“身体健康”"))
            .and("). ")
            .and(mark(Mark::Unconfirmed, "unconfirmed")),
    );
    brief.section("Law");
    brief.point("The provisions in force on the day of the act, and what each forbids, are these.");
    let mut table = Table::new([
        Column::new("Provision", 4),
        Column::new("What was owed", 5),
        Column::numeric("Limit (days)", 2),
        Column::numeric("Exceeded by", 2),
    ])
    .caption("Time limits and by how much they were exceeded");
    for article in 41..56 {
        table.add_row([
            text(format!("Criminal Procedure Law (1979), article {article} (")).and(chinese("刑事诉讼法")).and(")"),
            "The family is told of the detention, its reason and its place".into(),
            "1".into(),
            format!("{} to {}", article * 10, article * 11).into(),
        ]);
    }
    brief.push(table);
    brief
        .section("What is asked of the prison, of the procuratorate and of the government, in this order and no other");
    brief.point(
        text("That the prison let the family visit, as paragraph 3 (b) describes, by 1 December 2026. ")
            .and("The file of this brief has the digest ")
            .and(code("9f86d081884c7d65"))
            .and("."),
    );
    brief.list(ListKind::Numbered, ["First, in writing to the prison.", "Then to the procuratorate."]);
    brief.notice(NoticeKind::Harm, "Do not name", ["The guard and the doctors are named nowhere in this brief."]);
    brief
}

/// A letter in Chinese.
pub fn letter() -> Document {
    let mut letter = Document::new(Lang::ZhHans, "会见申请书");
    letter.reference = "SU-0001/L1".into();
    letter.classification = "内部材料".into();
    letter.information_as_of = "资料截至2026年11月23日".into();
    letter.section("请求事项");
    letter.point(
        text("请求贵狱依法准许申请人会见服刑人员王军涛，并说明“不予会见”的理由。")
            .and(mark(Mark::Unconfirmed, "未核实")),
    );
    letter.section("事实与理由").subsection("基本情况");
    letter.point(
        text("王军涛于1989年10月被捕，1991年被判处有期徒刑13年，剥夺政治权利4年。羁押期间长期单独关押，家属多次提出会见申请，")
            .and(strong("均未获书面答复"))
            .and("。相关报道见 ").and(emphasis("Asia Watch")).and("（1991年）。"),
    );
    letter.list(
        ListKind::Numbered,
        [
            "依照《中华人民共和国监狱法》第四十八条，罪犯在监狱服刑期间，按照规定，可以会见亲属、监护人。",
            "探监次数以监狱规定为准。",
        ],
    );
    letter.paragraph("此致");
    letter.paragraph("北京市延庆监狱");
    letter
}

/// A document whose every part is empty, up to its last words.
pub fn empty() -> Document {
    let mut document = Document::new(Lang::En, "");
    document
        .section("")
        .paragraph("")
        .list::<&str>(ListKind::Lettered, [])
        .list(ListKind::Bulleted, [""])
        .definitions([]);
    document.point("");
    document.push(Table::new([])).push(Table::new([Column::new("", 0)])).quote("", "");
    document.notice::<&str>(NoticeKind::Caution, "", []).page_break().page_break().paragraph("the end");
    document
}

/// Strings that are markup in Typst, in XML or in nobody's eyes.
pub const HOSTILE: [&str; 8] = [
    "#panic(\"x\")",
    "*bold* _it_ $x$ `raw` @ref <label>",
    "] } ) \\ \" '",
    "<w:p><w:r/></w:p>&amp;]]>",
    "name\u{202e}emaN",
    "nul\u{0}bell\u{7}",
    "= Heading\n- item",
    "#import \"/etc/passwd\"",
];

/// A document whose every part holds hostile text.
pub fn hostile() -> Document {
    let all = HOSTILE.join(" | ");
    let mut document = Document::new(Lang::En, all.clone());
    document.reference = all.clone();
    document.classification = all.clone();
    document.information_as_of = all.clone();
    document.section(all.clone());
    document.point(strong(all.clone()).and(code(all.clone())).and(mark(Mark::Conflict, all.clone())));
    document.list(ListKind::Lettered, [all.clone()]).quote(all.clone(), all.clone());
    document.definitions([Definition::new(all.clone(), all.clone())]);
    document.push(Table::new([Column::new(all.clone(), 1)]).caption(all.clone()).row([all.clone()]));
    document.notice(NoticeKind::Information, all.clone(), [all]);
    document
}
