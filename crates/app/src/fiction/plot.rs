//! What happens in an invented case: how far its chain gets, and what becomes of the person.

use suasion_campaign::Verdict;

use super::{cast::Part, chance::Chance};

/// How far the chain gets; each stage is the weakest link of some cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// Taken, and no challenge is recorded.
    Unchallenged,
    /// A challenge, and nothing done against the person yet.
    Unrepressed,
    /// Nobody abroad has spoken.
    Unheard,
    /// No government has asked.
    Unpressed,
    /// Nothing came back.
    Unanswered,
    /// Something came back, and none of it was real.
    Unreal,
    /// A real answer.
    Answered,
}

/// One step of what becomes of a person.
pub(super) struct Step {
    /// The kind of event.
    pub event: &'static str,
    /// What happened.
    pub title: (&'static str, &'static str),
    /// What was done, and by whom.
    pub act: (&'static str, Part),
    /// The violation that it is, if it is one.
    pub violation: Option<&'static str>,
}

/// What becomes of a person after the arrest.
pub(super) struct Fate {
    /// How the person stands in the end.
    pub status: &'static str,
    /// By what steps.
    pub steps: &'static [Step],
}

/// What an invented case is about.
pub(super) struct Plot {
    pub stage: Stage,
    pub fate: &'static Fate,
    pub verdict: Verdict,
}

const fn step(
    event: &'static str,
    title: (&'static str, &'static str),
    act: (&'static str, Part),
    violation: Option<&'static str>,
) -> Step {
    Step { event, title, act, violation }
}

/// The arrest, where there is one.
pub(super) const ARREST: Step =
    step("arrest", ("Taken from home", "在家中被带走"), ("arrested", Part::Police), Some("failure_to_notify_family"));

const CHARGE: Step = step("charge", ("Charged", "被起诉"), ("charged", Part::Court), Some("vague_law"));
const TRIAL: Step =
    step("trial", ("Tried behind closed doors", "不公开审理"), ("tried", Part::Court), Some("secret_trial"));
/// The sentence; its date is at times counted from the arrest.
const SENTENCE: Step = step("sentence", ("Sentenced", "被判刑"), ("sentenced", Part::Court), Some("expression"));
const SOLITARY: Step =
    step("solitary", ("Held in solitary confinement", "被单独关押"), ("held_solitary", Part::Prison), Some("solitary"));
const ILL: Step = step(
    "health",
    ("Falls ill, no treatment", "患病，未获医治"),
    ("denied_care", Part::Prison),
    Some("denial_medical"),
);
const FREE: Step = step("release", ("Released", "获释"), ("released", Part::Prison), None);

const FATES: &[Fate] = &[
    Fate { status: "missing", steps: &[] },
    Fate { status: "held", steps: &[CHARGE] },
    Fate { status: "serving", steps: &[CHARGE, TRIAL, SENTENCE, SOLITARY] },
    Fate {
        status: "house_arrest",
        steps: &[step(
            "transfer",
            ("Moved to residential surveillance", "转为监视居住"),
            ("detained", Part::Police),
            Some("house_arrest"),
        )],
    },
    Fate {
        status: "bail",
        steps: &[CHARGE, step("release", ("Released on bail", "取保候审"), ("released", Part::Police), None)],
    },
    Fate { status: "released", steps: &[TRIAL, SENTENCE, ILL, FREE] },
    Fate {
        status: "exiled",
        steps: &[
            SENTENCE,
            step("release", ("Put on an aircraft", "被送上飞机"), ("exiled", Part::Police), Some("exile")),
        ],
    },
    Fate {
        status: "died",
        steps: &[
            SENTENCE,
            ILL,
            step("death", ("Dies in custody", "在羁押中死亡"), ("other", Part::Prison), Some("death_in_custody")),
        ],
    },
];

/// Many chains stall early; few get to a real answer.
const STAGES: &[Stage] = &[
    Stage::Unchallenged,
    Stage::Unrepressed,
    Stage::Unheard,
    Stage::Unheard,
    Stage::Unheard,
    Stage::Unpressed,
    Stage::Unpressed,
    Stage::Unpressed,
    Stage::Unanswered,
    Stage::Unanswered,
    Stage::Unreal,
    Stage::Unreal,
    Stage::Unreal,
    Stage::Answered,
    Stage::Answered,
];

impl Plot {
    /// A plot as chance has it.
    pub fn drawn(chance: &mut Chance) -> Self {
        let stage = *chance.pick(STAGES);
        // Whom nothing has been done to yet cannot be in prison: nobody knows where the person is.
        let fate = if stage == Stage::Unrepressed { &FATES[0] } else { chance.pick(FATES) };
        let verdict = match stage {
            Stage::Unreal => *chance.pick(&[Verdict::Pending, Verdict::Ritual, Verdict::Ritual, Verdict::Retaliation]),
            Stage::Answered => Verdict::Real,
            _ => Verdict::None,
        };
        Plot { stage, fate, verdict }
    }
}
