### 命令行的话：帮助、提示、结果、问题。

## 命令的帮助：help-PATH
help = 从记录侵权行为到得到真正的回应：一个人的案子，所涉法律，因果链条，所需文书。
help-demo = 启动一个临时的加密档案库，其中有一件真实案件，并告知登录方式；退出后不留痕迹。
help-init = 新建空的档案库和第一个账户。
help-serve = 提供网页和接口，直到停止。
help-user = 账户：谁可以进来，以什么角色。
help-user-add = 添加账户。
help-user-list = 列出账户及其权限。
help-user-passwd = 重设密码：生成一个只能用一次的密码。
help-user-roles = 以新的职责取代账户原有的职责。
help-user-disable = 关闭账户：任何人都不能再用它登录。
help-user-enable = 重新开放已关闭的账户。
help-search = 按任何文字、任何拼法的姓名，或按案卷中的词语查找案件。
help-case = 单个案件，或案件列表。
help-case-show = 按时间顺序显示案件。
help-case-contradictions = 显示哪些陈述不可能同时为真，各出自何处。
help-case-chain = 显示从抗争到回应的五个环节，以及最弱的一环。
help-case-list = 按条件和顺序列出案件。
help-case-export = 把案件写成可以再次导入的案卷文件。
help-brief = 打印案情简报，PDF 或 Word 格式。
help-import = 从文件导入案件：一件案件，或一张案件表格。
help-import-case = 导入一份案卷文件（TOML，格式见 docs/case-file.md）。
help-import-cases = 导入案件表格（CSV，格式见 docs/case-table.md）；要么全部导入，要么一概不导入。
help-law = 法律：何地何时适用什么规定；不需要档案库。
help-law-applies = 说明某日有哪些条文涉及某类侵权行为，以当时有效的版本为准：多数条文禁止或限制此类行为，也有条文曾被用来为其辩解。
help-law-clocks = 以时钟形式列出案件的法定期限：最早和最迟何时届满，超出多少天。
help-law-check = 检查内置的法律资料，或您自己的法律目录。
help-law-cite = 按编号给出某条规定，或给出某部法律某条在某日的内容，并说明核对情况。
help-law-library = 查找法律文书、版本、条文、侵权行为种类或文字。
help-journal = 每一次改动：何人、何时、为何、改前改后。
help-journal-show = 显示日志，最新的在前；可以只看一个案件。
help-journal-verify = 核对全部日志以及各条记录；如有改动，退出码为65。
help-journal-undo = 撤回一条日志及与它一同写入的全部内容，例如一次导入。
help-backup = 把一切写入一个加密文件（age 格式），可恢复到任一种数据库。
help-restore = 从备份新建档案库。
help-rebuild = 在法律资料或词表变动之后，重新生成列表、到期日和搜索索引。
help-do = 执行没有专门命令的操作：`suasion operations` 所列的任何一项，并给出其字段；以 JSON 回答。
help-operations = 显示一切可做之事：名称、所需权限、接口地址、命令。
help-completions = 输出命令行补全脚本。
help-examples = 示例：
help-usage = 用法：
help-commands = 命令：
help-arguments = 参数：
help-options = 选项：
help-some-options = 选项
help-a-command = 命令
help-environment = 环境变量：{$given}
help-default = 默认：{$given}
help-possible = 可取：{$given}

## 选项的帮助
arg-help = 显示帮助。
arg-version = 显示版本。
arg-data = 档案库所在：目录，或 PostgreSQL 地址。也可由 SUASION_DATA 给出。
arg-postgres = 存放档案库的 PostgreSQL 数据库。本机其他用户看得到命令行：地址含密码时请改用 SUASION_DATA。
arg-passphrase-file = 存有档案库口令的文件；不给则在终端询问。
arg-key-file = 打开档案库的密钥文件（如当初以密钥文件新建）。
arg-who = 记入日志的账户；不给则为最早的账户。
arg-reason = 这样做的缘由，记入日志。
arg-lang = 回答和文书的语言；不给则随系统环境。
arg-law = 用来代替内置法律资料的目录（格式见 data/law/README.md）。
arg-json = 以 JSON 回答，与接口相同；出错时也用 JSON 说明。
arg-portfolio = 另外添加多少起虚构案件，均有明显标记。
arg-seed = 虚构案件的种子：种子相同，案件相同。
arg-listen = 提供服务的地址和端口；端口0表示任选空闲端口。
arg-behind-tls = 前面有反向代理以 TLS 与浏览器通信：Cookie 将因此要求 TLS。
arg-user = 第一个账户的名称，具有全部角色。
arg-user-passwd-name = 账户。
arg-user-roles-name = 账户。
arg-user-disable-name = 账户。
arg-user-enable-name = 账户。
arg-entry = 条目的号码，见 `suasion journal show`。
arg-password-file = 存有账户密码的文件；不给则在终端询问，什么也不输入则自动生成并只显示一次。
arg-name = 登录名。
arg-roles = 账户的角色，可给出多个。
arg-query = 姓名或词语，须全部找到。
arg-page = 列表的第几页，从1起。
arg-reference = 案号。
arg-journal-show-reference = 案号；不给则为全部日志。
arg-status = 只看处于此现状的人：{ $known }。
arg-weakest = 只看最弱一环为此的案件，1至5。
arg-contradicted = 只看有矛盾的案件。
arg-sort = 顺序：reference、last_event、contradictions 或 entered。
arg-output = 要写的文件，只有您本人可读；- 表示标准输出。
arg-format = 文书的格式。
arg-audience = 给谁看：{ $known }。除同事（colleagues）以外，须有已记录的同意。
arg-file = 文件；- 表示标准输入。
arg-backup-file = 要写的文件，必须尚不存在。
arg-restore-file = 要恢复的备份。
arg-ignore = 不认识的列略去不取，而不是拒绝整张表。
arg-backup-passphrase-file = 存有备份口令的文件；不给则沿用 --passphrase-file 的口令，或在终端询问。
arg-jurisdiction = 问哪一国或地区的法律：{ $known }。
arg-violation = 侵权行为的种类，如 solitary、torture、overlong_pretrial；代码不存在时会列出最接近的。
arg-date = 行为发生之日，照原话写：1991-02-12、1989年10月、约1991年。
arg-groups = 已知属实的情况，用 data/law/groups.csv 的代码：child、foreigner、state_security、trial 等。
arg-others = 已知不属实的情况，代码同上。
arg-conduct = 用于罪名：受罚行为发生之日与上述日期不同时填写。
arg-law-cite-id = 该行的编号，每个回答都会给出。
arg-instrument = 法律、条约或准则：简称（如 CPL、ICCPR）或名称。
arg-edition = 版本，如引用时所写：1979年。
arg-article = 条号：43、291-1、44(3)。
arg-search = 引用或说明中的文字，中英文均可；每个词都须出现。
arg-law-library-page = 页码。
arg-operation = 操作名称；`suasion operations` 列出全部。
arg-values = 字段及其值；FIELD=@FILE 取文件内容。
arg-shell = 所用的 shell。
arg-brief-output = 要写的文件，只有您本人可读；- 表示标准输出；不给则写在当前目录，以案号命名。
arg-brief-document = 何种文件：案情简报，或逐项论述侵权行为的法律意见。
arg-case-export-output = 要写的文件，只有您本人可读；不给则写到标准输出。

## 秘密与提示
secret-passphrase = 口令
secret-new-passphrase = 新档案库的口令
secret-backup-passphrase = 备份的口令
secret-password = 密码
ask-passphrase = 口令：
ask-new-passphrase = 新档案库的口令（用几个别人猜不到的词）：
ask-backup-passphrase = 备份的口令：
ask-password = 密码（留空则自动生成）：
ask-again = 再输入一次：

## 结果
demo-ready =
    Suasion 已就绪：{ $url }
      名称  { $user }
      密码  { $password }
    档案库是临时的，已加密，密钥没有写在任何地方。按 Ctrl-C 停止并全部删除。
serve-ready = Suasion 已就绪：{ $url }
init-done = 档案库 { $place } 已就绪，{ $user } 可以登录。请保管好口令或密钥文件：没有它，谁也打不开，我们也不能。
password-once = 密码只显示这一次：{ $password }
user-added = { $user } 可以登录了。
user-disabled = 已不能登录
search-total =
    { $count ->
        [0] 没有案件。
       *[other] { $count }起案件。
    }
case-fictional = （虚构）
case-disputed = （来源互相矛盾）
case-contradictions =
    { $count ->
        [0] 没有矛盾。
       *[other] { $count }处矛盾。
    }
said-official = 官方
said-unofficial = 非官方
chain-took = 历时{ $took }
file-written = 已写入：{ $path }
law-confirmed = 已核对
law-unconfirmed = 未核对
law-total =
    { $count ->
        [0] 资料中没有相应条文。
       *[other] { $count }条；其中{ $open }条未核对，须由人核对之后才能据以提交。
    }
clocks-total = 共{ $count }项期限。
clock-disputed = 各来源所述日期不一致。无论以哪一个为准，超出最后合法日：{ $overrun }。
law-sound = 法律资料无误：法律文书{ $instruments }部，条文{ $provisions }条。
law-row-open = 今
law-row-window = { $from }至{ $to }有效
law-row-concerns = 仅涉及：{ $whom }。
law-rows-total =
    { $count ->
        [0] 法律库中没有符合的内容。
       *[other] 共{ $count }条，每页{ $rows }条。
    }
law-instruments-total = 法律文书{ $count }部，条文{ $provisions }条。
journal-total =
    { $count ->
        [0] 没有记录。
       *[other] { $count }条记录。
    }
journal-intact = 日志完整：{ $count }条，末条 { $head }
import-done = 已导入：{ $reference }
import-reused = 此处已有、未再录入：{ $names }
imported-table = 已导入{ $count }起案件。
imported-ignored = 未取的列：{ $columns }
rebuild-done = 已重新生成{ $count }起案件。
backup-done = 已写入：{ $path }（记录和账户{ $records }条，日志{ $entries }条）
restore-done = 已恢复并核对：记录和账户{ $records }条，日志{ $entries }条。
operations-changing = 列出两项权限时，前者用于添加记录，后者用于修改已有的记录。
undo-done = 已撤回 { $records } 项记录，即日志第 { $first } 至 { $last } 条；见第 { $entry } 条。
user-closed = { $user } 不能再登录了。
user-opened = { $user } 可以重新登录了。
user-has-roles = { $user }：{ $roles }。该账户的所有登录均已结束。
operations-keyholder = 只有持有密钥的人能在命令行做的事：init、serve、backup、restore、rebuild。

## 进度
progress-portfolio = 正在虚构案件
progress-import = 正在导入
progress-verify = 正在核对
progress-backup = 正在备份
progress-restore = 正在恢复
progress-rebuild = 正在重新生成
progress-undo = 撤回

## 提醒
warn-open-file = 注意：本机其他用户能读到 { $path }。请改为只有您本人可读：chmod 600 { $path }
warn-no-tls = 注意：其他机器能访问这个地址，而往来内容没有加密。请在前面设置 TLS 代理，并使用 --behind-tls。
warn-postgres = 注意：PostgreSQL 不为记录加密。其服务器和磁盘必须与其中的姓名同样安全（见 docs/threat-model.md）。

## 问题：发生了什么，该怎么办
trouble-no-place = 没有指明档案库。
trouble-no-place-do = 请用 --data DIR，或设置 SUASION_DATA。
trouble-occupied = { $place } 已有档案库。
trouble-occupied-do = 请另选地方，或使用已有的档案库。
trouble-nobody-passphrase = 需要口令，而没有终端可以询问。
trouble-nobody-passphrase-do = 请用 --passphrase-file FILE，或设置 SUASION_PASSPHRASE_FILE。
trouble-nobody-new-passphrase = 新档案库需要口令，而没有终端可以询问。
trouble-nobody-new-passphrase-do = 请用 --passphrase-file FILE 或 --key-file FILE。
trouble-nobody-backup-passphrase = 备份需要口令，而没有终端可以询问。
trouble-nobody-backup-passphrase-do = 请用 --backup-passphrase-file FILE。
trouble-nobody-password = 账户需要密码，而没有终端可以询问。
trouble-nobody-password-do = 请用 --password-file FILE。
trouble-differs = 两次输入的{ $secret }不一致。
trouble-differs-do = 请重试。
trouble-short = 口令少于{ $least }个字符。
trouble-short-do = 请用几个别人猜不到的词。
trouble-vault = 这个秘密不能使用。
trouble-vault-do = 详情：{ $reason }
trouble-file = 无法读取 { $path }：{ $reason }。
trouble-file-do = 请检查文件名和权限。
trouble-listen = 无法在 { $address } 提供服务：{ $reason }。
trouble-listen-do = 请用 --listen 另选端口，或停止占用它的程序。
trouble-server = 服务出错：{ $reason }。
trouble-server-do = 已确认的内容没有丢失；请重新启动。
trouble-law = 法律目录有{ $count }处错误。
trouble-law-do = 请改正以下各行：
trouble-no-operation = 不能这样执行 { $name }。
trouble-no-operation-do = `suasion operations` 列出各项操作及其命令。
trouble-no-value = “{ $text }”不是带值的字段。
trouble-no-value-do = 请写成 FIELD=VALUE；值中有空格时，整体加引号。
trouble-no-field = 此操作没有“{ $name }”这一字段。
trouble-no-field-do = 可用的字段：{ $known }。
trouble-journal = 日志有{ $count }处不符。
trouble-journal-do = 请停止写入，原样保留一份档案库，然后恢复备份。
todo-invalid = 什么也没有改动；请改正后重试。
trouble-unwritable = 无法写入 { $path }：{ $reason }。
trouble-unwritable-do = 请另选位置，或检查空间和权限。
trouble-not-utf8 = { $path } 不是 UTF-8 文本。
trouble-not-utf8-do = 请另存为 UTF-8 编码后重试。
trouble-missing = 缺少 { $name }：不知道此操作针对什么。
trouble-missing-do = 请加上 { $name }=…。
