### Words for what is computed: acts, counts, contradictions, the chain, bounds, force, reasons.

## Who did what to whom
act-by-unknown = somebody unknown
act-sentence = { $by } → { $to }: { $done }
act-sentence-alone = { $by }: { $done }

## Counts in the unit of their attribute
unit-day =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
unit-time =
    { $count ->
        [one] once
       *[other] { $count } times
    }
unit-month =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
unit-year =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
unit-other = { $count }

## In what way statements differ
clash-dates = The dates have no day in common; the gap is { $gap }.
clash-computed = The date calculated from another event and the date stated have no day in common; the gap is { $gap }.
clash-terms = The statements say different things.
clash-numbers = The statements give different numbers.
clash-spans-start = The spans begin { $start } apart.
clash-spans-end = The spans end { $end } apart.
clash-spans-both = The spans begin { $start } apart and end { $end } apart.
question-dates = They have no day in common: { $pairs }.
question-spans = They cannot both be meant: { $pairs }.
question-side = “{ $value }”
question-side-reckoned = “{ $value }” (calculated: { $days })
question-apart = { $one } and { $other } lie { $gap } apart
question-start = { $one } and { $other } begin { $start } apart
question-end = { $one } and { $other } end { $end } apart
question-both = { $one } and { $other } begin { $start } and end { $end } apart
question-gap = { "; " }
question-more = { $count } more in the same way

## The chain
state-lit = there
state-waiting = waiting
state-dark = nothing yet
weakest-missing = The weakest link is “{ $link }”: there is nothing in it yet.
weakest-no_real_answer = The weakest link is “{ $link }”: answers came, but none has been judged real.
weakest-slowest = All five links are there; “{ $link }” certainly took the longest: { $took }.
weakest-slowest_perhaps = All five links are there; “{ $link }” may have taken the longest: { $took }. The dates allow another too.
weakest-slowest_unknown = All five links are there; the dates do not say which took longest.
chain-picture = The chain of case { $reference }
chain-items =
    { $count ->
        [one] { $count } record
       *[other] { $count } records
    }
timeline-picture = Timeline of case { $reference }
timeline-certain = certain
timeline-uncertain = somewhere within
timeline-conflict = sources contradict each other

## Days between which something lies
bounds-between = { $first } to { $last }
bounds-from = { $first } or later
bounds-until = { $last } or earlier
bounds-unknown = date unknown

## How far a provision binds
force-domestic = the state’s own law
force-constitutional = the state’s constitution
force-binding-treaty = treaty that bound the state
force-signed-treaty = treaty signed, not yet binding
force-treaty-not-binding = treaty by which the state was not bound
force-declaration = declaration
force-soft-law = standard
force-possibly-binding-treaty = treaty that may have bound the state: the day decides
force-treaty-unrecorded = treaty; whether the state was bound is not recorded here

## What a provision does about the act
role-forbids = What forbids it
role-guarantees = The rights and duties that stand against it
role-limits = What limits the power of the state
role-authorises = What the state may have relied on

## How a time limit stands
clock-state-kept = kept
clock-state-running = running
clock-state-past_first = past the first limit
clock-state-past_last = past the last lawful day
clock-state-no_end_recorded = passed; no end recorded
clock-state-cannot_say = the dates do not say
clock-sentence = the sentence
clock-no-end = no last day

## How a row of the law was checked
confidence-verified = compared with the text
confidence-number_verified = number confirmed, wording not compared
confidence-partly_verified = confirmed in part
confidence-derived = number inferred from another edition
confidence-unconfirmed = not compared with the text
window-throughout = in force on every possible day
window-possibly = possibly in force, depending on the date
law-of-today = the day lies in the future: this is the law as known on { $today }, and it may have changed by then
window-partly = in force for a part of that time

## Why a search found a case
why-exact = the name, letter for letter
why-same_characters = the same characters, simplified or traditional
why-same_after_folding = the same letters
why-swapped_order = the same words in another order
why-part_of_name = part of the name
why-reading = the same reading; other characters may share it
why-wade_giles = the same sound in Wade–Giles
why-hong_kong = the same characters, Hong Kong spelling
why-same_element = the same name element in another rendering
why-similar_spelling = similar spelling
why-text = words in the file

## What keeps a demand from being one that can be met
flaw-unaddressed = Nobody is named who could grant it.
flaw-unmeasured = There is no way to tell when it has been met.
flaw-undated = No date is set by which it is to be met.
flaw-no_fallback = There is nothing to fall back on: it can only be refused.
flaw-unfounded = It rests on no violation.
flaw-bundled = It asks for several things at once.
flaw-unbounded = It has no bounds: everybody, everything, at once, for ever.
flaw-vague = Its words could mean anything.

## What a verdict still lacks
lack-criterion = No criterion that supports this verdict is named.
lack-checked = No date is given on which it was checked.

## Names
name-kind-legal = legal name
name-kind-pen = pen name
name-kind-religious = name in religion
name-kind-alias = also known as
name-kind-mistaken = mistaken form
romanisation-pinyin = pinyin
romanisation-wade_giles = Wade–Giles
romanisation-jyutping = Jyutping
romanisation-hong_kong = Hong Kong spelling
romanisation-wylie = Wylie
romanisation-phonetic = phonetic
romanisation-other = other romanisation
kind-picture = picture
kind-confirmation = confirmation
kind-law_text = text of a law
took-earlier = { $days } earlier than the link before it
took-earlier-or-same = { $days } earlier than the link before it, or on the same day
took-either = the order is not known: { $earlier } earlier or { $later } later
took-any = any number of days
