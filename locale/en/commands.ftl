### What the command line says: help, prompts, results, troubles.

## Help for commands: help-PATH
help = From a recorded violation to a genuine answer: one person’s case, its law, its chain, its documents.
help-demo = Starts a temporary, encrypted store with a real case in it and says how to sign in. Nothing stays behind.
help-init = Makes an empty store and its first account.
help-serve = Serves pages and the API until it is stopped.
help-user = Accounts: who may come in, and as what.
help-user-add = Adds an account.
help-user-list = Lists the accounts and what each may do.
help-user-passwd = Sets a password anew; the new one works once.
help-user-roles = Gives an account other roles instead of those it has.
help-user-disable = Closes an account: nobody can sign in with it any more.
help-user-enable = Opens a closed account again.
help-search = Finds cases by a name in any script or spelling, or by words in their files.
help-case = One case, or the list of them.
help-case-show = Shows a case in order of time.
help-case-contradictions = Shows what was said that cannot all be true, and by whom.
help-case-chain = Shows the five links from challenge to answer, and the weakest.
help-case-list = Lists cases, filtered and sorted.
help-case-export = Writes a case as a file that can be imported again.
help-brief = Prints the case brief as a PDF or Word document.
help-import = Brings cases in from files: one case, or a table of many.
help-import-case = Imports one case file (TOML; docs/case-file.md describes it).
help-import-cases = Imports a table of cases (CSV; docs/case-table.md describes it). All or nothing.
help-law = The law: what applied where and when. Needs no store.
help-law-applies = Says which provisions speak about a kind of violation on a day, in the edition then in force: most forbid it or set its limits, some have been used to justify it.
help-law-clocks = Shows the legal time limits of a case as clocks: when each ended at the earliest and at the latest, and by how many days it was overrun.
help-law-check = Checks the law library, or a law directory of your own.
help-law-cite = Gives a provision by its id, or what stood under a number of a law on a day, with how it was checked.
help-law-library = Looks up instruments, editions, articles, kinds of violation, or words.
help-journal = Every change: who, when, why, before and after.
help-journal-show = Shows the journal, newest first, of everything or of one case.
help-journal-verify = Checks the whole journal and the records against it. Exit code 65 if anything was altered.
help-journal-undo = Takes back an entry of the journal with everything that was written together with it, such as an import.
help-backup = Writes everything into one sealed file (age format). It can be restored on either engine.
help-restore = Makes a new store from a backup.
help-rebuild = Rebuilds lists, due dates and the search index after law or vocabularies have changed.
help-do = Does what has no command of its own: any row of `suasion operations`, with its fields. Answers in JSON.
help-operations = Shows everything that can be done: its name, who may, its address in the API, its command.
help-completions = Prints what a shell needs to complete command lines.
help-examples = Examples:
help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-some-options = OPTIONS
help-a-command = COMMAND
help-environment = env: {$given}
help-default = default: {$given}
help-possible = possible values: {$given}

## Help for options: arg-NAME, or arg-PATH-NAME where it means something else
arg-help = Shows this help.
arg-version = Shows the version.
arg-data = Where the store is: a directory, or a PostgreSQL URL. Also from SUASION_DATA.
arg-postgres = The PostgreSQL database that holds the store. Other users of this machine see command lines: prefer SUASION_DATA if the URL holds a password.
arg-passphrase-file = A file with the passphrase that opens the store. Without it, you are asked at the terminal.
arg-key-file = The key file that opens the store, if it was made with one.
arg-who = The account under whose name this goes into the journal; without it, the oldest account.
arg-reason = Why you do this; goes into the journal.
arg-lang = The language of answers and documents. Without it, that of the environment.
arg-law = A directory of law facts in place of those compiled in (data/law/README.md describes it).
arg-json = Answers in JSON, the same as the API's; says what went wrong in JSON too.
arg-portfolio = How many invented cases to add, clearly marked as such.
arg-seed = The seed of the invented cases: the same seed gives the same cases.
arg-listen = The address and port to serve at; port 0 takes any free one.
arg-behind-tls = A reverse proxy speaks TLS to the browsers: cookies then require TLS.
arg-user = The name of the first account; it holds every role.
arg-user-passwd-name = The account.
arg-user-roles-name = The account.
arg-user-disable-name = The account.
arg-user-enable-name = The account.
arg-entry = The number of the entry, as `suasion journal show` lists it.
arg-password-file = A file with the account’s password. Without it, you are asked at the terminal; if you type nothing, a password is made and shown once.
arg-name = The name to sign in with.
arg-roles = What the account may do; may be given several times.
arg-query = A name or words; all of them must be found.
arg-page = Which page of the list, from 1.
arg-reference = The reference of the case.
arg-journal-show-reference = The reference of a case; without it, the journal of everything.
arg-status = Only persons of this status: { $known }.
arg-weakest = Only cases whose weakest link is this one, 1 to 5.
arg-contradicted = Only cases that contradict themselves.
arg-sort = The order: reference, last_event, contradictions or entered.
arg-output = The file to write, readable by you alone; - is standard output.
arg-format = The format of the document.
arg-audience = For whom it is: { $known }. Others than colleagues need recorded consent.
arg-file = The file; - is standard input.
arg-backup-file = The file to write; it must not exist yet.
arg-restore-file = The backup to restore.
arg-ignore = Leaves out columns that the product does not know, instead of refusing the table.
arg-backup-passphrase-file = A file with the passphrase that seals the backup. Without it, the passphrase of --passphrase-file seals it too, or you are asked at the terminal.
arg-jurisdiction = Whose law is asked for: { $known }.
arg-violation = The kind of violation, such as solitary, torture or overlong_pretrial. A code that is none is answered with the nearest.
arg-date = The day of the act, as worded: 1991-02-12, October 1989, about 1991.
arg-groups = What is known to hold, as codes of data/law/groups.csv: child, foreigner, state_security, trial …
arg-others = What is known not to hold, as the same codes.
arg-conduct = For offences: the day of the act for which somebody is punished, if it is another.
arg-law-cite-id = The id of the row, as every answer gives it.
arg-instrument = The law, treaty or standard: its short name, such as CPL or ICCPR, or its name.
arg-edition = The edition, as a citation gives it: 1979.
arg-article = The number: 43, 291-1, 44(3).
arg-search = Words of citation or description, in English or Chinese; each must be there.
arg-law-library-page = The page.
arg-operation = The name of the operation; `suasion operations` lists them.
arg-values = A field and its value; FIELD=@FILE takes the text of a file.
arg-shell = The shell.
arg-brief-output = The file to write, readable by you alone; - is standard output. Without it, one named after the reference, here.
arg-brief-document = Which document: the case brief, or the legal brief that argues each violation.
arg-case-export-output = The file to write, readable by you alone. Without it, standard output.

## Secrets and prompts
secret-passphrase = passphrase
secret-new-passphrase = passphrase of the new store
secret-backup-passphrase = passphrase of the backup
secret-password = password
ask-passphrase = Passphrase:
ask-new-passphrase = Passphrase for the new store (several words that nobody would guess):
ask-backup-passphrase = Passphrase of the backup:
ask-password = Password (empty: one is made for you):
ask-again = Once more:

## Results
demo-ready =
    Suasion is ready: { $url }
      name      { $user }
      password  { $password }
    The store is temporary and encrypted; its key is written nowhere. Ctrl-C stops it and removes everything.
serve-ready = Suasion is ready: { $url }
init-done = The store { $place } is ready, and { $user } can sign in. Keep the passphrase or key file safe: without it nobody can open the store, and neither can we.
password-once = The password, shown this once: { $password }
user-added = { $user } can sign in.
user-disabled = can no longer sign in
search-total =
    { $count ->
        [0] No case.
        [one] { $count } case.
       *[other] { $count } cases.
    }
case-fictional = (invented)
case-disputed = (sources contradict each other)
case-contradictions =
    { $count ->
        [0] No contradictions.
        [one] { $count } contradiction.
       *[other] { $count } contradictions.
    }
said-official = official
said-unofficial = unofficial
chain-took = after { $took }
file-written = Written: { $path }
law-confirmed = confirmed
law-unconfirmed = UNCONFIRMED
law-total =
    { $count ->
        [0] No provision in the library.
        [one] { $count } provision; not confirmed: { $open }. A person must confirm it before a filing rests on it.
       *[other] { $count } provisions; not confirmed: { $open }. A person must confirm those before a filing rests on them.
    }
clocks-total =
    { $count ->
        [one] { $count } clock.
       *[other] { $count } clocks.
    }
clock-disputed = Sources disagree on a day it rests on. Whichever is right: { $overrun } after the last lawful day.
law-sound = The law is sound. Instruments: { $instruments }; provisions: { $provisions }.
law-row-open = today
law-row-window = in force from { $from } to { $to }
law-row-concerns = Concerns only: { $whom }.
law-rows-total =
    { $count ->
        [0] Nothing in the library fits.
        [one] { $count } provision.
       *[other] { $count } provisions, { $rows } a page.
    }
law-instruments-total = Instruments: { $count }; provisions: { $provisions }.
journal-total =
    { $count ->
        [0] No entries.
        [one] { $count } entry.
       *[other] { $count } entries.
    }
journal-intact =
    { $count ->
        [one] The journal is whole: { $count } entry, head { $head }
       *[other] The journal is whole: { $count } entries, head { $head }
    }
import-done = Imported: { $reference }
import-reused = Known here already and not entered again: { $names }
imported-table =
    { $count ->
        [one] Imported: { $count } case.
       *[other] Imported: { $count } cases.
    }
imported-ignored = Columns left out: { $columns }
rebuild-done =
    { $count ->
        [one] Rebuilt: { $count } case.
       *[other] Rebuilt: { $count } cases.
    }
backup-done = Written: { $path } (records and accounts: { $records }; journal entries: { $entries })
restore-done = Restored and verified. Records and accounts: { $records }; journal entries: { $entries }.
operations-changing = Of two permissions the first is for adding a record, the second for changing one that is there.
undo-done =
    { $records ->
        [one] Taken back: { $records } record, entries { $first } to { $last }. Entry { $entry } of the journal says so.
       *[other] Taken back: { $records } records, entries { $first } to { $last }. Entry { $entry } of the journal says so.
    }
user-closed = { $user } can no longer sign in.
user-opened = { $user } can sign in again.
user-has-roles = { $user }: { $roles }. Every session of the account has ended.
operations-keyholder = Only for whoever holds the key, at the command line: init, serve, backup, restore, rebuild.

## Progress
progress-portfolio = Inventing cases
progress-import = Importing
progress-verify = Verifying
progress-backup = Backing up
progress-restore = Restoring
progress-rebuild = Rebuilding
progress-undo = Taking back

## Warnings
warn-open-file = Warning: other users of this machine can read { $path }. Make it yours alone: chmod 600 { $path }
warn-no-tls = Warning: this address can be reached from other machines, and what passes there is not encrypted. Put a proxy with TLS before it and use --behind-tls.
warn-postgres = Warning: PostgreSQL keeps the records unsealed. Its server and disk must be as safe as the names in it (docs/threat-model.md).

## Troubles: what happened, and what to do
trouble-no-place = No store was named.
trouble-no-place-do = Use --data DIR, or set SUASION_DATA.
trouble-occupied = There is already a store at { $place }.
trouble-occupied-do = Choose another place, or use the store that is there.
trouble-nobody-passphrase = The passphrase is needed, and there is no terminal to ask at.
trouble-nobody-passphrase-do = Use --passphrase-file FILE, or set SUASION_PASSPHRASE_FILE.
trouble-nobody-new-passphrase = The new store needs a passphrase, and there is no terminal to ask at.
trouble-nobody-new-passphrase-do = Use --passphrase-file FILE or --key-file FILE.
trouble-nobody-backup-passphrase = The backup needs its passphrase, and there is no terminal to ask at.
trouble-nobody-backup-passphrase-do = Use --backup-passphrase-file FILE.
trouble-nobody-password = The account needs a password, and there is no terminal to ask at.
trouble-nobody-password-do = Use --password-file FILE.
trouble-differs = The { $secret } was typed differently the second time.
trouble-differs-do = Try again.
trouble-short = The passphrase has fewer than { $least } characters.
trouble-short-do = Choose several words that nobody would guess.
trouble-vault = The secret cannot be used.
trouble-vault-do = In detail: { $reason }
trouble-file = { $path } cannot be read: { $reason }.
trouble-file-do = Check the name and the permissions.
trouble-listen = Nothing can be served at { $address }: { $reason }.
trouble-listen-do = Choose another port with --listen, or stop what uses this one.
trouble-server = The server failed: { $reason }.
trouble-server-do = Nothing acknowledged is lost; start it again.
trouble-law =
    { $count ->
        [one] The law directory has { $count } fault.
       *[other] The law directory has { $count } faults.
    }
trouble-law-do = Correct these lines:
trouble-no-operation = { $name } is not an operation that can be run this way.
trouble-no-operation-do = `suasion operations` lists them with their commands.
trouble-no-value = “{ $text }” is not a field with a value.
trouble-no-value-do = Write FIELD=VALUE, with quotation marks around both if the value has spaces.
trouble-no-field = This operation has no field “{ $name }”.
trouble-no-field-do = Its fields are { $known }.
trouble-journal =
    { $count ->
        [one] The journal has { $count } fault.
       *[other] The journal has { $count } faults.
    }
trouble-journal-do = Stop writing, keep a copy of the store as it is, and restore a backup.
todo-invalid = Nothing was changed. Correct these and try again.
trouble-unwritable = { $path } cannot be written: { $reason }.
trouble-unwritable-do = Choose another place, or see whether there is room and permission.
trouble-not-utf8 = { $path } is not UTF-8 text.
trouble-not-utf8-do = Save it as UTF-8 and try again.
trouble-missing = { $name } is missing: the operation must know what it is about.
trouble-missing-do = Add { $name }=….
