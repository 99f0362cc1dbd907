//! The institutions of all invented cases. They are invented too, and say so; each stands in the store once.

use suasion_record::{Actor, Body, BodyId, Id, Name};

/// What an institution is in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Police,
    Prison,
    Court,
    Ministry,
    Organisation,
    Medium,
    Government,
    Commission,
}

/// One institution: its part, its names, its kind, its country.
struct Played {
    part: Part,
    zh: &'static str,
    en: &'static str,
    kind: &'static str,
    country: &'static str,
}

const fn played(part: Part, zh: &'static str, en: &'static str, kind: &'static str, country: &'static str) -> Played {
    Played { part, zh, en, kind, country }
}

const CAST: &[Played] = &[
    played(Part::Police, "乌有市公安局（虚构）", "Wuyou Public Security Bureau (fictional)", "police", "CN"),
    played(Part::Prison, "子虚监狱（虚构）", "Zixu Prison (fictional)", "prison", "CN"),
    played(Part::Court, "乌有市中级人民法院（虚构）", "Wuyou Intermediate Court (fictional)", "court", "CN"),
    played(Part::Ministry, "示例部（虚构）", "Ministry of Examples (fictional)", "ministry", "CN"),
    played(Part::Organisation, "灯笼观察（虚构）", "Lantern Watch (fictional)", "organisation", ""),
    played(Part::Medium, "想象日报（虚构）", "The Imaginary Herald (fictional)", "medium", ""),
    played(Part::Government, "鲁里坦尼亚政府（虚构）", "Government of Ruritania (fictional)", "government", ""),
    played(Part::Commission, "虚构人权委员会", "Commission of Imaginary Nations (fictional)", "international", ""),
];

/// Ids of the cast: the same in every portfolio, far from all ids that a clock makes.
const FIRST_ID: u128 = 0x0000_f1c7_1000;

impl Part {
    /// Its id.
    pub fn actor(self) -> Actor {
        Actor::Body(BodyId(Id::from_bits(FIRST_ID + self as u128)))
    }

    /// Its record.
    pub fn body(self) -> Option<Body> {
        let played = CAST.iter().find(|played| played.part == self)?;
        Some(Body {
            id: BodyId(Id::from_bits(FIRST_ID + self as u128)),
            names: vec![Name::legal(played.zh), Name::legal(played.en)],
            kind: played.kind.to_owned(),
            country: played.country.to_owned(),
            entered_in: None,
        })
    }
}
