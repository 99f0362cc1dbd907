//! What an import costs at the least: the rows of a store as lines of JSON, for others to insert, and the time that
//! SQLCipher alone takes for the smallest record of the same cases: one row a case with everything in it, packed, its
//! entry of the journal, packed, and its search document.
//!
//!     cargo bench -p suasion-store --bench floor -- STORE SECRET OUT
//!
//! STORE is the directory of a store, SECRET a file with its passphrase, OUT a directory for what comes out, unencrypted:
//! for invented cases only. `bench/import-search/run` calls it.
#![allow(clippy::unwrap_used)]

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    time::Instant,
};

use data_encoding::BASE64;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use suasion_store::{Location, Store};
use suasion_vault::{Key, Passphrase};

/// Rows that are read, or inserted, at once.
const READ: usize = 20_000;
const INSERTED: usize = 256;
/// Search documents in one statement, as `write/overview.rs` has it.
const DOCUMENTS: usize = 4096;

/// The tables that an import fills; the search index has no rows of its own.
const TABLES: &str = "select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%'
    and name not like 'search%' and name not in ('meta', 'migrations', 'accounts', 'sessions')";
const INDEXES: &str = "select tbl_name, sql from sqlite_master where type = 'index' and sql is not null";
/// The search index with nothing that an older SQLite does not know.
const SEARCH: &str = "create virtual table search using fts5 (tokens, content = '', detail = none, tokenize = 'ascii')";

#[tokio::main]
async fn main() {
    let words: Vec<PathBuf> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).map(PathBuf::from).collect();
    let [store, secret, out] = words.as_slice() else {
        println!("usage: floor STORE SECRET OUT");
        return;
    };
    let header = Store::key_header(&Location::Directory(store.clone())).await.unwrap();
    let passphrase = std::fs::read_to_string(secret).unwrap().trim_end().to_owned();
    let key = Key::from_passphrase(&Passphrase::new(passphrase), &header).unwrap();
    let mut conn = connect(&store.join("suasion.db"), &key).await;
    std::fs::create_dir_all(out).unwrap();
    let documents = documents(&mut conn).await;
    dump(&mut conn, &documents, out).await;
    let cases = cases(&mut conn).await;
    conn.close().await.unwrap();
    let seconds = floor(&out.join("floor.db"), &key, &cases, &documents).await;
    println!("{seconds:.2}");
}

/// A connection with the settings of `connect.rs`.
async fn connect(path: &Path, key: &Key) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .pragma("key", format!("\"x'{}'\"", *key.hex()))
        .pragma("cipher_page_size", "8192")
        .pragma("cipher_hmac_algorithm", "HMAC_SHA256")
        .pragma("journal_mode", "wal")
        .pragma("synchronous", "full")
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-32768")
        .pragma("wal_autocheckpoint", "4096")
        .pragma("secure_delete", "on");
    SqliteConnection::connect_with(&options).await.unwrap()
}

async fn run(conn: &mut SqliteConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(conn).await.unwrap();
}

/// The search documents: the index keeps no text, so they are put together from its words.
async fn documents(conn: &mut SqliteConnection) -> Vec<(i64, String)> {
    run(conn, "create virtual table temp.words using fts5vocab(main, search, instance)").await;
    let all = "select doc, group_concat(term, ' ') from temp.words group by doc order by doc";
    sqlx::query_as(all).fetch_all(conn).await.unwrap()
}

/// The rows of every table, a line each, and the schema.
async fn dump(conn: &mut SqliteConnection, documents: &[(i64, String)], out: &Path) {
    let tables: Vec<(String, String)> = sqlx::query_as(TABLES).fetch_all(&mut *conn).await.unwrap();
    let indexes: Vec<(String, String)> = sqlx::query_as(INDEXES).fetch_all(&mut *conn).await.unwrap();
    let mut schema = File::create(out.join("schema.sql")).unwrap();
    writeln!(schema, "{SEARCH};").unwrap();
    for (table, sql) in tables {
        let sql = sql.replace("deferrable initially deferred", "");
        let own = indexes.iter().filter(|(of, _)| *of == table).map(|(_, sql)| sql.as_str());
        for sql in [sql.as_str()].into_iter().chain(own) {
            writeln!(schema, "{sql};").unwrap();
        }
        rows(conn, &table, out).await;
    }
    let mut file = BufWriter::new(File::create(out.join("search.jsonl")).unwrap());
    for (number, words) in documents {
        writeln!(file, "{}", serde_json::json!({"rowid": number, "tokens": words})).unwrap();
    }
}

/// The rows of one table; none, no file.
async fn rows(conn: &mut SqliteConnection, table: &str, out: &Path) {
    let columns = AssertSqlSafe(format!("select name from pragma_table_info('{table}')"));
    let columns: Vec<(String,)> = sqlx::query_as(columns).fetch_all(&mut *conn).await.unwrap();
    let (packed, plain): (Vec<_>, Vec<_>) = columns.into_iter().map(|(name,)| name).partition(|name| name == "packed");
    let pairs: Vec<String> = plain.iter().map(|name| format!("'{name}', {name}")).collect();
    let packed = packed.first().map_or("null", String::as_str);
    let select = format!("select json_object({}), {packed} from {table} limit {READ} offset ", pairs.join(", "));
    let mut file = None;
    for offset in (0..).step_by(READ) {
        let sql = AssertSqlSafe(format!("{select}{offset}"));
        let chunk: Vec<(String, Option<Vec<u8>>)> = sqlx::query_as(sql).fetch_all(&mut *conn).await.unwrap();
        if chunk.is_empty() {
            return;
        }
        let file =
            file.get_or_insert_with(|| BufWriter::new(File::create(out.join(format!("{table}.jsonl"))).unwrap()));
        for (object, bytes) in chunk {
            let open = object.trim_end_matches('}');
            match (packed, bytes) {
                ("null", _) => writeln!(file, "{object}").unwrap(),
                (_, None) => writeln!(file, "{open}, \"packed\": null}}").unwrap(),
                // How sqlite-utils writes bytes.
                (_, Some(bytes)) => {
                    let encoded = BASE64.encode(&bytes);
                    writeln!(file, "{open}, \"packed\": {{\"$base64\": true, \"encoded\": \"{encoded}\"}}}}").unwrap();
                }
            }
        }
    }
}

/// What the journal says of each case, packed, with its hash.
async fn cases(conn: &mut SqliteConnection) -> Vec<(i64, String, Vec<u8>, String)> {
    let sql = "select seq, case_id, packed, hash from journal where packed is not null and case_id is not null";
    sqlx::query_as(sql).fetch_all(conn).await.unwrap()
}

/// Writes the smallest record of the cases in one transaction; gives the seconds until it is durable.
async fn floor(path: &Path, key: &Key, cases: &[(i64, String, Vec<u8>, String)], documents: &[(i64, String)]) -> f64 {
    for file in [path.to_owned(), path.with_extension("db-wal"), path.with_extension("db-shm")] {
        let _ = std::fs::remove_file(file);
    }
    let mut conn = connect(path, key).await;
    run(&mut conn, "create table cases (position integer primary key, id text not null unique, body blob not null)")
        .await;
    let journal =
        "create table journal (seq integer primary key, case_id text, packed blob not null, hash text not null)";
    run(&mut conn, journal).await;
    run(&mut conn, &format!("{}, contentless_delete = 1)", SEARCH.trim_end_matches(')'))).await;
    let begun = Instant::now();
    let mut tx = conn.begin().await.unwrap();
    for chunk in cases.chunks(INSERTED) {
        let mut query = sqlx::query(inserting("cases (position, id, body)", "(?,?,?)", chunk.len()));
        for (number, id, packed, _) in chunk {
            query = query.bind(number).bind(id).bind(packed);
        }
        query.execute(&mut *tx).await.unwrap();
        let mut query = sqlx::query(inserting("journal (seq, case_id, packed, hash)", "(?,?,?,?)", chunk.len()));
        for (number, id, packed, hash) in chunk {
            query = query.bind(number).bind(id).bind(packed).bind(hash);
        }
        query.execute(&mut *tx).await.unwrap();
    }
    for chunk in documents.chunks(DOCUMENTS) {
        let mut query = sqlx::query(inserting("search (rowid, tokens)", "(?,?)", chunk.len()));
        for (number, words) in chunk {
            query = query.bind(number).bind(words);
        }
        query.execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    conn.close().await.unwrap();
    seconds
}

fn inserting(into: &str, row: &str, rows: usize) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!("insert or fail into {into} values {}", vec![row; rows].join(",")))
}
