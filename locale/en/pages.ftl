### What stands on the pages that are read; the forms have their own file.

## Words that several pages use
page-case = Case
page-cases = Cases
page-status = Status
page-chain = Chain
page-weakest = weakest link
page-weakest-link = Weakest link
page-timeline = Timeline as a picture
page-events = Events
page-violations = Violations
page-caption = { $title }: { $count }
page-contradictions = Contradictions
page-answers = Answers
page-last-event = Last event
page-next-due = Next due
page-overdue = overdue
page-fictional = invented case, for demonstration
page-fictional-short = invented
page-change = Change
page-edit = Change
page-when = When
page-what = What
page-by = By
page-from-to = From and to
page-link = Link
page-state = State
page-since = Since
page-source = Source
page-kind = Kind
page-verdict = Verdict
page-share = Share
page-names = Names
page-filter = Show
page-part-of = { $shown } of { $total } shown.
page-followed = An answer that came after a representation followed it. Nobody here claims that it was caused by it.

## Today
page-today = Today
page-today-overdue = Overdue
page-today-overdue-none = Nothing is overdue.
page-today-soon = Due within seven days
page-today-soon-none = Nothing falls due in the next seven days.
page-today-day = Day
page-today-what = What
page-today-next = Next step
page-today-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
page-today-now = today
page-today-all = All { $total }, page by page
page-due = What falls due
page-due-none = Nothing falls due.
page-due-total =
    { $total ->
        [one] { $total } entry
       *[other] { $total } entries
    }
page-due-all = Everything that falls due
page-due-demand = a demand is to be met
page-due-review = review the case
page-due-check = check again:
page-due-check-bare = check an answer again
page-due-consent = a consent ends:
page-due-consent-bare = a consent ends
page-asked-of = asked of
page-answer-from = from
page-today-answered = Answers that came
page-today-answered-none = No answer is recorded yet.
page-today-waiting = Asked, and no answer yet
page-today-waiting-none = Nothing that was asked waits for an answer.
page-today-asked = asked { $day }
page-today-ago =
    { $days ->
        [one] at least { $days } day ago
       *[other] at least { $days } days ago
    }
page-today-more = and { $count } more
page-today-drafts = Written and not yet put
page-today-drafts-none = No demand lies unsent.
page-today-drafts-count =
    { $count ->
        [one] { $count } demand
       *[other] { $count } demands
    }
page-today-quiet = No news for more than 90 days
page-today-quiet-none = There is news of everybody who is held, no older than 90 days, as far as anything is dated.
page-today-quiet-since = no news after { $day }
page-today-mine = My cases
page-today-mine-none = You lead no case. Whoever opens a case leads it; the form of a case lets you take one over.
page-today-mine-next = next due { $day }
page-today-newest = Entered last
page-today-contradicted = Most contradicted
page-today-contradicted-none = No case contradicts itself.
page-do-review = Review, and set the next date
page-do-look = Look at it
page-do-demand = See the demand and its answers
page-do-check = Check, and set the next date
page-do-consent = See whether it can be renewed
page-today-person = Person

## Cases
page-cases-open = Open a case
page-cases-import = Import a case file
page-cases-none = No case has been entered yet. A case begins with a person’s names and status.
page-cases-no-match = No case fits this filter.
page-cases-all = All cases
page-cases-contradicted = All cases that contradict themselves
page-cases-total =
    { $total ->
        [one] { $total } case
       *[other] { $total } cases
    }
page-answers-none = none yet
page-answers-real = { $real } real of { $came }
page-cases-none-here = No case has been entered yet. A case officer or a coordinator opens the first one; then it stands here.
page-filter-more = More to filter by

## Search
page-search = Search
page-search-button = Search
page-search-why = Found by: { $why }
page-search-advice = What you can search for:
page-search-try-script = A name in any script or spelling: characters, pinyin, Wade–Giles, the spelling of a passport.
page-search-try-part = Part of a name, such as the given name alone; fewer words find more.
page-search-try-reference = The reference of a case, or the number of an appeal.
page-search-try-words = Words from the file: a place, a prison, an office.

## Portfolio
page-portfolio = Portfolio
page-portfolio-total =
    { $total ->
        [0] No case has been entered yet.
        [one]
            { $fictional ->
                [0] One case, a real one.
               *[other] One case, an invented one.
            }
       *[other]
            { $fictional ->
                [0] { $total } cases, all of them real.
                [one] { $total } cases, of which { $fictional } is invented.
               *[other] { $total } cases, of which { $fictional } are invented.
            }
    }
page-portfolio-contradicted =
    { $count ->
        [0] No case contradicts itself.
        [one] { $count } case contradicts itself.
       *[other] { $count } cases contradict themselves.
    }
page-portfolio-links = The five links
page-portfolio-links-about = In how many cases each link is there; is still waited for, though an earlier one is there; or is dark, with nothing in it nor in any before it. And in how many it is the weakest.
page-portfolio-weakest =
    { $total ->
        [one] “{ $link }” is the weakest link in { $count } of { $total } case.
       *[other] “{ $link }” is the weakest link in { $count } of { $total } cases.
    }
page-portfolio-verdicts = Answers, real and ritual
page-portfolio-verdicts-none = No answer has been recorded yet.
page-portfolio-judged = Answers that came: judged { $judged } of { $came }, not judged yet { $pending }. Recorded as no answer: { $nothing } more.
page-portfolio-status = Status of the people
page-weakest-in = Cases where weakest
page-measured-against = As a share of
page-of-judged =
    { $count ->
        [one] { $count } judged answer
       *[other] { $count } judged answers
    }
page-of-came =
    { $count ->
        [one] { $count } answer that came
       *[other] { $count } answers that came
    }
page-of-all =
    { $count ->
        [one] { $count } recorded outcome
       *[other] { $count } recorded outcomes
    }
page-portfolio-of = { $part } of { $whole }, { $percent } %
page-portfolio-states = By state whose law applies
page-portfolio-no-match = No case fits this filter, so there is nothing to count.
page-portfolio-whole = The whole portfolio

## Law
page-law = Law
page-law-about = Which provisions forbade an act on a given day? The answer gives the edition in force on that day, and says why.
page-law-ask = Ask
page-law-answer = { $violation }: { $state }, { $date }
page-law-nothing = The library has no provision for this on that day. That says something about the library, not about the law.
page-law-unconfirmed =
    { $open ->
        [0]
            { $all ->
                [one] The one citation has been compared with the text.
               *[other] All { $all } citations have been compared with the text.
            }
        [one] { $open } of { $all } citations is unconfirmed: somebody must look at the text before a filing rests on it.
       *[other] { $open } of { $all } citations are unconfirmed: somebody must look at the text before a filing rests on them.
    }
jurisdiction-CN = China
jurisdiction-HK = Hong Kong

## Journal
page-journal = Journal
page-journal-about = Every change: who, when, what, before and after. Each entry carries the digest of the one before it, so nothing can be taken out unnoticed.
page-journal-verify = Check the whole journal
page-journal-when = When
page-journal-who = Who
page-journal-what = What
page-journal-changes = Changes
page-journal-total =
    { $total ->
        [one] { $total } entry
       *[other] { $total } entries
    }
page-journal-none = Nothing has been recorded yet.
page-journal-nobody = the program
page-journal-removed = { $kind }: removed
page-journal-new = new
page-journal-gone = removed
page-journal-changed = changed
page-journal-withheld = changed; what it says is for those who may read cases
page-journal-report = Check of the journal
page-journal-intact =
    { $entries ->
        [one] The journal is whole: { $entries } entry, and the records agree with it.
       *[other] The journal is whole: { $entries } entries in an unbroken chain, and the records agree with them.
    }
page-journal-damaged =
    { $entries ->
        [one] The journal is not whole. { $entries } entry was read. Keep the store as it is, write down what stands here, and restore from a backup on another machine.
       *[other] The journal is not whole. { $entries } entries were read. Keep the store as it is, write down what stands here, and restore from a backup on another machine.
    }
page-journal-how = The digest of every entry was computed anew and compared; then every record was compared with its last entry.
page-journal-head = Digest of the last entry
page-undo-would = What would be taken back
page-undo-entries = Entries
page-undo-entries-range = #{ $first } to #{ $last }: { $count } entries that were written together
page-undo-entries-one = #{ $first }
page-undo-not = Leave it as it is
page-import-from-file = Or from a file
page-undo-done =
    { $records ->
        [one] Taken back: { $records } record. Entry #{ $entry } of the journal says so; taking that one back brings it back.
       *[other] Taken back: { $records } records. Entry #{ $entry } of the journal says so; taking that one back brings them back.
    }

## A case
page-tabs = Parts of the case
page-tab-chronology = Chronology
page-tab-contradictions = Contradictions
page-tab-law = Law
page-tab-demands = Demands
page-tab-chain = Chain
page-tab-sources = Sources
page-tab-documents = Documents
page-tab-journal = Journal
page-case-edit = Change status and summary
page-names-edit = Change names
page-add-event = Add an event
page-add-act = Add an act
page-add-statement = Add a statement
page-add-source = Add a source
page-add-evidence = Add evidence
page-add-consent = Add a consent
page-add-person = Add a person
page-add-body = Add a body
page-add-relation = Add a relation
page-add-violation = Add a violation
page-add-demand = Add a demand
page-add-representation = Add a representation
page-add-response = Add an answer
page-case-lead = led by { $name }
page-case-no-lead = led by nobody
page-case-review = next review { $day }
page-case-due = next due { $day }
page-case-held = held at

## Chronology
page-chronology-none = Nothing is recorded yet. Enter a source first, then what it says happened.
page-statements = Statements
page-statements-count =
    { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
page-conflict = sources contradict each other
page-nobody-says = nobody is named who says so
page-conflict-date = sources contradict each other on the date
page-about-person = About the person
page-about-person-none = Nothing is recorded about the person apart from events: age, occupation, health, where the person is held.
page-recorded-violations = Recorded violations:
page-replace = Replace
page-in-chronology = See it in the chronology
page-event-recorded = What is recorded of it
page-event-date = The record goes by:
page-event-unsaid = No source is recorded for anything about it yet.
page-events-shown = Events { $first }–{ $last } of { $total }
page-events-all = All { $total } on one page, to print (large)
page-rows-shown = { $first }–{ $last } of { $total }
page-rows-all = All { $total } on one page, to print (large)
page-attribute = { $attribute }: { $value }

## Contradictions
page-contradictions-about = Statements that cannot all be true. All of them stay on record; you decide which of them the record follows.
page-contradictions-none = No two statements of this case contradict each other.
page-contradictions-count =
    { $count ->
        [one] { $count } contradiction
       *[other] { $count } contradictions
    }
page-contradiction-basis = Calculated from:
page-weakest-unknown = not known
page-accept = Let the record follow this
page-accept-no-longer = No longer follow this

## Law of a case
page-law-none = No violation is recorded yet. A violation sets an event against what the law forbids; the articles follow from the date of the event.
page-law-edition = Each is given in the edition in force on the day of the event.
page-law-wgad = Working Group on Arbitrary Detention, usual categories: { $categories }
page-law-not-shown = no statement shows this yet
page-to-event = to the event

## Demands
page-demands = Demands
page-demands-none = Nothing is asked yet. A demand says what is asked, of whom, by when, and how to tell that it was met.
page-demand-addressee = Of whom
page-demand-measure = Met when
page-demand-by = By
page-demand-fallback = Failing that
page-demand-basis = Rests on
page-representations = Representations
page-representations-none = No representation is recorded yet.
page-carries = Carries
page-frozen-copy = copy kept as sent
page-responses = Answers
page-responses-none = No answer is recorded yet.
page-answer = Answer
page-to-demand = To the demand
page-next-check = Next check
page-checked = Checked
page-put-by = Put by
page-unanswered = no answer recorded
page-prompted-by = Prompted by
page-led-to = Led to
page-followed-by = Followed by
page-came-after = Came after
page-speaks-for = Speaks for it
page-speaks-against = Speaks against it
page-noted = Noted so far
page-representations-count =
    { $count ->
        [one] { $count } representation
       *[other] { $count } representations
    }

## Chain
page-chain-links = The five links
page-took = After the link before
page-records = Records
page-chain-records = What stands in each link
page-chain-numbers = Each record has a number, the link’s first; what prompted it and what came after it is named by number.
page-chain-after-nothing = No representation is recorded before it.

## Sources
page-sources = Sources
page-sources-about = By codename. The letter says how far the source can be relied on, A to F; the figure after it, at each statement, how credible the information is, 1 to 6.
page-sources-none = No source is recorded yet. Every fact needs one; give it a codename that says nothing about who it is.
page-sources-by-codename = Sources, by codename
page-codename = Codename
page-reliability = Reliability
page-citation = Published as
page-evidence = Evidence
page-evidence-none = No evidence is recorded yet.
page-obtained = Obtained
page-hash = SHA-256
page-not-quotable = not to be quoted
page-consents = Consents
page-consents-about = Nothing leaves the house without one, for this purpose and this audience.
page-consents-none = No consent is recorded. For now the case stays among colleagues.
page-purpose = For
page-audience = Towards
page-given-by = Given by
page-given = Given
page-until = Until
page-open-ended = open-ended
page-withdrawn = withdrawn on { $day }
page-expired = expired
page-people = People
page-people-none = Nobody is named yet.
page-bodies = Bodies
page-bodies-none = No institution is named yet.
page-country = Country
page-relations = Relations
page-relations-none = No relation is recorded yet.
page-relation = Who is what to whom
page-stance = Stance
page-consents-ended = Consents that have ended
page-said-by = What { $source } says

## Documents
page-brief = Case brief
page-brief-about = Chronology, violations with chapter and verse, demands, answers, sources by codename, contradictions openly listed. First choose for whom it is.
page-brief-for = For whom
page-brief-check = See what would go out
page-brief-file = { $format } ({ $language })
page-brief-to = To: { $audience }
page-brief-goes = What goes out:
page-brief-goes-at-most = What goes out, at most:
page-brief-stays =
    { $count ->
        [one] { $count } statement may not be quoted and stays behind, with every event and violation that it alone shows.
       *[other] { $count } statements may not be quoted and stay behind, with every event and violation that they alone show.
    }
page-brief-in-house = Colleagues may read the case anyway; no consent is needed. Mind where the file is kept.
page-brief-consent = Consent was given ({ $by }), with no end date.
page-brief-consent-until = Consent was given ({ $by }), until { $day }.
page-brief-no-consent = There is no consent for a brief to this audience today. Nothing may go out.
page-brief-held =
    { $count ->
        [one] One citation in it has not been compared with a text of the law by anybody. The brief stays in the house until somebody has.
       *[other] { $count } citations in it have not been compared with a text of the law by anybody. The brief stays in the house until somebody has.
    }
page-brief-confirm = Citations to confirm
page-document-case = Everything that is known, asked and answered, with what is in conflict.
page-document-legal = Each violation from fact to right, article in force, elements, evidence and what is asked.
page-confirm-how = Look the number up in a text of that edition. Tick a citation only if this number says what the line says; then name the text. If it does not, leave it open and tell whoever keeps the catalogue.
page-confirm-nothing = No citation is waiting here. Which ones hold a brief back is listed on the Documents page of its case.
page-confirm-citation = Citation
page-confirm-total =
    { $count ->
        [one] One confirmation
       *[other] { $count } confirmations
    }
page-confirm-none = Nobody has confirmed a citation yet.
page-confirm-stale = the catalogue says something else by now
page-texts-about = Texts that colleagues brought in, to stand beside the citations. None comes with the program.
page-texts-total =
    { $count ->
        [one] One text
       *[other] { $count } texts
    }
page-texts-none = The house has no text of a law yet.
page-texts-found =
    { $count ->
        [0] No article has all these words
        [one] One article
       *[other] { $count } articles
    }
page-text-articles = Articles
page-text-numbers = All numbers
page-text-no-article = This text has no number { $number }.
page-text-before = The one before
page-text-next = The next
page-text-or-file = (instead of pasting)
page-text-rights = Bring in only what the house may keep. Official texts of laws are free of copyright in most states; a translation may not be.
form-citation = { $citation }: { $subject }
page-brief-harm = Before it goes out: could anybody be recognised in it who must not be? Could the person or somebody who helped be punished for it? Has anything changed since the consent was given?
page-case-file = Case file
page-case-file-about = The whole record in one text file, to move it to another house or to keep it. It holds everything, including what may not be quoted: it is for colleagues alone.
page-case-file-get = Download the case file (TOML)
