//! The product's own wording in traditional characters, as readers in Taipei and Hong Kong write it.
//!
//! Characters first, then quotation marks, then in messages the words that differ and not only their characters. Names
//! and quotations never come here.

/// Words of the mainland and those that take their place in messages, both in traditional characters. Vocabularies and law
/// keep theirs, for there 文件 is a document and 程序 a procedure.
const WORDS: &[(&str, &str)] = &[
    ("不認識的列", "不認識的欄"),
    ("列。含有逗號", "欄。含有逗號"),
    ("未取的列", "未取的欄"),
    ("這樣的列", "這樣的欄"),
    ("退出登錄", "登出"),
    ("服務器", "伺服器"),
    ("命令行", "命令列"),
    ("數據庫", "資料庫"),
    ("文件名", "檔名"),
    ("本行有", "本列有"),
    ("用戶名", "使用者名稱"),
    ("登錄名", "登入名稱"),
    ("錄入員", "建檔員"),
    ("令牌", "權杖"),
    ("保存", "儲存"),
    ("信息", "資訊"),
    ("內置", "內建"),
    ("口令", "密碼片語"),
    ("字段", "欄位"),
    ("字符", "字元"),
    ("密鑰", "金鑰"),
    ("導入", "匯入"),
    ("導出", "匯出"),
    ("賬戶", "帳號"),
    ("恢復", "還原"),
    ("打印", "列印"),
    ("接口", "介面"),
    ("搜索", "搜尋"),
    ("當前", "目前"),
    ("設置", "設定"),
    ("數據", "資料"),
    ("文件", "檔案"),
    ("文本", "文字"),
    ("新建", "建立"),
    ("添加", "新增"),
    ("渠道", "管道"),
    ("用戶", "使用者"),
    ("登錄", "登入"),
    ("磁盤", "磁碟"),
    ("示例", "範例"),
    ("程序", "程式"),
    ("端口", "連接埠"),
    ("粘貼", "貼上"),
    ("終端", "終端機"),
    ("聯繫", "聯絡"),
    ("腳本", "指令稿"),
    ("補全", "補完"),
    ("錄入", "輸入"),
    ("默認", "預設"),
];

/// Quotation marks, the outer and the inner pair.
const MARKS: &[(char, char)] = &[('“', '「'), ('”', '」'), ('‘', '『'), ('’', '』')];

/// Our own wording in traditional characters, in the forms common in print in Taipei. For messages and vocabularies only,
/// never for names or quotations.
pub fn traditional(simplified: &str) -> String {
    let mark = |letter: char| MARKS.iter().find(|(from, _)| *from == letter).map_or(letter, |(_, to)| *to);
    hanconv::s2tw(simplified).chars().map(mark).collect()
}

/// A message in traditional characters and in the words that its readers use, of several the longest. Nothing may be filled in yet.
pub(crate) fn message(simplified: &str) -> String {
    let text = traditional(simplified);
    let mut said = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let (taken, word) =
            match WORDS.iter().filter(|(from, _)| rest.starts_with(from)).max_by_key(|(from, _)| from.len()) {
                Some((from, to)) => (from.len(), *to),
                None => (letter.len_utf8(), &rest[..letter.len_utf8()]),
            };
        said.push_str(word);
        rest = &rest[taken..];
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wording_takes_the_forms_that_readers_expect() {
        for (simplified, expected) in [
            ("未经核实", "未經核實"),
            ("因为", "因為"),
            ("羁押", "羈押"),
            ("“仪式性”", "「儀式性」"),
            ("司法程序", "司法程序"),
            ("官方文件", "官方文件"),
        ] {
            assert_eq!(traditional(simplified), expected);
        }
    }

    #[test]
    fn messages_take_the_words_that_readers_expect() {
        for (simplified, expected) in [
            ("退出登录", "登出"),
            ("登录名", "登入名稱"),
            ("导入案卷文件", "匯入案卷檔案"),
            ("至少 12 个字符", "至少 12 個字元"),
            ("程序出错", "程式出錯"),
            ("搜索", "搜尋"),
            ("當前", "目前"),
            ("設置", "設定"),
            ("管理账户", "管理帳號"),
        ] {
            assert_eq!(message(simplified), expected);
        }
    }
}
