### 阅读页面上的文字；表单另有文件。

## 多页共用
page-case = 案件
page-cases = 案件
page-status = 现状
page-chain = 链条
page-weakest = 最弱一环
page-weakest-link = 最弱一环
page-timeline = 时间线图
page-events = 事件
page-violations = 侵权行为
page-caption = { $title }：{ $count }
page-contradictions = 矛盾
page-answers = 回应
page-last-event = 最近事件
page-next-due = 最近到期
page-overdue = 已逾期
page-fictional = 虚构案件，仅供演示
page-fictional-short = 虚构
page-change = 修改
page-edit = 修改
page-when = 时间
page-what = 事项
page-by = 由谁
page-from-to = 由谁向谁
page-link = 环节
page-state = 状态
page-since = 起于
page-source = 来源
page-kind = 类别
page-verdict = 判定
page-share = 占比
page-names = 姓名
page-filter = 显示
page-part-of = 共{ $total }项，显示{ $shown }项。
page-followed = 回应出现在交涉之后，只说明先后；这里不断言因果。

## 今日
page-today = 今日
page-today-overdue = 已逾期
page-today-overdue-none = 没有逾期事项。
page-today-soon = 七天之内到期
page-today-soon-none = 七天之内没有到期事项。
page-today-day = 日期
page-today-what = 事项
page-today-next = 下一步
page-today-late = 逾期{ $days }天
page-today-now = 今天
page-today-all = 分页列出全部{ $total }项
page-due = 到期事项
page-due-none = 没有到期事项。
page-due-total = 共{ $total }项
page-due-all = 全部到期事项
page-due-demand = 诉求应予满足
page-due-review = 复核案件
page-due-check = 再次核查：
page-due-check-bare = 再次核查回应
page-due-consent = 同意到期：
page-due-consent-bare = 同意到期
page-asked-of = 对象：
page-answer-from = 来自
page-today-answered = 收到的回应
page-today-answered-none = 尚无回应记录。
page-today-waiting = 已提出，尚无回应
page-today-waiting-none = 没有等待回应的事项。
page-today-asked = { $day }提出
page-today-ago = 距今至少{ $days }天
page-today-more = 另有{ $count }项
page-today-drafts = 写好而未提出
page-today-drafts-none = 没有未提出的诉求。
page-today-drafts-count = { $count }项诉求
page-today-quiet = 九十天以上没有消息
page-today-quiet-none = 就有日期的记录而言，被关押者的消息都不早于九十天前。
page-today-quiet-since = { $day }之后没有消息
page-today-mine = 我负责的案件
page-today-mine-none = 您没有负责的案件。新建案件者即为负责人；也可在案件表单中接手。
page-today-mine-next = 最近到期：{ $day }
page-today-newest = 最近录入
page-today-contradicted = 矛盾最多
page-today-contradicted-none = 没有案件存在矛盾。
page-do-review = 复核并定下次日期
page-do-look = 查看
page-do-demand = 查看诉求及其回应
page-do-check = 核查并定下次日期
page-do-consent = 看同意能否续期
page-today-person = 当事人

## 案件列表
page-cases-open = 新建案件
page-cases-import = 导入案卷文件
page-cases-none = 尚未录入任何案件。新建案件时，先写当事人的姓名和现状。
page-cases-no-match = 没有符合条件的案件。
page-cases-all = 全部案件
page-cases-contradicted = 全部有矛盾的案件
page-cases-total = { $total }起案件
page-answers-none = 尚无
page-answers-real = { $came }次回应，{ $real }次真实
page-cases-none-here = 尚未录入案件。由案件专员或协调员新建第一件之后，这里便会列出。
page-filter-more = 更多条件

## 搜索
page-search = 搜索
page-search-button = 搜索
page-search-why = 匹配：{ $why }
page-search-advice = 可以这样查找：
page-search-try-script = 任何文字或拼法的姓名：汉字（简繁均可）、拼音、威妥玛拼法、护照上的拼写。
page-search-try-part = 姓名的一部分，例如只用名；词越少，找到的越多。
page-search-try-reference = 案号，或呼吁的编号。
page-search-try-words = 案卷中的词语：地点、监狱、机关。

## 总览
page-portfolio = 总览
page-portfolio-total =
    { $total ->
        [0] 尚无案件。
       *[other]
            { $fictional ->
                [0] 共{ $total }起案件，均为真实案件。
               *[other] 共{ $total }起案件，其中{ $fictional }起为虚构。
            }
    }
page-portfolio-contradicted =
    { $count ->
        [0] 没有案件存在矛盾。
       *[other] { $count }起案件存在矛盾。
    }
page-portfolio-links = 五个环节
page-portfolio-links-about = 每一环节在多少案件中已有；在多少案件中已有前一环节而仍在等待；在多少案件中此环节及之前的环节都尚无；又在多少案件中最弱。
page-portfolio-weakest = { $total }起案件中，“{ $link }”在{ $count }起中最弱。
page-portfolio-verdicts = 回应：真实与仪式性
page-portfolio-verdicts-none = 尚未记录任何回应。
page-portfolio-judged = 已有回应{ $came }次：已判定{ $judged }次，尚未判定{ $pending }次。另有{ $nothing }次记录为无回应。
page-portfolio-status = 当事人现状
page-weakest-in = 最弱的案件数
page-measured-against = 占何者之比
page-of-judged = 已判定的回应{ $count }次
page-of-came = 已有的回应{ $count }次
page-of-all = 已记录的结果{ $count }次
page-portfolio-of = { $part }/{ $whole }（{ $percent }%）
page-portfolio-states = 按适用法律的国家或地区
page-portfolio-no-match = 没有案件符合条件，因此没有可统计的。
page-portfolio-whole = 全部案件的总览

## 法律
page-law = 法律
page-law-about = 某一天，哪些规定禁止某种行为？回答给出当日有效的版本，并说明理由。
page-law-ask = 查询
page-law-answer = { $violation }：{ $state }，{ $date }
page-law-nothing = 法律库中没有当日适用的规定。这仅说明法律库有欠缺，不说明法律没有规定。
page-law-unconfirmed =
    { $open ->
        [0] 全部{ $all }条引文均已与原文核对。
       *[other] { $all }条引文中有{ $open }条未经核实；据以提交之前，须由人核对原文。
    }
jurisdiction-CN = 中国
jurisdiction-HK = 香港

## 日志
page-journal = 日志
page-journal-about = 每一次改动：何人、何时、何事、改前改后。每条都带有前一条的校验值，删去任何一条都会被发现。
page-journal-verify = 检查全部日志
page-journal-when = 时间
page-journal-who = 何人
page-journal-what = 何事
page-journal-changes = 改动
page-journal-total = { $total }条
page-journal-none = 尚无记录。
page-journal-nobody = 程序
page-journal-removed = { $kind }：已移除
page-journal-new = 新增
page-journal-gone = 移除
page-journal-changed = 修改
page-journal-withheld = 有改动；内容只供有权阅读案件者查看
page-journal-report = 日志检查
page-journal-intact = 日志完整：{ $entries }条前后相连，各条记录均与之相符。
page-journal-damaged = 日志不完整。已读取{ $entries }条。请保持档案库原样，记下此处所列，并在另一台机器上从备份恢复。
page-journal-how = 逐条重新计算校验值并比对，再将每条记录与其最后一条日志对照。
page-journal-head = 最后一条的校验值
page-undo-would = 将撤回的内容
page-undo-entries = 条目
page-undo-entries-range = #{ $first } 至 #{ $last }：一同写入的 { $count } 条
page-undo-entries-one = #{ $first }
page-undo-not = 保持原样
page-import-from-file = 或选择文件
page-undo-done = 已撤回 { $records } 项记录，见日志 #{ $entry }；撤回该条即可复原。

## 一件案件
page-tabs = 案件各部分
page-tab-chronology = 经过
page-tab-contradictions = 矛盾
page-tab-law = 法律
page-tab-demands = 诉求
page-tab-chain = 链条
page-tab-sources = 来源
page-tab-documents = 文书
page-tab-journal = 日志
page-case-edit = 修改现状和摘要
page-names-edit = 修改姓名
page-add-event = 添加事件
page-add-act = 添加行为
page-add-statement = 添加陈述
page-add-source = 添加来源
page-add-evidence = 添加证据
page-add-consent = 添加同意书
page-add-person = 添加人物
page-add-body = 添加机构
page-add-relation = 添加关系
page-add-violation = 添加侵权行为
page-add-demand = 添加诉求
page-add-representation = 添加交涉
page-add-response = 添加回应
page-case-lead = 负责人：{ $name }
page-case-no-lead = 无人负责
page-case-review = 下次复核：{ $day }
page-case-due = 最近到期：{ $day }
page-case-held = 关押地点：

## 经过
page-chronology-none = 尚无记录。先录入来源，再录入它所说的事。
page-statements = 陈述
page-statements-count = { $count }条陈述
page-conflict = 来源互相矛盾
page-nobody-says = 未注明由谁所述
page-conflict-date = 来源所述日期互相矛盾
page-about-person = 关于本人
page-about-person-none = 除事件之外，尚未记录本人的年龄、职业、健康状况或关押地点。
page-recorded-violations = 所记侵权行为：
page-replace = 更替
page-in-chronology = 在经过中查看
page-event-recorded = 关于此事件的记录
page-event-date = 本案采用的日期：
page-event-unsaid = 此事件尚无任何来源的陈述。
page-events-shown = 事件{ $first }–{ $last }，共{ $total }
page-events-all = 全部{ $total }件列于一页，供打印（页面较大）
page-rows-shown = 第{ $first }–{ $last }项，共{ $total }项
page-rows-all = 全部{ $total }项列于一页，供打印（页面较大）
page-attribute = { $attribute }：{ $value }

## 矛盾
page-contradictions-about = 这些陈述不可能同时为真。全部保留在案；以哪一条为准，由您决定。
page-contradictions-none = 本案没有互相矛盾的陈述。
page-contradictions-count = { $count }处矛盾
page-contradiction-basis = 推算依据：
page-weakest-unknown = 尚不清楚
page-accept = 以此为准
page-accept-no-longer = 不再以此为准

## 案件的法律
page-law-none = 尚未记录侵权行为。侵权行为是把事件对照法律所禁止的行为；适用条文由事件日期决定。
page-law-edition = 均引用事件当日有效的版本。
page-law-wgad = 任意拘留问题工作组惯用类别：{ $categories }
page-law-not-shown = 尚无陈述说明
page-to-event = 查看事件

## 要求
page-demands = 诉求
page-demands-none = 尚未提出诉求。诉求应写明求什么、向谁求、何时之前、如何看出已经满足。
page-demand-addressee = 向谁
page-demand-measure = 何谓满足
page-demand-by = 期限
page-demand-fallback = 退而求其次的方案
page-demand-basis = 依据
page-representations = 交涉
page-representations-none = 尚未记录任何交涉。
page-carries = 所提诉求
page-frozen-copy = 存有发出时的原文
page-responses = 回应
page-responses-none = 尚未记录任何回应。
page-answer = 回应
page-to-demand = 针对的诉求
page-next-check = 下次核查
page-checked = 核查于
page-put-by = 提出经过
page-unanswered = 尚无回应记录
page-prompted-by = 起因
page-led-to = 由此引出
page-followed-by = 其后的回应
page-came-after = 此前的交涉
page-speaks-for = 支持此判定
page-speaks-against = 与此判定相悖
page-noted = 目前所知
page-representations-count = { $count }次交涉

## 链条
page-chain-links = 五个环节
page-took = 距前一环
page-records = 记录
page-chain-records = 各环节所含记录
page-chain-numbers = 每条记录都有编号，首位是所属环节；起因和后续均以编号指明。
page-chain-after-nothing = 此前没有交涉的记录。

## 来源
page-sources = 来源
page-sources-about = 一律用代号。字母表示来源的可靠程度（A至F）；每条陈述后的数字表示信息的可信程度（1至6）。
page-sources-none = 尚无来源。每一事实都须有来源；代号不可透露来源的身份。
page-sources-by-codename = 来源（代号）
page-codename = 代号
page-reliability = 可靠程度
page-citation = 出版信息
page-evidence = 证据
page-evidence-none = 尚未记录证据。
page-obtained = 取得时间
page-hash = SHA-256
page-not-quotable = 不可引用
page-consents = 同意书
page-consents-about = 没有针对该用途和对象的同意，任何内容不得外传。
page-consents-none = 尚无同意书：目前本案只限同事阅读。
page-purpose = 用途
page-audience = 对象
page-given-by = 同意人
page-given = 同意时间
page-until = 有效至
page-open-ended = 无期限
page-withdrawn = 已于{ $day }撤回
page-expired = 已过期
page-people = 人物
page-people-none = 尚未提到任何人。
page-bodies = 机构
page-bodies-none = 尚未提到任何机构。
page-country = 国家
page-relations = 关系
page-relations-none = 尚未记录关系。
page-relation = 何人与何人
page-stance = 立场
page-consents-ended = 已终止的同意书
page-said-by = { $source }所述

## 文书
page-brief = 案情简报
page-brief-about = 经过、侵权行为及条文、诉求、回应、来源（代号）、公开列出的矛盾。请先选择给谁。
page-brief-for = 给谁
page-brief-check = 查看将外传的内容
page-brief-file = { $format }（{ $language }）
page-brief-to = 对象：{ $audience }
page-brief-goes = 将包含：
page-brief-goes-at-most = 至多包含：
page-brief-stays = { $count }条陈述不可引用，将予略去；仅由其说明的事件和侵权行为也一并略去。
page-brief-in-house = 同事本可阅读此案，无须同意书。请留意文件存放之处。
page-brief-consent = 已获同意（{ $by }），无期限。
page-brief-consent-until = 已获同意（{ $by }），有效至{ $day }。
page-brief-no-consent = 今日没有允许向该对象提供简报的同意书，不得外传。
page-brief-held = 其中有 { $count } 条引用尚无人与法律文本核对。核对之前，案情简报不得对外提供。
page-brief-confirm = 待核实的引用
page-document-case = 已知、已提出和已得到回应的一切，以及其中的矛盾。
page-document-legal = 逐项侵权行为：从事实到权利、当时有效的条文、要件、证据和诉求。
page-confirm-how = 请在该版本的文本中查对条号。只有该条确与所列内容相符，才可勾选，并写明所用文本。若不相符，请保留原状，并告知维护法律目录的人。
page-confirm-nothing = 此处没有待核实的引用。哪些引用使案情简报不得提供，见该案“文件”页。
page-confirm-citation = 引用
page-confirm-total = 共 { $count } 项核实
page-confirm-none = 尚无人核实过引用。
page-confirm-stale = 法律目录现已有不同内容
page-texts-about = 由同事导入、显示在引用旁边的法律文本。程序本身不附带任何文本。
page-texts-total = 共 { $count } 份文本
page-texts-none = 本机构尚无法律文本。
page-texts-found =
    { $count ->
        [0] 没有条文包含全部词语
       *[other] 找到 { $count } 条
    }
page-text-articles = 条数
page-text-numbers = 全部条号
page-text-no-article = 此文本没有编号 { $number }。
page-text-before = 上一条
page-text-next = 下一条
page-text-or-file = （代替粘贴）
page-text-rights = 只导入本机构可以保存的文本。多数国家的法律正式文本不受著作权保护，译文则未必。
form-citation = { $citation }：{ $subject }
page-brief-harm = 外传之前请想一想：是否会有不应被认出的人被认出？当事人或帮助者会否因此受罚？自取得同意以来情况有无变化？
page-case-file = 案卷文件
page-case-file-about = 全部记录存为一个文本文件，供移交或保存。其中包括不可引用的内容，只限同事使用。
page-case-file-get = 下载案卷文件（TOML）
