//! How fast a table of cases is read, indexed, encrypted and journaled: cases a second, by the number of rows.
//!
//!     cargo bench -p suasion-app --bench table -- 10000
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../tests/it/house.rs"]
mod house;

use std::{fmt::Write, ops::ControlFlow, time::Instant};

use suasion_app::OtherColumns;

/// As in the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Rows if the command line names no number.
const ROWS: usize = 10_000;
const WORDS: [&str; 48] = [
    "petition", "lawyer", "family", "hearing", "village", "letter", "appeal", "witness", "church", "factory",
    "teacher", "student", "journal", "archive", "river", "market", "winter", "summer", "permit", "notice", "office",
    "cousin", "brother", "doctor", "hospital", "worker", "union", "tenant", "garden", "station", "train", "border",
    "school", "temple", "police", "report", "clinic", "debate", "council", "ledger", "visit", "parcel", "bench",
    "court", "bridge", "harbour", "paper", "window",
];
const TERMS: [&str; 12] = [
    "拘留通知",
    "监视居住",
    "会见律师",
    "取保候审",
    "超期羁押",
    "刑讯逼供",
    "单独关押",
    "保外就医",
    "不公开审理",
    "剥夺政治权利",
    "申诉控告",
    "行政复议",
];

/// A table like those that come from list keepers: names in two scripts, dates, a charge, a paragraph in each language.
fn table(rows: usize) -> Vec<u8> {
    let mut text =
        "reference,name,name_zh,status,jurisdiction,detained,sentenced,charge,charge_zh,place,sentence_months,\
        age,summary,summary_zh,source,source_grade\n"
            .to_owned();
    let (surnames, given) = (["王", "李", "张", "刘", "陈", "杨"], ["军", "涛", "丽", "明", "华", "强", "敏"]);
    for row in 0..rows {
        let pick = |of: usize, step: usize| (row * step + row / 7 + step) % of;
        let words: Vec<&str> = (0..60).map(|word| WORDS[pick(WORDS.len(), word * word + 1)]).collect();
        let terms: String = (0..12).map(|term| TERMS[pick(TERMS.len(), term * 5 + 1)]).collect();
        let name = [surnames[pick(6, 5)], given[pick(7, 3)], given[pick(7, 11)]].concat();
        let (year, month) = (1989 + row % 36, 1 + row % 12);
        writeln!(
            text,
            "B-{row:06},Name {row},{name},serving,CN,{year}-{month:02},{},subversion,颠覆国家政权,第一监狱,{},{},{},{terms},LIST,C",
            year + 1,
            12 + row % 150,
            18 + row % 60,
            words.join(" "),
        )
        .unwrap();
    }
    text.into_bytes()
}

fn main() {
    let rows = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(ROWS);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let house = house::house().await;
        let table = table(rows);
        let begun = Instant::now();
        let mut go_on = |_| ControlFlow::Continue(());
        let report = house.app.import_table(&house.context, table, OtherColumns::Refuse, &mut go_on).await.unwrap();
        let seconds = begun.elapsed().as_secs_f64();
        println!("{} cases in {seconds:.2} s: {:.0} a second", report.cases, report.cases as f64 / seconds);
    });
}
