### 由程序算出的内容所用的词语：行为、数目、矛盾、链条、日期范围、效力、理由。

## 谁对谁做了什么
act-by-unknown = 行为人不详
act-sentence = { $by } → { $to }：{ $done }
act-sentence-alone = { $by }：{ $done }

## 各属性单位的数目
unit-day = { $count }天
unit-time = { $count }次
unit-month = { $count }个月
unit-year = { $count }年
unit-other = { $count }

## 陈述之间如何不一致
clash-dates = 两个日期没有共同的一天，相隔{ $gap }。
clash-computed = 由另一事件推算的日期与所述日期没有共同的一天，相隔{ $gap }。
clash-terms = 各陈述的内容不同。
clash-numbers = 各陈述所给数目不同。
clash-spans-start = 两段时期的开始相差{ $start }。
clash-spans-end = 两段时期的结束相差{ $end }。
clash-spans-both = 两段时期的开始相差{ $start }，结束相差{ $end }。
question-dates = 没有共同的一天：{ $pairs }。
question-spans = 不可能同指一段时期：{ $pairs }。
question-side = “{ $value }”
question-side-reckoned = “{ $value }”（推算为{ $days }）
question-apart = { $one }与{ $other }相隔{ $gap }
question-start = { $one }与{ $other }的开始相差{ $start }
question-end = { $one }与{ $other }的结束相差{ $end }
question-both = { $one }与{ $other }的开始相差{ $start }，结束相差{ $end }
question-gap = ；
question-more = 另有{ $count }处同样情形

## 链条
state-lit = 已有
state-waiting = 等待
state-dark = 尚无
weakest-missing = 最弱的一环是“{ $link }”：至今空缺。
weakest-no_real_answer = 最弱的一环是“{ $link }”：已有回应，但尚无一次被判定为真实。
weakest-slowest = 五环俱全；确定历时最长的是“{ $link }”：{ $took }。
weakest-slowest_perhaps = 五环俱全；历时最长的可能是“{ $link }”：{ $took }。现有日期不排除另一环。
weakest-slowest_unknown = 五环俱全；现有日期看不出哪一环历时最长。
chain-picture = 案件{ $reference }的链条
chain-items = { $count }条记录
timeline-picture = 案件{ $reference }的时间线
timeline-certain = 确定
timeline-uncertain = 在此期间内
timeline-conflict = 来源互相矛盾

## 日期范围
bounds-between = { $first }至{ $last }
bounds-from = { $first }或以后
bounds-until = { $last }或以前
bounds-unknown = 日期不详

## 规定的约束力
force-domestic = 本国法律
force-constitutional = 宪法
force-binding-treaty = 对该国有约束力的条约
force-signed-treaty = 已签署、尚未生效的条约
force-treaty-not-binding = 对该国无约束力的条约
force-declaration = 宣言
force-soft-law = 准则
force-possibly-binding-treaty = 可能对该国有约束力的条约，取决于日期
force-treaty-unrecorded = 条约；该国是否受其约束，此处未予记录

## 规定的作用
role-forbids = 禁止该行为的规定
role-guarantees = 与该行为相抵触的权利与义务
role-limits = 限制国家权力的规定
role-authorises = 国家可能援引的依据

## 期限的现状
clock-state-kept = 未超过
clock-state-running = 计算中
clock-state-past_first = 已过最初期限
clock-state-past_last = 已过最后合法日
clock-state-no_end_recorded = 期限已过，未记录终止
clock-state-cannot_say = 现有日期不足以判明
clock-sentence = 刑期
clock-no-end = 没有届满日

## 法律数据的核对情况
confidence-verified = 已与原文核对
confidence-number_verified = 条号已证实，文字未核对
confidence-partly_verified = 部分证实
confidence-derived = 条号由另一版本推算
confidence-unconfirmed = 未与原文核对
window-throughout = 在所有可能的日期均有效
window-possibly = 可能有效，取决于日期
law-of-today = 该日尚未到来：所列为截至{ $today }所知的法律，届时可能已有变动
window-partly = 仅在该期间的一部分时间有效

## 为何找到此案
why-exact = 姓名完全一致
why-same_characters = 同字，简繁不同
why-same_after_folding = 字母相同
why-swapped_order = 词序不同
why-part_of_name = 姓名的一部分
why-reading = 读音相同，可能另有同音者
why-wade_giles = 读音相同，威妥玛拼法
why-hong_kong = 同字，香港拼法
why-same_element = 同一名字成分的另一译法
why-similar_spelling = 拼写相近
why-text = 案卷中的词语

## 诉求的不足之处
flaw-unaddressed = 没有指明谁能够满足。
flaw-unmeasured = 无法看出何时算已满足。
flaw-undated = 没有定下期限。
flaw-no_fallback = 没有退而求其次的方案，只能被拒绝。
flaw-unfounded = 没有以任何侵权行为为依据。
flaw-bundled = 一次要求了几件事。
flaw-unbounded = 没有边界：所有人、一切事、立刻、永远。
flaw-vague = 措辞可作任意解释。

## 判定尚缺什么
lack-criterion = 没有指明支持这一判定的标准。
lack-checked = 没有写明核查日期。

## 姓名
name-kind-legal = 本名
name-kind-pen = 笔名
name-kind-religious = 法名
name-kind-alias = 别名
name-kind-mistaken = 误写
romanisation-pinyin = 拼音
romanisation-wade_giles = 威妥玛拼法
romanisation-jyutping = 粤拼
romanisation-hong_kong = 香港拼法
romanisation-wylie = 威利转写
romanisation-phonetic = 音译
romanisation-other = 其他转写
kind-picture = 图
kind-confirmation = 核实记录
kind-law_text = 法律文本
took-earlier = 比前一环早{ $days }
took-earlier-or-same = 比前一环早{ $days }，或在同一天
took-either = 先后不明：早{ $earlier }，或晚{ $later }
took-any = 不知多少天
