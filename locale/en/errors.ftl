### What went wrong, and what would be right.

## Errors of a whole request
error-title-401 = Sign in first
error-title-403 = You may not do this
error-title-404 = Not found
error-title-409 = Something else rests on it
error-title-422 = This cannot be accepted as it is
error-title-500 = Something went wrong on our side
error-home = Back to the first page
error-not-signed-in = Nobody is signed in, or the session has ended. Sign in first.
error-wrong-password = The user name or the password is wrong. Check both and try again.
error-not-allowed = Your account lacks the permission { $permission }. Ask an administrator or a coordinator.
error-not-found = There is no { $what } “{ $name }”, or you may not see it. Check the address or search for it.
error-in-use = Other records refer to this one, or it is of a kind that is never removed. Change or remove the others first.
error-document = The document could not be made: { $reason }
error-store = The store could not do this, and nothing was changed: { $reason }
error-import = The text cannot be read as a case file, and nothing was imported: { $reason }
error-internal = The program made a mistake, and nothing was changed. Tell whoever looks after it: { $reason }

## Problems of a field
problem-missing = This must be filled in.
problem-name = “{ $typed }” is not a name. Write one name on each line: name | kind | romanisation; the last two are optional.
problem-name-kind = “{ $typed }” names no kind of name. Kinds are legal, pen, religious, alias and mistaken.
problem-romanisation = “{ $typed }” names no romanisation. There are pinyin, wade_giles, jyutping, hong_kong, wylie, phonetic and other.
problem-code = “{ $typed }” is not one of the possible values: { $known }.
problem-pick = “{ $typed }” is not one of those offered. Choose again; it may have been removed in the meantime.
problem-case = There is no case with the reference “{ $typed }”.
problem-day = “{ $typed }” is not a calendar day. Write year, month and day, such as 1991-02-12.
problem-number = “{ $typed }” is not a whole number. Use digits only.
problem-flag = “{ $typed }” is neither yes nor no.
problem-field = There is no such field here. Fields are { $known }.
problem-section = This must hold a table with plain values.
problem-utf8 = This is not UTF-8. Save the table as CSV in UTF-8 and import it again.
problem-row-length = This row has { $typed } cells and the table has { $known } columns. Put cells that hold commas into quotation marks.
problem-row-twice = “{ $typed }” is already on line { $line }. Every row needs a reference of its own.
problem-column-twice = The table has this column twice. Keep one of the two.
problem-incomplete = Something that belongs here is missing. Check the fields above.
problem-attribute-subject = The attribute “{ $typed }” does not belong to what the statement is about. Choose one of the same group.
problem-circle = What this representation led to cannot have prompted it. Take it off the list.
problem-citation-human = A person who told us something is not cited: leave this empty. Only published sources have a citation.
problem-codename-name = This codename is the name of somebody in this case. Choose a word that says nothing about the source.
problem-codename-taken = “{ $typed }” is already the codename of another source in this case.
problem-country = “{ $typed }” is not a country code. Write two capital letters of ISO 3166, such as CN.
problem-date-needs-source = A date needs the source that gives it. Choose the source.
problem-frozen = What was sent stays as it was sent. Enter a different text as another representation.
problem-no-consent = Nobody has consented to a brief for this audience, or the consent has ended. Record the consent first, or choose “colleagues only”.
problem-password = The password is too short: it needs at least { $least } characters. Four or five unconnected words make a good one.
problem-query = There is nothing to search for. Type a name, a reference or a word.
problem-reference = “{ $typed }” cannot be a reference: it may have up to 40 letters without accents, figures, and - _ . and never a name.
problem-reference-taken = There is already a case with the reference “{ $typed }”.
problem-sha256 = This is not a SHA-256 hash: it has 64 characters, digits and letters from a to f.
problem-superseded = This statement was replaced by a later one; accept that one instead.
problem-user = A user name has 1 to 40 characters.
problem-user-taken = The user name “{ $typed }” is taken.
problem-verdict-checked = A verdict needs the date on which it was checked.
problem-verdict-criterion = This verdict needs at least one criterion that supports it.
problem-form-token = This form belongs to another session, so nothing was changed. Go back, load the page again and send it once more.
problem-unreadable = What was sent cannot be read. Go back and send it again.
problem-json = This is not JSON: { $reason }
problem-json-field = This field must hold a text, a number, a truth value or a list of these.
actor-unknown = The record knows nobody called “{ $name }”. Check the spelling, or add the person or body first.
actor-ambiguous = Several are called “{ $name }”. Choose one from the list.

## Problems of an uncertain date
when-empty = No date is written here.
when-not-understood = “{ $typed }” is not understood as a date. Write it as the source does: October 1989, about 1991, 1989-10, 12 Feb 1991, 1989年10月.
when-no-year = “{ $typed }” has no year. Add it, or choose the event that it is counted from.
when-short-year = The year in “{ $typed }” has two digits. Write all four.
when-no-such-year = There is no such year in “{ $typed }”. Years run from 1 to 9999.
when-no-such-month = There is no such month in “{ $typed }”. Months run from 1 to 12.
when-no-such-day = There is no such day in “{ $typed }”. Check day and month.
when-day-or-month = “{ $typed }” can be read as two days. Write the month as a word, or year-month-day.
when-wrong-weekday = The weekday and the date in “{ $typed }” do not belong together. Correct one of them or leave out the weekday.
when-reversed = In “{ $typed }” the end lies before the beginning. Write the earlier date first.
when-needs-anchor = “{ $typed }” is counted from another event. Choose that event.
when-time-of-day = “{ $typed }” has a time of day. Write the date alone; the time belongs in the description.
when-too-intricate = “{ $typed }” says more than a date here can hold. Write one date, one span such as 1991-08/1994-04, or one choice such as [1989,1990].
