# Elements of a violation, the library of law, and what was asked of it

## Elements
proof-shown = shown
proof-waiting = named, not accepted
proof-found = found, confirmed by nobody
proof-missing = missing
element-waiting = The record does not go by what was named for it.
element-found = Statements of a sort that can show it were found. Nobody has confirmed that they do.
element-missing = Nothing in the record speaks of it. It could be shown by: { $by }.
page-elements = What must be shown
page-elements-count = shown { $shown } of { $all }
page-element-does = It shows this
page-element-does-not = It does not show this
shown-yes = shows it
shown-no = does not show it
page-element-found =
    { $count ->
        [one] { $count } statement was found, confirmed by nobody
       *[other] { $count } statements were found, confirmed by nobody
    }
page-law-provisions = Provisions
page-law-linked = Statements linked to it

## What applies only if, and offences
part-only-if =
    { $count ->
        [one] { $count } more provision concerns only people or sentences of which it is not known that this is one
       *[other] { $count } more provisions concern only people or sentences of which it is not known that this is one
    }
depends-person = depends on the person
depends-charge = depends on the charge
depends-sentence = depends on the sentence
depends-stage = depends on the stage
depends-place = depends on the place
offence-day_of_act = the law of the day of the act
offence-later = later law: counts only if lighter
offence-act_not_dated = the day of the act is not known

## The library
page-library = Library of law
page-library-about = Every instrument, edition and article that answers rest on, each with how it was checked. Descriptions are our own words; the texts themselves are not here.
page-library-search = Look something up
page-library-none = Nothing in the library fits. That says something about the library, not about the law.
page-library-provisions =
    { $count ->
        [one] { $count } provision
       *[other] { $count } provisions
    }
page-library-window = in force from { $from } to { $to }
page-library-since = in force since { $from }
page-library-says = What it says
page-library-days = In force
page-library-role = What it does
page-library-violations = Violations that it speaks of
page-library-concerns = Concerns only
page-library-checked = How it was checked
page-library-text = In the texts of this house
page-library-no-text = The house has no text of this edition with this number.
page-library-here = Compared in this house
page-library-open = What that leaves open
page-library-source = Source
hint-library-instrument = Its short name, such as CPL or ICCPR, or its name.
hint-library-edition = As a citation gives it: 1979.
hint-library-article = 43, 291-1, 44(3).
hint-library-search = Words in English or Chinese; each must be there.
jurisdiction-INTERNATIONAL = International
page-law-known = What is known of the person, the charge, the stage and the place
