"""Imports one table into both systems in one run, searches both over HTTP, and checks counts and characters."""

import argparse
import csv
import http.client
import json
import os
import pathlib
import platform
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.parse

import generate

REPEATS = 30
TWO_WORDS = ["lawyer", "hospital"]
HAN = ["肝炎", "王军"]
SEARCHED = ["name", "name_zh", "charge", "charge_zh", "place", "summary", "summary_zh"]


def main():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--rows", type=int, default=100_000)
    given.add_argument("--work", type=pathlib.Path, required=True)
    given.add_argument("--suasion", type=pathlib.Path, required=True)
    given.add_argument("--floor", type=pathlib.Path, required=True)
    given = given.parse_args()
    table = given.work / f"cases-{given.rows}.csv"
    if not table.exists():
        generate.write(table, given.rows)
    with open(table, encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    say(f"{given.rows} cases, {table.stat().st_size / 1e6:.0f} MB; {os.cpu_count()} cores, {platform.machine()}")
    truth = {query: sum(holds(case, query) for case in cases) for query in [" ".join(TWO_WORDS), *HAN]}
    peer, ours = Datasette(given.work, table), Suasion(given.work, given.suasion, table)
    times = {}
    for system in (peer, ours):
        times[system.name] = system.enter()
    for system in (peer, ours):
        with system:
            times[system.name].update({query: system.search(query) for query in truth})
            if system is ours:
                wrong = system.wrong(cases)
    report(times, truth, peer, ours)
    equal_work(given, ours, times[ours.name]["seconds"])
    say(f"rows whose names or Chinese summary came back changed: {wrong} of {given.rows}")
    exact = all(times[ours.name][query]["found"] == count for query, count in truth.items())
    sys.exit(0 if exact and wrong == 0 else 1)


def holds(case, query):
    """Whether a case is a match: every word of the query stands in it."""
    words = query.split()
    if query in HAN:
        return any(query in case[column] for column in SEARCHED)
    tokens = {word.lower() for column in SEARCHED for word in case[column].split()}
    return all(word in tokens for word in words)


def report(times, truth, peer, ours):
    """Both systems side by side."""
    say()
    say(f"{'':34}{peer.name:>22}{ours.name:>16}{'ratio':>10}")
    line = "{:34}{:>22}{:>16}{:>10}"
    for key, what in (("seconds", "import with index, s"), ("megabytes", "peak memory, MB"), ("disk", "on disk, MB")):
        theirs, own = times[peer.name][key], times[ours.name][key]
        say(line.format(what, f"{theirs:.1f}", f"{own:.1f}", f"{theirs / own:.2f}"))
    for query, count in truth.items():
        theirs, own = times[peer.name][query], times[ours.name][query]
        what = f"{query}: {count} true, ms"
        ratio = f"{theirs['ms'] / own['ms']:.2f}"
        say(line.format(what, f"{theirs['ms']:.1f} ({theirs['found']})", f"{own['ms']:.1f} ({own['found']})", ratio))
        if "scan" in theirs:
            scan = theirs["scan"]
            ratio = f"{scan['ms'] / own['ms']:.2f}"
            say(line.format("  the same by scanning", f"{scan['ms']:.1f} ({scan['found']})", "", ratio))
    say("\nratio: how many times longer (or more) the peer; found rows in brackets; search: median of "
        f"{REPEATS} over HTTP, first 50 rows and the exact total, as JSON.")


def equal_work(given, ours, seconds):
    """How long sqlite-utils takes for the very rows that Suasion wrote, and SQLCipher alone for the least of them."""
    out = given.work / "rows"
    shutil.rmtree(out, ignore_errors=True)
    floor = subprocess.run([given.floor, ours.store(), ours.secret, out], check=True, capture_output=True, text=True)
    floor = float(floor.stdout)
    database = given.work / "equal.db"
    database.unlink(missing_ok=True)
    with sqlite3.connect(database) as connection:
        connection.executescript((out / "schema.sql").read_text())
    utils = str(given.work / "venv/bin/sqlite-utils")
    files = sorted(out.glob("*.jsonl"))
    lines = sum(sum(1 for _ in open(file, "rb")) for file in files)
    spent = timed([[utils, "insert", database, file.stem, file, "--nl"] for file in files])
    with sqlite3.connect(database) as connection:
        count = lambda table: connection.execute(f"select count(*) from {table}").fetchone()[0]
        if sum(count(file.stem) for file in files if file.stem != "search") != lines - given.rows:
            raise SystemExit("sqlite-utils did not take every row")
    say(f"\nequal work: the {lines} rows that Suasion wrote ({lines / given.rows:.1f} a case), with their keys and indexes, "
        f"given to sqlite-utils as JSON lines: {spent['seconds']:.1f} s, {size(database):.0f} MB; "
        f"Suasion {seconds:.1f} s; ratio {spent['seconds'] / seconds:.2f}")
    say("not equal: sqlite-utils encrypts nothing, checks no references, hashes and packs no journal, reads no CSV, cuts "
        "no words, and commits by batches of its own (100 rows)")
    say(f"floor: SQLCipher alone, one packed row, one packed journal entry and one search document a case: {floor:.1f} s; "
        f"Suasion takes {seconds / floor:.1f} times as long")
    shutil.rmtree(out)
    database.unlink()


class System:
    """A system that serves over HTTP on the loopback interface."""

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.server = subprocess.Popen(self.serving(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        self.http = http.client.HTTPConnection("127.0.0.1", self.port)
        self.signed_in()
        return self

    def __exit__(self, *_):
        self.http.close()
        self.server.terminate()
        self.server.wait()

    def signed_in(self):
        """Whatever must be done before asking."""

    headers = {}

    def get(self, path):
        self.http.request("GET", path, headers=self.headers)
        answer = self.http.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{self.name}: {path}: {answer.status} {body[:300]!r}")
        self.answered = answer.headers
        return json.loads(body)

    def timed(self, path, count):
        """Median time of a question, and how many rows it found."""
        found, times = count(self.get(path)), []
        for _ in range(REPEATS):
            start = time.perf_counter()
            self.get(path)
            times.append((time.perf_counter() - start) * 1000)
        return {"ms": statistics.median(times), "found": found}


class Datasette(System):
    """sqlite-utils writes the database and its FTS5 index; Datasette serves it."""

    name = "Datasette"

    def __init__(self, work, table):
        self.bin, self.table, self.database = work / "venv/bin", table, work / "peer.db"

    def enter(self):
        self.database.unlink(missing_ok=True)
        utils = str(self.bin / "sqlite-utils")
        insert = [utils, "insert", self.database, "cases", self.table, "--csv", "--pk", "reference"]
        index = [utils, "enable-fts", self.database, "cases", *SEARCHED, "--fts5"]
        return {**timed([insert, index]), "disk": size(self.database)}

    def serving(self):
        quiet = ["--setting", "sql_time_limit_ms", "60000"]
        return [self.bin / "datasette", "serve", self.database, "--port", str(self.port), *quiet]

    def search(self, query):
        ask = urllib.parse.urlencode({"_search": query, "_size": 50})
        count = lambda answer: answer["filtered_table_rows_count"]
        found = self.timed(f"/peer/cases.json?{ask}", count)
        if query in HAN:
            column = "name_zh" if query == HAN[1] else "summary_zh"
            scan = urllib.parse.urlencode({f"{column}__contains": query, "_size": 50})
            found["scan"] = self.timed(f"/peer/cases.json?{scan}", count)
        return found


class Suasion(System):
    """The encrypted store with its index and its journal, and the API."""

    name = "Suasion"

    def __init__(self, work, binary, table):
        self.binary, self.table, self.data = binary, table, work / "house"
        self.secret = work / "secret"
        self.password = "a password for one measurement"

    def store(self):
        return next(self.data.rglob("suasion.db")).parent

    def command(self, *words):
        return [self.binary, "--data", self.data, "--passphrase-file", self.secret, *words]

    def enter(self):
        shutil.rmtree(self.data, ignore_errors=True)
        self.secret.write_text(self.password + "\n")
        self.secret.chmod(0o600)
        init = self.command("init", "--user", "bench", "--password-file", self.secret)
        subprocess.run(init, check=True, stdout=subprocess.DEVNULL)
        spent = timed([self.command("--as", "bench", "import", "cases", self.table)])
        return {**spent, "disk": sum(size(file) for file in self.data.rglob("*") if file.is_file())}

    def serving(self):
        return self.command("serve", "--listen", f"127.0.0.1:{self.port}")

    def signed_in(self):
        ask = json.dumps({"user": "bench", "password": self.password})
        self.http.request("POST", "/api/v1/token", ask, {"Content-Type": "application/json"})
        token = json.loads(self.http.getresponse().read())["token"]
        self.headers = {"Authorization": f"Bearer {token}"}

    def search(self, query):
        ask = urllib.parse.urlencode({"q": query})
        return self.timed(f"/api/v1/search?{ask}", lambda _: int(self.answered["X-Total-Count"]))

    def wrong(self, cases):
        """How many rows come back with other characters: all by the list, some hundreds by their case files."""
        listed, page = {}, 1
        while len(listed) < len(cases):
            rows = self.get(f"/api/v1/cases?page={page}")["rows"]
            if not rows:
                break
            listed.update((row["reference"], row) for row in rows)
            page += 1
        wrong = sum(not same(case, listed.get(case["reference"])) for case in cases)
        for case in cases[:: max(1, len(cases) // 300)]:
            text = self.get(f"/api/v1/cases/{case['reference']}/file")["file"]
            wrong += not all(case[column] in text for column in ("name_zh", "charge_zh", "place", "summary_zh"))
        return wrong


def same(case, row):
    names = [name["text"] for name in row["names"]] if row else []
    return names == [case["name"], case["name_zh"]] and row["summary"] == {"en": case["summary"], "zh": case["summary_zh"]}


def timed(commands):
    """Seconds from the first command to the end of the last, and the largest of their peak memories."""
    peak, start = 0, time.perf_counter()
    for command in commands:
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        if status:
            raise SystemExit(f"failed: {command}")
        peak = max(peak, used.ru_maxrss)
    return {"seconds": time.perf_counter() - start, "megabytes": peak / 1024}


def size(path):
    return path.stat().st_size / 1e6


def say(text=""):
    print(text, flush=True)


if __name__ == "__main__":
    main()
