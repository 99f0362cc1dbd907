# 构成要件、法律库以及对它的查询

## 构成要件
proof-shown = 已证明
proof-waiting = 已指明，未采信
proof-found = 已找到，尚无人确认
proof-missing = 缺失
element-waiting = 所指明的陈述尚未被采信。
element-found = 找到可能证明此项的陈述，尚无人确认其是否证明。
element-missing = 记录中没有涉及此项的内容。可以用以下内容证明：{ $by }。
page-elements = 须证明的要件
page-elements-count = 共{ $all }项，已证明{ $shown }项
page-element-does = 它证明此项
page-element-does-not = 它不证明此项
shown-yes = 证明此项
shown-no = 不证明此项
page-element-found = 找到{ $count }条陈述，尚无人确认
page-law-provisions = 相关规定
page-law-linked = 与之相关联的陈述

## 附条件适用的规定与罪名
part-only-if = 另有{ $count }条规定仅涉及某些人或某种刑罚，此处是否属于未知
depends-person = 取决于当事人身份
depends-charge = 取决于指控
depends-sentence = 取决于刑罚
depends-stage = 取决于诉讼阶段
depends-place = 取决于关押地点
offence-day_of_act = 行为时的法律
offence-later = 其后的法律：处刑较轻时才适用
offence-act_not_dated = 行为日期未知

## 法律库
page-library = 法律库
page-library-about = 回答所依据的全部法律文书、版本和条文，以及各自的核对情况。说明为自行撰写，不含法律原文。
page-library-search = 查找
page-library-none = 法律库中没有符合的内容。这仅说明法律库有欠缺，不说明法律没有规定。
page-library-provisions = { $count }条
page-library-window = { $from }至{ $to }有效
page-library-since = 自{ $from }起有效
page-library-says = 内容
page-library-days = 有效期间
page-library-role = 作用
page-library-violations = 涉及的侵权行为
page-library-concerns = 仅涉及
page-library-checked = 核对情况
page-library-text = 本机构所存文本
page-library-no-text = 本机构没有此版本含此条号的文本。
page-library-here = 本机构核对
page-library-open = 尚待核对
page-library-source = 来源
hint-library-instrument = 简称（如 CPL、ICCPR）或名称。
hint-library-edition = 如引用时所写：1979年。
hint-library-article = 43、291-1、44(3)。
hint-library-search = 中英文均可；每个词都须出现。
jurisdiction-INTERNATIONAL = 国际
page-law-known = 当事人、指控、阶段和关押地点的已知情况
