//! Temporary measurement.
#![allow(clippy::unwrap_used, missing_docs)]
use std::time::Instant;
use suasion_names::{TokenSet, name_tokens, query, text_tokens_into};
use suasion_record::*;
use suasion_store::*;
use suasion_vault::*;
#[path = "../tests/it/facts.rs"]
#[allow(dead_code)]
mod facts;
use facts::*;

const WORDS: &[&str] = &[
    "sentenced",
    "editorial",
    "subversion",
    "counter-revolutionary",
    "prison",
    "hospital",
    "family",
    "lawyer",
    "court",
    "trial",
    "appeal",
    "letter",
    "newspaper",
    "economist",
    "student",
    "square",
    "strike",
    "medical",
    "parole",
    "beating",
    "detention",
    "warrant",
    "charge",
    "evidence",
    "witness",
    "statement",
    "police",
    "province",
    "village",
    "church",
    "monastery",
    "language",
    "teacher",
    "union",
    "petition",
    "article",
    "journal",
    "interview",
    "foreign",
    "minister",
    "congress",
    "committee",
    "hearing",
    "verdict",
    "release",
    "exile",
    "passport",
    "telephone",
    "visit",
    "food",
];
const HAN: &[&str] = &[
    "律师", "人权", "宪章", "煽动", "颠覆", "政权", "监狱", "医院", "家属", "法院", "审判", "上诉", "报纸", "学生",
    "罢工", "保外", "就医", "拘留", "逮捕", "证据", "警察", "教会", "寺院", "语言", "教师",
];
const SUR: &[&str] = &["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴"];
const GIV: &[&str] = &[
    "军", "涛", "晓", "波", "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "勇", "艳", "杰", "娟", "霞", "平",
    "刚",
];

fn lean(n: u128, full: bool) -> suasion_campaign::CaseFile {
    let mut file = file(n);
    let mut x = (n as u64).wrapping_mul(0x9E3779B97F4A7C15) | 1;
    let mut r = |k: usize| {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        (x % k as u64) as usize
    };
    let en: Vec<&str> = (0..60).map(|_| WORDS[r(WORDS.len())]).collect();
    let zh: Vec<&str> = (0..12).map(|_| HAN[r(HAN.len())]).collect();
    file.history.case.summary = Phrase::new(en.join(" "), zh.join(""));
    let han = format!("{}{}{}", SUR[r(10)], GIV[r(20)], GIV[r(20)]);
    file.history.people[0].names = vec![Name::legal(&han)];
    if !full {
        file.history.relations.clear();
        file.history.evidence.clear();
        file.history.consents.clear();
        file.violations.clear();
        file.representations.clear();
        file.responses.clear();
        file.demands.clear();
    }
    file
}

#[tokio::main]
async fn main() {
    let total: u128 = std::env::args().nth(1).unwrap().parse().unwrap();
    let full = std::env::args().nth(2).unwrap() == "full";
    let chunk: u128 = std::env::args().nth(3).unwrap().parse().unwrap();
    let location = Location::from_text(&std::env::args().nth(4).unwrap());
    if let Location::Directory(d) = &location {
        let _ = std::fs::remove_dir_all(d);
    }
    let key = Key::from_file_bytes(&[1; 32]).unwrap();
    let store = Store::create(&location, &key, &KeyHeader::key_file()).await.unwrap();
    let vocabularies = Vocabularies::shipped();
    let start = Instant::now();
    let (mut prepare, mut put, mut commit) = (0.0, 0.0, 0.0);
    let mut n = 1;
    while n <= total {
        let mut writing = store.begin(heading("import")).await.unwrap();
        for _ in 0..8 {
            if n > total {
                break;
            }
            let t = Instant::now();
            let mut text = TokenSet::new();
            let cases: Vec<NewCase> = (n..(n + chunk).min(total + 1))
                .map(|n| {
                    let file = lean(n, full);
                    text.clear();
                    text_tokens_into(&file.case().summary.en, &mut text);
                    text_tokens_into(&file.case().summary.zh, &mut text);
                    let names = file.history.names().iter().flat_map(name_tokens).collect();
                    NewCase {
                        heading: Heading { case: Some(file.case().id), ..heading("import") },
                        overview: suasion_campaign::overview(&file, &vocabularies),
                        tokens: Tokens { names, text: text.joined().into() },
                        file,
                    }
                })
                .collect();
            prepare += t.elapsed().as_secs_f64();
            let t = Instant::now();
            writing.put_new_cases(cases).await.unwrap();
            put += t.elapsed().as_secs_f64();
            n += chunk;
        }
        let t = Instant::now();
        writing.commit().await.unwrap();
        commit += t.elapsed().as_secs_f64();
    }
    let all = start.elapsed().as_secs_f64();
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap(); let f: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect(); println!("cpu user {} sys {} (1/100 s)", f[11], f[12]);
    for d in std::fs::read_dir("/proc/self/task").unwrap() { let p = d.unwrap().path(); let st = std::fs::read_to_string(p.join("stat")).unwrap(); let c = std::fs::read_to_string(p.join("comm")).unwrap(); let f: Vec<&str> = st.rsplit(')').next().unwrap().split_whitespace().collect(); println!("  {} {} {}", c.trim(), f[11], f[12]); }
    println!(
        "import {total}: {all:.2}s = {:.0}/s; prepare {prepare:.2} put {put:.2} commit {commit:.2}",
        total as f64 / all
    );
    for text in
        ["律师", "人权", "王", "lawyer court", "sentenced editorial", "人权 律师", "王军涛", "wang juntao", "军涛"]
    {
        let q = query(text);
        let mut best = f64::MAX;
        let mut worst: f64 = 0.0;
        let mut found = 0;
        for _ in 0..5 {
            let t = Instant::now();
            found = store.search(&q, Page::first(50)).await.unwrap().total;
            let e = t.elapsed().as_secs_f64() * 1e3;
            best = best.min(e);
            worst = worst.max(e);
        }
        println!("search {text}: {found} in {best:.1}..{worst:.1} ms");
    }
    macro_rules! timed {
        ($name:literal, $e:expr) => {
            for _ in 0..3 {
                let t = Instant::now();
                let _ = $e.await.unwrap();
                println!("{} {:.1} ms", $name, t.elapsed().as_secs_f64() * 1e3);
            }
        };
    }
    timed!("portfolio", store.portfolio());
    timed!("overviews", store.overviews(&Filter::default(), Page::first(50)));
    timed!(
        "overviews last event",
        store.overviews(&Filter { sort: Sort::LastEvent, ..Default::default() }, Page::first(50))
    );
    timed!(
        "overviews filtered",
        store.overviews(
            &Filter { contradicted: true, status: Some("imprisoned".into()), ..Default::default() },
            Page::first(50)
        )
    );
    timed!(
        "overviews fictional deep",
        store.overviews(
            &Filter { fictional: Some(true), ..Default::default() },
            Page { limit: 50, offset: 20000.min(total as u32 / 4) }
        )
    );
    timed!("dues", store.dues("2030-01-01".parse().unwrap(), 50));
    timed!("case_file", store.case_file(case_id(total / 2)));
    timed!("journal", store.journal(&Default::default(), Page::first(50)));
    let t = Instant::now();
    let report = store.verify_journal(&mut |_| std::ops::ControlFlow::Continue(())).await.unwrap();
    println!("verify {} faults {} in {:.1}s", report.entries, report.faults.len(), t.elapsed().as_secs_f64());
    if let Location::Directory(d) = &location {
        let t = Instant::now();
        store.clone().close().await;
        println!("close {:.2}s", t.elapsed().as_secs_f64());
        for e in std::fs::read_dir(d).unwrap() {
            let e = e.unwrap();
            println!("{:?} {} MB", e.file_name(), e.metadata().unwrap().len() / 1_000_000);
        }
    }
}
