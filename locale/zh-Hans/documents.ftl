# 打印文书。姓名、引文与数字为填入内容；此处不含任何人名。

## 案情简报：页面要素
paper-title = { $name }案情简报
paper-legal-title = { $name }案法律意见
paper-legal-facts = 所依据的事实经过
paper-legal-facts-about = 日期照录来源原文，其下注明所理解的日期及可能的起止日。来源之后为评级，说明见最后一部分；“矛盾”见后文所列。
paper-legal-other-right = 其他权利
paper-legal-ground = 理由{ $number }：{ $meaning }
paper-legal-grounds = 理由
paper-legal-elements = 须证明的要件
paper-legal-element = 要件
paper-legal-evidence = 证明该要件的陈述
paper-legal-state = 状况
paper-legal-submission = 意见
paper-legal-shown = 各项要件均有已采信的陈述证明。谨主张：上述事实与前列禁止该行为、保障相反权利或限制该权力的规定不符。请有关机关对此作出回应，并指明所依据的规定。是否违反规定，由有权机关认定。
paper-legal-open = 共{ $all }项要件，已证明{ $shown }项。尚待证明：{ $open }。在查明之前，本项理由仅作为问题提出，请有关机关以文件回应。
paper-legal-no-rule = 法律库中未见当时有与此相抵触的规定。本项理由仅予记录，不据以提出主张。
paper-legal-wgad = 任意拘留问题工作组的类别
paper-legal-wgad-about = 以下为上述理由通常所支持的类别。工作组在听取政府意见后，就案件整体作出决定。
paper-legal-wgad-none = 上述理由均不支持任何类别。
paper-legal-category = 第{ $category }类
paper-legal-category-I = 找不到剥夺自由的任何法律依据。
paper-legal-category-II = 因行使《世界人权宣言》以及（对受其约束的国家而言）《公民权利和政治权利国际公约》所保护的权利和自由而被剥夺自由。
paper-legal-category-III = 严重不遵守公正审判的准则，以致剥夺自由因此而具有任意性。
paper-legal-category-IV = 寻求庇护者、难民或移民被行政机关长期羁押，而无审查或救济。
paper-legal-category-V = 基于歧视性理由剥夺自由，违反国际法。
paper-legal-borne-shown = { $count ->
   *[other] 已证明：理由{ $numbers }。
}
paper-legal-borne-open = { $count ->
   *[other] 作为问题提出：理由{ $numbers }。
}
paper-legal-remedy = 诉求
paper-legal-remedy-about = 基于上述理由，提出以下诉求。
paper-legal-remedy-none = 本案没有以上述理由为依据的诉求。
paper-legal-on-grounds = { $count ->
   *[other] 理由{ $numbers }
}
paper-legal-authorities = 引用依据
paper-legal-checked = 核对情况
paper-legal-compared = 于{ $day }与下列文本核对：{ $text }
paper-audience = 报送对象：{ $audience }
paper-as-of = 资料截至{ $day }
paper-fictional-title = 虚构案例
paper-fictional = 本案为演示与测试而虚构，其中的人物、日期与回应均非真实。

## 词间符号
paper-comma = 、
paper-semicolon = ；
paper-stop-between = 。
paper-sentence-gap = {""}
paper-bracketed = 〔{ $words }〕
paper-pause = ，
paper-quoted = “{ $words }”
paper-not-set = 未定

## 一、当事人
paper-person = 当事人
paper-person-names = 姓名
paper-person-status = 现状
paper-person-held-by = 关押机关
paper-person-state = 所涉国家
paper-person-reprisal = 因他案受报复
paper-person-reprisal-meaning = 因亲友一案而遭报复，该案另有案卷。
paper-name-plain = { $name }（{ $kind }）
paper-name-romanised = { $name }（{ $kind }，{ $how }）
paper-since = 自{ $date }起
paper-until = 至{ $date }止
paper-consent = 同意
paper-consent-not-needed = 仅供本案同事内部使用，不得出示他人。
paper-consent-none = 没有向该对象提供简报的同意。
paper-consent-given = { $by }同意，提供对象：{ $audience }，{ $date }
## 二、事实经过
paper-chronology = 事实经过
paper-chronology-empty = 尚未记录任何事件。
paper-chronology-about = 日期照录来源原文，其下注明所理解的日期及可能的起止日。来源之后为评级，说明见第七部分；“矛盾”见第六部分。
paper-number = 号
paper-date = 日期
paper-what-happened = 事实
paper-source = 来源
paper-source-none = 未记录来源
paper-source-unnamed = 无代号来源
paper-not-settled = 尚无定论：{ $values }
paper-read-as = 理解为{ $date }
paper-worded-read-as = { $wording }（理解为{ $date }）
paper-actor-nameless = 未具名者
paper-attribute = { $attribute }：{ $value }
paper-passage = { $source }，{ $passage }
paper-unit-years = { $years }年（{ $count }个月）
paper-conflict-mark = 矛盾{ $number }

## 三、权利侵害与法律依据
paper-law = 侵权行为与法律依据
paper-law-empty = 尚未记录任何侵权行为。
paper-law-about = 以下各项将已记录的事实与当时有效的规定对照：先列与之相抵触的规定，最后列出国家可能援引的依据。是否违反规定，由有权机关认定。
paper-unconfirmed-title = { $all }条引文中有{ $unconfirmed }条未经核实
paper-unconfirmed-about = 凡标明“未核实”的引文，在本简报提交任何机构之前，须由专人对照法律文本核实。
paper-violation = 侵权行为{ $number }：{ $meaning }
paper-violation-event = 事实经过第{ $number }项：{ $event }，{ $date }
paper-shown-by = 依据下列陈述：
paper-shown-by-none = 此项没有可在此引用的陈述作为依据。
paper-said-by = { $source }——{ $said }
paper-provisions = 相关规定共{ $count }条。除另有标明者外，在事件可能发生的每一天均有效。
paper-provisions-began = 相关规定共{ $count }条。以事件开始之日为准；除另有标明者外，在事件可能开始的每一天均有效。
paper-provisions-lasted = 相关规定共{ $count }条。除另有标明者外，在事件持续的整个期间均有效。
paper-provisions-undated = 事件日期不详，无法确定适用的版本。在事件可能发生的某日有效的规定共{ $count }条。
paper-in-force-to = { $from }至{ $to }有效
paper-in-force-since = 自{ $from }起有效
paper-provisions-none = 法律库中未见当日有效的规定。
paper-provision = 规定
paper-rule = 内容
paper-standing = 效力与核实
paper-possibly = 可能有效
paper-partly = 仅部分期间有效
paper-confirmed = 已核实
paper-unconfirmed = 未核实
## 四、请求事项
paper-demands = 诉求
paper-demands-empty = 尚未提出诉求。
paper-demand = 诉求{ $number }
paper-demand-addressee = 向谁提出
paper-demand-by = 期限
paper-demand-measure = 何谓满足
paper-demand-fallback = 退而求其次的方案
paper-demand-basis = 依据
paper-demand-standing = 状态
paper-demand-flaws = 尚待完善
paper-demand-violations = { $count ->
   *[other] 侵权行为{ $numbers }
}
paper-flaws-none = 无：可照此提出
## 五、交涉与回应
paper-asking = 交涉与回应
paper-representations = 交涉经过
paper-representations-empty = 尚未记录任何交涉。
paper-who-to-whom = 何人→何人
paper-what-asked = 内容
paper-carried = { $count ->
   *[other] 提出诉求{ $numbers }
}
paper-prompted-by = { $count ->
   *[other] 起因于交涉{ $numbers }
}
paper-prompted-by-events = { $count ->
   *[other] 起因于事实经过第{ $numbers }项
}
paper-answers = 回应
paper-answers-about = 回应发生在交涉之后，不等于由交涉促成。
paper-share-demands = 已提出的诉求{ $all }项，得到回应{ $answered }项，尚未到期{ $later }项。
paper-share-asked = 交涉{ $all }次，其后有回应的{ $followed }次。
paper-share-verdicts = 回应{ $all }次，其中真实{ $real }次，仪式性{ $ritual }次，报复{ $retaliation }次，尚未判定{ $pending }次。
paper-answer = 回应
paper-answer-by = 回应者：{ $by }
paper-answers-demand = { $count ->
   *[other] 针对诉求{ $numbers }
}
paper-shown-in = { $count ->
   *[other] 见事实经过第{ $numbers }项
}
paper-followed = 此前交涉
paper-followed-none = 无记录在案的交涉
paper-numbers = { $count ->
   *[other] 第{ $numbers }次
}
paper-verdict = 判定
paper-incomplete = 判定不完整
paper-checked = { $day }核查
paper-next-check = 应于{ $day }再次核查
## 链条
paper-chain = 链条
paper-link = 环节
paper-state = 状态
paper-items = 记录数
paper-reached = 最早出现
paper-took = 距前一环
## 六、陈述之间的矛盾
paper-conflicts = 陈述之间的矛盾
paper-conflicts-empty = 在案陈述之间没有矛盾。
paper-conflicts-about = 不可能同时为真的陈述在此并列。记录所采信者已注明，其余陈述照样保留。
paper-conflict = 矛盾{ $number }：{ $subject }——{ $attribute }
paper-official = 官方
paper-unofficial = 其他来源
paper-what-is-said = 陈述内容
paper-who-says-so = 何人何时所说
paper-goes-by = 记录采信此说
paper-said-on = 陈述时间：{ $date }
paper-said-unknown = 陈述时间未注明
paper-conflict-why = 不能同时为真的理由：
paper-value-by = { $value }〔{ $source }〕
paper-clash-dates = { $one }与{ $other }没有任何一天重合，相隔{ $gap }。
paper-clash-computed = { $one }（自{ $basis }起算）与{ $other }没有任何一天重合，相隔{ $gap }。
paper-clash-spans = { $one }与{ $other }不一致。{ $how }
paper-clash-terms = { $one }与{ $other }互相排斥。
paper-clash-numbers = { $one }与{ $other }是同一事项的不同数字。
paper-speaks-for = 支持此判定：
paper-speaks-against = 与此判定相悖：
paper-noted = 目前所知：

## 七、来源与空白
paper-sources = 来源与空白
paper-sources-who = 来源
paper-sources-empty = 尚未记录来源。
paper-sources-about = 来源以代号相称，仅对公开出版物注明出处。
paper-codename = 代号
paper-source-kind = 类别
paper-reliability = 可靠程度
paper-citation = 出处
paper-citation-missing = 公开来源，出处未记录
paper-citation-protected = 受保护
paper-grades = 评级采用海军部评级法。字母评来源：{ $letters }。数字评内容：{ $figures }。
paper-left-out = 因不得引用而对本对象略去：陈述{ $statements }条，仅由其说明的事件{ $events }项，由此构成的侵权行为{ $violations }项，别无来源的交涉与回应{ $asked }项。
paper-gaps = 尚不清楚之处
paper-gaps-about = 记录未载明：
paper-gaps-empty = 本简报所需内容，记录均已载明。
paper-gap-holder = 由何机关关押
paper-gap-whereabouts = 身在何处
paper-gap-health = 健康状况
paper-gap-age = 出生日期或年龄
paper-gap-undated = { $count ->
   *[other] 事实经过第{ $numbers }项的日期
}
paper-gap-unsourced = { $count ->
   *[other] 事实经过第{ $numbers }项的来源
}
paper-gap-by-nobody = { $count ->
   *[other] 事实经过第{ $numbers }项的行为人
}
paper-gap-unshown = { $count ->
   *[other] 可引用以说明侵权行为{ $numbers }的陈述
}
paper-gap-violations = 违反了哪些规定
paper-gap-unaddressed = { $count ->
   *[other] 诉求{ $numbers }的对象
}
paper-gap-no-day = { $count ->
   *[other] 诉求{ $numbers }的期限
}
paper-gap-unmeasured = { $count ->
   *[other] 诉求{ $numbers }以何为满足
}
paper-gap-unjudged = { $count }次回应是否真实
paper-gap-demands = 所求为何：未记录任何诉求
paper-gap-representations = 是否已向何人提出：未记录任何交涉
paper-gap-answers = 是否有回应：未记录任何回应
