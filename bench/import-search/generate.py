"""Invented cases as CSV: the same file for the same seed and number of rows.

Surnames and given names have one reading each, so that whoever is found by the characters 王军 is also found by their
sound and nobody else is: the true number of matches is then the same by either definition. Nobody is meant.
"""

import csv
import random

SURNAMES = {
    "王": "Wang", "李": "Li", "张": "Zhang", "刘": "Liu", "陈": "Chen", "杨": "Yang", "黄": "Huang", "赵": "Zhao",
    "吴": "Wu", "周": "Zhou", "徐": "Xu", "孙": "Sun", "马": "Ma", "朱": "Zhu", "胡": "Hu", "郭": "Guo", "何": "He",
    "高": "Gao", "林": "Lin", "罗": "Luo", "郑": "Zheng", "梁": "Liang", "谢": "Xie", "宋": "Song", "唐": "Tang",
    "石": "Shi", "韩": "Han", "冯": "Feng", "邓": "Deng", "曹": "Cao", "彭": "Peng", "肖": "Xiao", "田": "Tian",
    "董": "Dong", "袁": "Yuan", "潘": "Pan", "蔡": "Cai", "蒋": "Jiang", "余": "Yu", "杜": "Du",
}
GIVEN = {
    "军": "jun", "明": "ming", "华": "hua", "强": "qiang", "平": "ping", "刚": "gang", "辉": "hui", "鹏": "peng",
    "杰": "jie", "涛": "tao", "超": "chao", "勇": "yong", "敏": "min", "静": "jing", "丽": "li", "芳": "fang",
    "燕": "yan", "娜": "na", "秀": "xiu", "兰": "lan", "霞": "xia", "玲": "ling", "桂": "gui", "丹": "dan",
    "红": "hong", "梅": "mei", "琴": "qin", "春": "chun", "文": "wen", "建": "jian", "国": "guo", "志": "zhi",
    "海": "hai", "波": "bo", "斌": "bin", "宁": "ning", "浩": "hao", "凯": "kai", "峰": "feng", "雷": "lei",
}
WORDS = (
    "petition lawyer family hearing village letter appeal witness church factory teacher student journal archive river "
    "market winter summer permit notice office cousin brother doctor hospital worker union tenant garden station "
    "train border school temple police report clinic debate council ledger"
).split()
TERMS = (
    "拘留通知 监视居住 会见律师 取保候审 超期羁押 刑讯逼供 单独关押 保外就医 不公开审理 剥夺政治权利 申诉控告 "
    "行政复议 国家赔偿 劳动教养 强制医疗 减刑假释 证人出庭 肝炎"
).split()
STATUS = "missing held serving house_arrest bail released exiled died".split()
CHARGES = [("subversion", "颠覆国家政权"), ("leaking secrets", "泄露国家秘密"), ("disturbing order", "扰乱公共秩序")]
PLACES = ["第一监狱", "第二看守所", "市看守所", "女子监狱"]
COLUMNS = (
    "reference name name_zh status jurisdiction detained sentenced released charge charge_zh place sentence_months age "
    "summary summary_zh source source_grade"
).split()


def row(number, chance):
    """One invented case."""
    surname, one, two = chance.choice(list(SURNAMES)), chance.choice(list(GIVEN)), chance.choice(list(GIVEN))
    year, month = chance.randint(1989, 2025), chance.randint(1, 12)
    charge, charge_zh = chance.choice(CHARGES)
    status = chance.choice(STATUS)
    sentenced = status in ("serving", "released", "exiled", "died")
    return [
        f"B-{number:06}",
        f"{SURNAMES[surname]} {GIVEN[one].capitalize()}{GIVEN[two]}",
        surname + one + two,
        status,
        "CN",
        chance.choice([f"{year}-{month:02}-{chance.randint(1, 28):02}", f"{year}-{month:02}", f"{year}年{month}月"]),
        f"{year + 1}" if sentenced else "",
        f"{year + 4}" if status in ("released", "exiled") else "",
        charge,
        charge_zh,
        chance.choice(PLACES),
        str(12 * chance.randint(1, 15)) if sentenced else "",
        str(chance.randint(18, 80)),
        " ".join(chance.choice(WORDS) for _ in range(60)),
        "，".join("".join(chance.choice(TERMS) for _ in range(4)) for _ in range(3)),
        "LIST",
        "C",
    ]


def write(path, rows, seed=64):
    """Writes the table."""
    chance = random.Random(seed)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for number in range(1, rows + 1):
            writer.writerow(row(number, chance))
