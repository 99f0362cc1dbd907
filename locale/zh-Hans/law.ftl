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
