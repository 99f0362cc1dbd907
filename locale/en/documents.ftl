# Printed documents. Names, quotations and numbers are filled in; nothing here names a person.

## The case brief: furniture
paper-title = Case brief: { $name }
paper-legal-title = Legal brief: { $name }
paper-legal-facts = Chronology of the facts relied on
paper-legal-facts-about = Dates stand as their sources word them; below each is what it is read as and between which days it lies. Each source is followed by its grade, which the last section explains. “Conflict” refers to the contradictions listed further on.
paper-legal-other-right = Other rights
paper-legal-ground = Ground { $number }: { $meaning }
paper-legal-grounds = Grounds
paper-legal-elements = What has to be shown
paper-legal-element = Element
paper-legal-evidence = Statements that show it
paper-legal-state = State
paper-legal-submission = Submission
paper-legal-shown = Each element is shown by a statement that the record goes by. It is submitted that what happened was not in keeping with the rules above that forbid it, guarantee the contrary or limit the power. The authorities are asked to answer this, and to name the rule on which they rely. Whether a rule was broken is for the competent body to decide.
paper-legal-open = { $shown } of { $all } elements are shown. Still open: { $open }. Until that is settled this ground is put as a question, which the authorities are asked to answer with documents.
paper-legal-no-rule = The library of law has no rule that stands against this at that time. The ground is kept on record and nothing is submitted on it.
paper-legal-wgad = Categories of the Working Group on Arbitrary Detention
paper-legal-wgad-about = Which categories the grounds above usually support. The Working Group decides on the whole of a case, after hearing the government.
paper-legal-wgad-none = None of the grounds supports a category.
paper-legal-category = Category { $category }
paper-legal-category-I = No legal basis can be found for the deprivation of liberty.
paper-legal-category-II = Liberty was taken for the exercise of rights and freedoms that the Universal Declaration and, for states bound by it, the Covenant protect.
paper-legal-category-III = The norms of a fair trial were disregarded so gravely that the deprivation of liberty is arbitrary for that reason.
paper-legal-category-IV = Asylum seekers, refugees or migrants were held long by an administrative authority without review or remedy.
paper-legal-category-V = Liberty was taken on a ground of discrimination, against international law.
paper-legal-borne-shown = { $count ->
    [one] Shown: ground { $numbers }.
   *[other] Shown: grounds { $numbers }.
}
paper-legal-borne-open = { $count ->
    [one] Put as a question: ground { $numbers }.
   *[other] Put as questions: grounds { $numbers }.
}
paper-legal-remedy = What is asked
paper-legal-remedy-about = On these grounds the following is asked.
paper-legal-remedy-none = No demand of this case rests on one of these grounds.
paper-legal-on-grounds = { $count ->
    [one] ground { $numbers }
   *[other] grounds { $numbers }
}
paper-legal-authorities = Authorities
paper-legal-checked = How it was checked
paper-legal-compared = compared on { $day } with: { $text }
paper-audience = Prepared for: { $audience }
paper-as-of = Information as of { $day }
paper-fictional-title = An invented case
paper-fictional = This case is invented for demonstrations and tests. No person, date or answer in it is real.

## Signs between words
paper-comma = {", "}
paper-semicolon = {"; "}
paper-stop-between = {". "}
paper-sentence-gap = {" "}
paper-bracketed = [{ $words }]
paper-pause = {", "}
paper-quoted = “{ $words }”
paper-not-set = not set

## I The person
paper-person = The person
paper-person-names = Names
paper-person-status = Status
paper-person-held-by = Held by
paper-person-state = State concerned
paper-person-reprisal = Reprisal
paper-person-reprisal-meaning = Taken in reprisal for the case of a relative or friend, which has a file of its own.
paper-name-plain = { $name } ({ $kind })
paper-name-romanised = { $name } ({ $kind }, { $how })
paper-since = since { $date }
paper-until = until { $date }
paper-consent = Consent
paper-consent-not-needed = For colleagues of the case only; to be shown to nobody else.
paper-consent-none = There is no recorded consent to a brief for this audience.
paper-consent-given = given by { $by } for { $audience }, { $date }
## II Chronology
paper-chronology = Chronology
paper-chronology-empty = No event is recorded.
paper-chronology-about = Dates stand as their sources word them; below each is what it is read as and between which days it lies. Each source is followed by its grade, which section VII explains. “Conflict” refers to section VI.
paper-number = No.
paper-date = Date
paper-what-happened = What happened
paper-source = Source
paper-source-none = no source recorded
paper-source-unnamed = source without a codename
paper-not-settled = not settled: { $values }
paper-read-as = read as { $date }
paper-worded-read-as = { $wording } (read as { $date })
paper-actor-nameless = somebody not named
paper-attribute = { $attribute }: { $value }
paper-passage = { $source }, { $passage }
paper-unit-years =
    { $years ->
        [one] { $years } year ({ $count } months)
       *[other] { $years } years ({ $count } months)
    }
paper-conflict-mark = conflict { $number }

## III Violations
paper-law = Violations
paper-law-empty = No violation is recorded.
paper-law-about = Each violation sets a recorded fact beside the rules that were in force at its time: those that stand against it first, and last what the state may have relied on. Whether a rule was broken is for a competent body to decide.
paper-unconfirmed-title =
    { $all ->
        [one] The one citation is unconfirmed
       *[other] { $unconfirmed ->
            [one] { $unconfirmed } of { $all } citations is unconfirmed
           *[other] { $unconfirmed } of { $all } citations are unconfirmed
        }
    }
paper-unconfirmed-about = Each citation marked “unconfirmed” must be compared with the text by a person before this brief is filed anywhere.
paper-violation = Violation { $number }: { $meaning }
paper-violation-event = No. { $number } of the chronology: { $event }, { $date }
paper-shown-by = It rests on these statements:
paper-shown-by-none = It rests on no statement that can be quoted here.
paper-said-by = { $source } – { $said }
paper-provisions = { $count ->
    [one] One provision bears on it. Unless it is marked otherwise, it was in force on every day on which this may have happened.
   *[other] { $count } provisions bear on it. Unless marked otherwise, they were in force on every day on which this may have happened.
}
paper-provisions-began = { $count ->
    [one] One provision bears on it. The day on which this began decides; unless it is marked otherwise, it was in force on every day on which that may have been.
   *[other] { $count } provisions bear on it. The day on which this began decides; unless marked otherwise, they were in force on every day on which that may have been.
}
paper-provisions-lasted = { $count ->
    [one] One provision bears on it. Unless it is marked otherwise, it was in force the whole time that this lasted.
   *[other] { $count } provisions bear on it. Unless marked otherwise, they were in force the whole time that this lasted.
}
paper-provisions-undated = { $count ->
    [one] The event is not dated, so no edition can be named for certain. One provision was in force on some day on which it may have happened.
   *[other] The event is not dated, so no edition can be named for certain. { $count } provisions were in force on some day on which it may have happened.
}
paper-in-force-to = in force from { $from } to { $to }
paper-in-force-since = in force since { $from }
paper-provisions-none = The library of law has no provision in force on that day.
paper-provision = Provision
paper-rule = What it says
paper-standing = Force and confirmation
paper-possibly = possibly in force
paper-partly = in force for a part of that time
paper-confirmed = confirmed
paper-unconfirmed = unconfirmed
## IV Demands
paper-demands = Demands
paper-demands-empty = No demand is recorded.
paper-demand = Demand { $number }
paper-demand-addressee = Asked of
paper-demand-by = By
paper-demand-measure = Met when
paper-demand-fallback = Failing that
paper-demand-basis = Rests on
paper-demand-standing = Status
paper-demand-flaws = Still to improve
paper-demand-violations = { $count ->
    [one] violation { $numbers }
   *[other] violations { $numbers }
}
paper-flaws-none = nothing: it can be put as it stands
## V Representations and answers
paper-asking = Representations and answers
paper-representations = Who asked whom
paper-representations-empty = No representation is recorded.
paper-who-to-whom = Who → whom
paper-what-asked = What
paper-carried = { $count ->
    [one] carried demand { $numbers }
   *[other] carried demands { $numbers }
}
paper-prompted-by = { $count ->
    [one] prompted by representation { $numbers }
   *[other] prompted by representations { $numbers }
}
paper-prompted-by-events = { $count ->
    [one] prompted by no. { $numbers } of the chronology
   *[other] prompted by nos. { $numbers } of the chronology
}
paper-answers = What came back
paper-answers-about = An answer that followed a representation was not necessarily brought about by it.
paper-share-demands = Demands put and answered: { $answered } of { $all }; { $later } not yet due.
paper-share-asked = Representations followed by an answer: { $followed } of { $all }.
paper-share-verdicts = Answers: { $all }, of them real { $real }, ritual { $ritual }, retaliation { $retaliation }, not yet judged { $pending }.
paper-answer = Answer
paper-answer-by = by { $by }
paper-answers-demand = { $count ->
    [one] on demand { $numbers }
   *[other] on demands { $numbers }
}
paper-shown-in = { $count ->
    [one] see no. { $numbers } of the chronology
   *[other] see nos. { $numbers } of the chronology
}
paper-followed = Followed
paper-followed-none = no representation on record
paper-numbers = { $count ->
    [one] no. { $numbers }
   *[other] nos. { $numbers }
}
paper-verdict = Verdict
paper-incomplete = incomplete
paper-checked = checked { $day }
paper-next-check = to be checked again { $day }
## The chain
paper-chain = The chain
paper-link = Link
paper-state = State
paper-items = Records
paper-reached = First reached
paper-took = After the link before
## VI Conflicts
paper-conflicts = Where statements conflict
paper-conflicts-empty = No two statements on record contradict each other.
paper-conflicts-about = Statements that cannot all be true stand here side by side. Those that the record follows are marked; the others stay on record.
paper-conflict = Conflict { $number }: { $subject } – { $attribute }
paper-official = The authorities
paper-unofficial = Others
paper-what-is-said = What is said
paper-who-says-so = Who says so, and when
paper-goes-by = the record follows this
paper-said-on = said { $date }
paper-said-unknown = said on a date not noted
paper-conflict-why = They cannot all be true:
paper-value-by = { $value } [{ $source }]
paper-clash-dates = { $one } and { $other } have no day in common; the gap is { $gap }.
paper-clash-computed = { $one }, counted from { $basis }, and { $other } have no day in common; the gap is { $gap }.
paper-clash-spans = { $one } and { $other } do not agree. { $how }
paper-clash-terms = { $one } and { $other } exclude each other.
paper-clash-numbers = { $one } and { $other } are different counts of the same thing.
paper-speaks-for = speaks for it:
paper-speaks-against = speaks against it:
paper-noted = noted so far:

## VII Sources and gaps
paper-sources = Sources and gaps
paper-sources-who = Who says so
paper-sources-empty = No source is recorded.
paper-sources-about = Sources go by codenames. A citation is given only for what is in public print.
paper-codename = Codename
paper-source-kind = Kind
paper-reliability = Reliability
paper-citation = Citation
paper-citation-missing = public; citation not recorded
paper-citation-protected = protected
paper-grades = Grades follow the Admiralty code. The letter grades the source: { $letters }. The figure grades what it says: { $figures }.
paper-left-out = Left out for this audience, because they may not be quoted: statements { $statements }; events shown by nothing else { $events }; violations that consist in these { $violations }; representations and answers told of by nobody else { $asked }.
paper-gaps = What is not known
paper-gaps-about = The record does not say:
paper-gaps-empty = Nothing that this brief asks for is missing from the record.
paper-gap-holder = who holds the person
paper-gap-whereabouts = where the person is
paper-gap-health = how the person’s health is
paper-gap-age = when the person was born, or at what age
paper-gap-undated = { $count ->
    [one] when no. { $numbers } of the chronology happened
   *[other] when nos. { $numbers } of the chronology happened
}
paper-gap-unsourced = { $count ->
    [one] who says that no. { $numbers } of the chronology happened
   *[other] who says that nos. { $numbers } of the chronology happened
}
paper-gap-by-nobody = { $count ->
    [one] who acted in no. { $numbers } of the chronology
   *[other] who acted in nos. { $numbers } of the chronology
}
paper-gap-unshown = { $count ->
    [one] what can be quoted to show violation { $numbers }
   *[other] what can be quoted to show violations { $numbers }
}
paper-gap-violations = which rules were violated
paper-gap-unaddressed = { $count ->
    [one] of whom demand { $numbers } is asked
   *[other] of whom demands { $numbers } are asked
}
paper-gap-no-day = { $count ->
    [one] by what date demand { $numbers } is to be met
   *[other] by what date demands { $numbers } are to be met
}
paper-gap-unmeasured = { $count ->
    [one] what would count as meeting demand { $numbers }
   *[other] what would count as meeting demands { $numbers }
}
paper-gap-unjudged = { $count ->
    [one] whether { $count } answer was real
   *[other] whether { $count } answers were real
}
paper-gap-demands = what is asked: no demand is recorded
paper-gap-representations = whether anybody was asked: no representation is recorded
paper-gap-answers = whether anything came back: no answer is recorded
