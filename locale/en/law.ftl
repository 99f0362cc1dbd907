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
