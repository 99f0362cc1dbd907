### 出了什么问题，怎样才对。

## 整个请求的错误
error-title-401 = 请先登录
error-title-403 = 您无权进行此操作
error-title-404 = 未找到
error-title-409 = 另有记录以此为据
error-title-422 = 所填内容无法接受
error-title-500 = 系统出错
error-home = 回到首页
error-not-signed-in = 尚未登录，或登录已失效。请先登录。
error-wrong-password = 用户名或密码有误。请核对后重试。
error-not-allowed = 您的账户没有“{ $permission }”的权限。请联系管理员或协调员。
error-not-found = 没有{ $what }“{ $name }”，或您无权查看。请核对地址或搜索。
error-in-use = 其他记录引用了此记录，或此类记录不可移除。请先修改或移除那些记录。
error-document = 文件未能生成：{ $reason }
error-store = 档案库未能完成此操作，内容未改动：{ $reason }
error-import = 文本无法作为案卷文件读取，未导入任何内容：{ $reason }
error-internal = 程序出错，内容未改动。请告知维护人员：{ $reason }

## 字段的问题
problem-missing = 此项必填。
problem-name = “{ $typed }”不是姓名。每行一个：姓名 | 类别 | 拼法，后两项可省略。
problem-name-kind = 没有“{ $typed }”这类姓名。类别有 legal（本名）、pen（笔名）、religious（法名）、alias（别名）、mistaken（误写）。
problem-romanisation = 没有“{ $typed }”这种拼法。可用 pinyin、wade_giles、jyutping、hong_kong、wylie、phonetic、other。
problem-code = “{ $typed }”不在可用的值之内：{ $known }。
problem-pick = “{ $typed }”不在所列之内。请重新选择；它可能已被移除。
problem-case = 没有案号为“{ $typed }”的案件。
problem-day = “{ $typed }”不是日期。请写年、月、日，如 1991-02-12。
problem-number = “{ $typed }”不是整数。请只写数字。
problem-flag = “{ $typed }”既不是“是”也不是“否”。
problem-field = 这里没有此字段。可用字段：{ $known }。
problem-section = 这里应是由简单值组成的表。
problem-utf8 = 此处不是 UTF-8 编码。请将表格另存为 UTF-8 编码的 CSV 文件后重新导入。
problem-row-length = 本行有{ $typed }格，而表格有{ $known }列。含有逗号的内容请加引号。
problem-row-twice = 第{ $line }行已有案号“{ $typed }”。每一行都要有自己的案号。
problem-column-twice = 表格中有两个这样的列。请保留一个。
problem-incomplete = 尚缺必要内容。请检查以上各项。
problem-attribute-subject = 属性“{ $typed }”与陈述对象不符。请选择同组的属性。
problem-circle = 由此交涉引起的事不可能是它的起因。请将其从列表中去掉。
problem-citation-human = 私下提供消息的人不得注明出处，请留空。只有公开发表的来源才有出处。
problem-codename-name = 这个代号是本案中某人的姓名。请换一个不透露任何信息的词。
problem-codename-taken = 本案另一来源已使用代号“{ $typed }”。
problem-country = “{ $typed }”不是国家代码。请写 ISO 3166 的两个大写字母，如 CN。
problem-date-needs-source = 日期须有给出它的来源。请选择来源。
problem-frozen = 已发出的文本保持原样。不同的文本请作为另一次交涉录入。
problem-no-consent = 尚无人同意向此对象提供案情简报，或同意已失效。请先记录同意，或选择“仅限同事”。
problem-password = 密码太短，至少需要{ $least }个字符。四五个互不相关的词即可组成好密码。
problem-query = 没有可搜索的内容。请输入姓名、案号或词语。
problem-reference = “{ $typed }”不能作案号：至多 40 个不带附加符号的字母、数字以及 - _ . ，且不得为姓名。
problem-reference-taken = 已有案号为“{ $typed }”的案件。
problem-sha256 = 这不是 SHA-256 校验值：应为64个数字及 a 至 f 的字母。
problem-superseded = 此陈述已被后来的陈述取代；请采信后者。
problem-user = 用户名应为1至40个字符。
problem-user-taken = 用户名“{ $typed }”已被使用。
problem-verdict-checked = 作出判定须注明核查日期。
problem-verdict-criterion = 此判定至少需要一条支持它的标准。
problem-form-token = 此表单属于另一次登录，内容未改动。请返回，重新载入页面后再次提交。
problem-unreadable = 提交的内容无法读取。请返回后重新提交。
problem-json = 不是 JSON：{ $reason }
problem-json-field = 此字段应为文本、数字、真假值或由它们组成的列表。
actor-unknown = 记录中没有名为“{ $name }”的人物或机构。请核对写法，或先行添加。
actor-ambiguous = 名为“{ $name }”的不止一个。请从列表中选择。

## 不确定日期的问题
when-empty = 此处没有写日期。
when-not-understood = “{ $typed }”无法理解为日期。请照来源的写法：1989年10月、约1991年、1989-10、1991年2月12日、October 1989。
when-no-year = “{ $typed }”没有年份。请补上，或选择据以推算的事件。
when-short-year = “{ $typed }”中的年份只有两位。请写全四位。
when-no-such-year = “{ $typed }”中的年份不可能。年份为1至9999。
when-no-such-month = “{ $typed }”中没有这个月份。月份为1至12。
when-no-such-day = “{ $typed }”中没有这一天。请核对月和日。
when-day-or-month = “{ $typed }”可以读成两个日期。请按年-月-日书写。
when-wrong-weekday = “{ $typed }”中的星期与日期不符。请更正其一或去掉其一。
when-reversed = “{ $typed }”的终点早于起点。请先写较早的日期。
when-needs-anchor = “{ $typed }”从另一事件起算。请选择据以推算的事件。
when-time-of-day = “{ $typed }”含有时刻。请只写日期；时刻写入说明。
when-too-intricate = “{ $typed }”的含义超出此处所能保存。请写一个日期、一段时间（如 1991-08/1994-04）或一项选择（如 [1989,1990]）。
