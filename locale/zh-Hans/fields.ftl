### 字段的名称、提示，以及固定选项的用语。

## 名称；同一字段在某表单中另有含义时用 field-SCOPE-NAME
field-user = 用户名
field-password = 密码
field-roles = 职责
field-q = 检索内容
field-page = 页
field-status = 状态
field-weakest = 最弱环节
field-contradicted = 仅列有矛盾的
field-sort = 顺序
field-reference = 案号
field-names = 姓名
field-jurisdiction = 适用哪国法律
field-summary = 摘要
field-next_review = 下次复查
field-reprisal_of = 因下列案件遭报复
field-fictional = 本案为虚构
field-lead_me = 由我负责本案
field-lang = 语言
field-format = 格式
field-audience = 对象
field-text = 案卷文本
field-kind = 类别
field-person-kind = 类别
field-country = 国家
field-codename = 代号
field-reliability = 来源的可靠程度
field-citation = 出处
field-title = 发生了什么
field-evidence-title = 证明什么
field-representation-title = 交涉内容
field-when = 时间
field-anchor = 从哪一事件起算
field-source = 来源
field-passage = 在来源中的位置
field-said = 何时所说
field-official = 出自官方
field-credibility = 此项信息的可信程度
field-quotable = 可以对外引用
field-event = 事件
field-response-event = 兑现答复的事件
field-by = 由谁
field-demand-by = 期限
field-to = 对谁
field-relation-to = 对方
field-detail = 详情
field-from = 何人
field-representation-from = 由谁提出
field-since = 自
field-until = 至
field-stance = 对本案的态度
field-note = 备注
field-about = 关于
field-attribute = 陈述事项
field-value = 来源的说法
field-accepted = 记录以此陈述为准
field-statement = 陈述
field-standing = 地位
field-obtained = 取得时间
field-language = 文本语言
field-sha256 = SHA-256
field-custody = 经手情况
field-given_by = 由谁同意
field-purpose = 用途
field-given = 同意时间
field-basis = 依据
field-demand-basis = 依据的侵权行为
field-withdrawn = 撤回日期
field-act = 行为
field-violation = 侵权行为
field-violation-kind = 侵权行为
field-elements = 证明它的陈述
field-ask = 要求什么
field-addressee = 向谁提出
field-measure = 怎样算是做到
field-fallback = 退而求其次
field-link = 链条的环节
field-channel = 渠道
field-number = 编号
field-demands = 所提出的要求
field-prompted_by = 由哪些交涉引起
field-response-prompted_by = 答复哪些交涉
field-prompted_by_events = 由哪些事件引起
field-sent_text = 发出时的原文
field-demand = 所答复的要求
field-verdict = 判断
field-criteria = 作出判断的标准
field-checked = 核查日期
field-next_check = 下次核查
field-date = 日期
field-id = 记录
field-form_token = 表单

## 提示
hint-any-when = 照来源的写法：1989年10月、约1991年、1989-10、2008/03/dd、October 1989。
hint-any-day = 年-月-日：1991-02-12。
hint-any-phrase = 写一种语言即可。
hint-any-actor = 输入名称；列表给出此处已知的名称。其他的请先行添加。
hint-reference = 字母、数字以及 - _ . ，至多 40 个。案号会出现在地址和文件名中，因此绝不可用姓名。
hint-names = 每行一个：姓名 | 类别 | 拼写法。类别有 legal（本名）、pen（笔名）、religious（法名）、alias（别名）、mistaken（误记）；拼写法有 pinyin、wade_giles、jyutping、hong_kong、wylie、phonetic、other。类别和拼写法可省略。
hint-jurisdiction = 两个大写字母，如 CN。
hint-country = 两个大写字母，如 CN。国际机构留空。
hint-reprisal_of = 另一案件的案号。
hint-fictional = 其每一页面和文件都会注明。
hint-import-text = 请粘贴全文。
hint-codename = 用不透露此人任何信息的词。除非来源已公开发表，绝不可用姓名。
hint-citation = 仅限公开发表的来源：作者、题名、年份、页码。
hint-event-when = 照来源的写法：1989年10月、约1991年、1989-10、2008/03/dd、October 1989、16个月后。日期作为下列来源的陈述保存。
hint-anchor = 仅在日期从另一事件起算时选择，如“16个月后”。
hint-passage = 页码、段落或分钟。
hint-credibility = 与来源分开判断。
hint-event-source = 由谁所述。没有任何来源述及的事件会被标出。
hint-act-source = 由谁述及此行为。
hint-quotable = 不勾选则不写入任何对外文件。
hint-accepted = 同一事项的其他陈述退居其次，仍留在记录中。
hint-statement-value = 按陈述事项的要求填写日期、数字、代码或文字。
hint-evidence-language = 语言标签，如 zh 或 en。
hint-sha256 = 首次见到时计算的 64 个数字和字母。
hint-custody = 每行一个，用代号。
hint-elements = 勾选能证明构成要件的陈述。
hint-measure = 写外人也能看到的结果。
hint-fallback = 次一等但仍有帮助的结果。
hint-representation-number = 如 UA 218/89。
hint-sent_text = 保存后即冻结，不得更改。
hint-criteria = 判断为“真实”“仪式性”或“报复”时，至少需要一条。
hint-next_check = 真实的答复也可能被推翻。
hint-roles = 可多选。
hint-account-password = 至少 12 个字符。

## 表单用语
form-optional = （可留空）
form-problems = 请再看一看以下各项
form-choose = 请选择
form-nothing = 无
form-any = 不限
form-none-yet = 本案中尚无。
form-in-english = 英文
form-in-chinese = 中文
form-save = 保存
form-reason = 原因
form-reason-hint = 写入日志：同事日后想知道的改动缘由。
form-values = 各类陈述应填写什么
form-value-when = 照来源写法的日期
form-value-text = 文字，一种或两种语言
form-value-number = 数字，单位：{ $unit }
form-unit-day = 天
form-unit-time = 次
form-unit-month = 个月
form-unit-year = 年
form-unit-other = 数
form-before-source = 对于私下向我们提供消息的人，此处不得写任何可据以认出此人的内容。
form-before-change-statement = 陈述从不修改。您保存的内容将取代它，旧的仍留在记录中。
form-before-change-event = 此事件的日期在其陈述中。在此填写的日期将作为新的陈述添加，并取代先前从同一来源同一处读出的日期。
form-before-change-person = 凡提到此人的案件都会使用这些姓名。
form-before-change-body = 凡提到此机构的案件都会使用这些名称。

## 记录的类别
kind-person = 人物
kind-body = 机构
kind-case = 案件
kind-source = 来源
kind-event = 事件
kind-act = 行为
kind-relation = 关系
kind-statement = 陈述
kind-evidence = 证据
kind-consent = 同意
kind-violation = 侵权行为
kind-demand = 要求
kind-representation = 交涉
kind-response = 答复
kind-page = 页面
kind-record = 记录
kind-account = 账户
kinds-event = 事件
kinds-act = 行为
kinds-person = 人物

## 职责
role-administrator = 管理员
role-coordinator = 协调员
role-officer = 案件专员
role-contributor = 供稿人
role-auditor = 审计员

## 五个环节
link-1 = 抗争
link-2 = 镇压
link-3 = 国际义愤
link-4 = 各国施压
link-5 = 回应

## 判断
verdict-pending = 尚未判断
verdict-real = 真实
verdict-ritual = 仪式性
verdict-none = 无答复
verdict-retaliation = 报复

## 陈述与要求的地位
standing-recorded = 已记录
standing-accepted = 已采信
standing-superseded = 已被取代
demand-draft = 草拟
demand-put = 已提出
demand-withdrawn = 已撤回

## 等级（海军部评级）
reliability-A = 完全可靠
reliability-B = 通常可靠
reliability-C = 比较可靠
reliability-D = 通常不可靠
reliability-E = 不可靠
reliability-F = 可靠程度无法判断
credibility-1 = 经其他来源证实
credibility-2 = 很可能属实
credibility-3 = 可能属实
credibility-4 = 可疑
credibility-5 = 不大可能
credibility-6 = 真实性无法判断

## 由谁同意
given-by-person = 本人
given-by-family = 家属
given-by-representative = 律师或其他代表

## 顺序、语言、格式
sort-reference = 按案号
sort-last_event = 最近事件在前
sort-contradictions = 矛盾多者在前
sort-entered = 新立案件在前
lang-en = 英文
lang-zh = 中文
format-pdf = PDF
format-docx = Word
