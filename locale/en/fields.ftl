### Labels of fields, hints under them, and the words of closed lists.

## Labels; field-SCOPE-NAME where one form means something of its own
field-user = Name for signing in
field-password = Password
field-roles = Roles
field-q = What to look for
field-page = Page
field-status = Status
field-weakest = Weakest link
field-contradicted = With contradictions only
field-sort = Order
field-reference = Reference
field-names = Names
field-jurisdiction = State whose law applies
field-summary = Summary
field-next_review = Next review
field-reprisal_of = In reprisal for the case
field-fictional = This case is invented
field-lead_me = I lead this case
field-lang = Language
field-format = Format
field-audience = Audience
field-text = Text of the case file
field-kind = Kind
field-person-kind = Kind
field-country = Country
field-codename = Codename
field-reliability = Reliability of the source
field-citation = Citation
field-title = What happened
field-evidence-title = What it shows
field-representation-title = What it was
field-when = When
field-anchor = Counted from the event
field-source = Source
field-passage = Where in the source
field-said = When this was said
field-official = An authority said so
field-credibility = Credibility of this information
field-quotable = May be quoted outside the house
field-event = Event
field-response-event = Event that carried the answer out
field-by = By whom
field-demand-by = To be met by
field-to = To whom
field-relation-to = Of whom
field-detail = Details
field-from = Who
field-representation-from = Who asked
field-since = Since
field-until = Until
field-stance = Stance towards the case
field-note = Note
field-about = About
field-attribute = What is stated
field-value = What the source says
field-accepted = The record goes by this statement
field-statement = Statement
field-standing = Standing
field-obtained = When it was obtained
field-language = Language of the text
field-sha256 = SHA-256
field-custody = Through whose hands it went
field-given_by = Given by
field-purpose = For what purpose
field-given = When it was given
field-basis = Basis
field-demand-basis = Rests on the violations
field-withdrawn = Withdrawn on
field-act = Act
field-violation = Violation
field-violation-kind = Violation
field-elements = Statements that show it
field-ask = What is asked
field-addressee = Of whom
field-measure = What counts as met
field-fallback = What to fall back on
field-link = Link of the chain
field-channel = Channel
field-number = Number
field-demands = Demands it carried
field-prompted_by = Prompted by
field-response-prompted_by = Answers the representations
field-prompted_by_events = Prompted by the events
field-sent_text = Text as it was sent
field-demand = Demand that it answers
field-verdict = Verdict
field-criteria = Criteria that decided it
field-checked = Checked on
field-next_check = Check again on
field-date = Date
field-id = Record
field-form_token = Form

## Hints
hint-any-when = As the source words it: October 1989, about 1991, 1989-10, 2008/03/dd, 1989年10月.
hint-any-day = Year, month, day: 1991-02-12.
hint-any-phrase = One language is enough.
hint-any-actor = Type a name; the list offers those that are known here. Anybody else is added first.
hint-reference = Letters, figures, - _ and . up to 40. It stands in addresses and file names, so never a name.
hint-names = One a line: text | kind | romanisation. Kinds are legal, pen, religious, alias, mistaken; romanisations pinyin, wade_giles, jyutping, hong_kong, wylie, phonetic, other. The kind and the romanisation may be left out.
hint-jurisdiction = Two capital letters, such as CN.
hint-country = Two capital letters, such as CN. Empty for international bodies.
hint-reprisal_of = The reference of the other case.
hint-fictional = Every page and document of it will say so.
hint-import-text = Paste the whole text.
hint-codename = A word that tells nothing about the person. Never a name, unless the source is in public print.
hint-citation = Published sources only: author, title, year, page.
hint-event-when = As the source words it: October 1989, about 1991, 1989-10, 2008/03/dd, 1989年10月, 16 months after. It is kept as a statement by the source below.
hint-anchor = Only where the date counts from another event, such as “16 months after”.
hint-passage = Page, paragraph or minute.
hint-credibility = Judged apart from the source.
hint-event-source = Who says so. An event of which no source says anything is marked as such.
hint-act-source = Who says that it was done.
hint-quotable = Without this it stays out of every document for others.
hint-accepted = Others on the same point step back and stay in the record.
hint-statement-value = A date, a number, a code or words, as the attribute asks for.
hint-evidence-language = A tag such as zh or en.
hint-sha256 = 64 figures and letters, taken when it was first seen.
hint-custody = One a line, by codename.
hint-elements = Tick those that show the elements of the violation.
hint-measure = Something that can be seen from outside.
hint-fallback = The lesser thing that would still help.
hint-representation-number = Such as UA 218/89.
hint-sent_text = Once saved it is frozen.
hint-criteria = A verdict of real, ritual or retaliation needs at least one.
hint-next_check = An answer that was real can be undone.
hint-roles = Several are possible.
hint-account-password = At least 12 characters.

## What forms say
form-optional = (may stay empty)
form-problems = Please look at this again
form-choose = Choose
form-nothing = None
form-any = any
form-none-yet = There is none in this case yet.
form-in-english = English
form-in-chinese = Chinese
form-save = Save
form-reason = Why
form-reason-hint = For the journal: what colleagues will want to know of this change.
form-values = What each kind of statement takes
form-value-when = a date as the source words it
form-value-text = words, in one language or both
form-value-number = a number, in { $unit }
form-unit-day = days
form-unit-time = times
form-unit-month = months
form-unit-year = years
form-unit-other = figures
form-before-source = For somebody who told us something in confidence, write nothing here by which that person could be known.
form-before-change-statement = A statement is never changed. What you save replaces it, and the old one stays in the record.
form-before-change-event = The dates of this event are in its statements. A date entered here is added as a new statement; it replaces what the same passage of the same source was read to say before.
form-before-change-person = These names will stand in every case in which this person is named.
form-before-change-body = These names will stand in every case in which this body is named.

## Kinds of records, as one word
kind-person = person
kind-body = body
kind-case = case
kind-source = source
kind-event = event
kind-act = act
kind-relation = relation
kind-statement = statement
kind-evidence = evidence
kind-consent = consent
kind-violation = violation
kind-demand = demand
kind-representation = representation
kind-response = answer
kind-page = page
kind-record = record
kind-account = account
kinds-event = Events
kinds-act = Acts
kinds-person = Persons

## Roles
role-administrator = administrator
role-coordinator = coordinator
role-officer = case officer
role-contributor = contributor
role-auditor = auditor

## The five links
link-1 = challenge
link-2 = repression
link-3 = indignation abroad
link-4 = pressure of governments
link-5 = response

## Verdicts
verdict-pending = not judged yet
verdict-real = real
verdict-ritual = ritual
verdict-none = no answer
verdict-retaliation = retaliation

## Standing of statements and demands
standing-recorded = recorded
standing-accepted = accepted
standing-superseded = replaced
demand-draft = draft
demand-put = put
demand-withdrawn = withdrawn

## Grades (Admiralty code)
reliability-A = completely reliable
reliability-B = usually reliable
reliability-C = fairly reliable
reliability-D = not usually reliable
reliability-E = unreliable
reliability-F = reliability cannot be judged
credibility-1 = confirmed by other sources
credibility-2 = probably true
credibility-3 = possibly true
credibility-4 = doubtful
credibility-5 = improbable
credibility-6 = truth cannot be judged

## Who gave a consent
given-by-person = the person
given-by-family = the family
given-by-representative = a lawyer or other representative

## Orders, languages, formats
sort-reference = by reference
sort-last_event = latest event first
sort-contradictions = most contradictions first
sort-entered = newest case first
lang-en = English
lang-zh = Chinese
format-pdf = PDF
format-docx = Word
