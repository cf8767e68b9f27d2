network-title = 网络
network-lead = 谁与谁合作：参加同一协议、倡议或成员组织的伙伴彼此相连。选择一个伙伴或一条连线，即可阅读其依据。
network-drawing = 绘有 { $partners } 个伙伴和 { $ties } 条联系的图。表格显示相同内容。
network-keys = 方向键在伙伴之间移动，回车键查看其资料，Esc 键取消选择，加号和减号缩放，0 显示全部，问号说明按键。
network-walked =
    { $count ->
       *[other] { $name }，{ $count } 条联系
    }
network-zoom = 缩放
network-zoom-in = 放大
network-zoom-out = 缩小
network-zoom-all = 显示全部
network-help = 按键
network-help-how = 在图中：
network-help-slider = 在时间滑块上，方向键移动一个月，翻页键移动一年。
network-key-arrows = 移到此方向的伙伴，先是与所选伙伴合作的
network-key-enter = 查看所选内容的资料
network-key-escape = 取消选择
network-key-zoom = 放大和缩小
network-key-all = 显示全部
network-key-help = 显示这些按键
network-find = 在图中查找伙伴
network-controls = 大小、颜色、文件
network-size = 大小
network-colour = 颜色
network-colour-kind = 类别
network-colour-community = 社群
network-show = 显示方式
network-show-drawing = 图
network-show-table = 表格
network-no-webgl = 此浏览器无法绘制网络（没有 WebGL 或已关闭）。下面的表格包含相同内容。
network-empty = 没有伙伴符合筛选条件。请去掉其中一项。
network-left-out = 图中显示 { $count } 条联系中最强的部分；省略了 { $left } 条。筛选可使其变小。
network-without-ties = 有 { $partners } 个伙伴参与符合筛选条件的事项，其中 { $untied } 个未与他人共同参与，因而没有联系。图谱中另有 { $others } 个伙伴未参与符合条件的事项。
network-facts = 所选内容
network-choose = 在图中选择一个伙伴或一条连线，阅读其资料和说明它的引文。
network-page-of = 其页面
network-around = 其邻域
network-measures = 中心程度
network-measure = 指标
network-value = 数值
network-rank = 排名
network-works-with =
    { $count ->
       *[other] 与 { $written } 个伙伴合作
    }
network-why = 与 { $name } 共同参与的内容
network-shared =
    { $count ->
       *[other] 共同参与 { $written } 项
    }
network-shared-short =
    { $count ->
       *[other] 共 { $written } 项
    }
network-ties =
    { $count ->
       *[other] { $written } 条联系
    }
network-tie = 联系
network-and = 与
network-passages = 说明此事的引文
network-plan = 计划中
network-undated = 此网络中没有日期，因此没有时间滑块。
network-time = 时间
network-time-slider = 仅显示某日有效的内容
network-period = 时段
network-play = 播放
network-stop = 停止
network-from = 从
network-on = 日期
network-until-day = 到
network-all-times = 所有时间
network-shown = { $partners } 个伙伴之间有 { $ties } 条联系
network-in-force = { $date }：{ $partners } 个伙伴之间有 { $certain } 条确定的联系、{ $possible } 条可能的联系
network-legend = 图例
network-kinds = 所绘伙伴的类别
network-communities = 社群
network-other-communities = 较小的社群
network-around-whom = 围绕
network-size-high = 越大：{ $measure }越高
network-size-low = 越大：{ $measure }越低
network-lines = 确定有效（深），可能有效（浅）
network-partners = 伙伴
network-partner = 伙伴
network-kind = 类别
network-country = 国家
network-ties-title = 联系
network-works-with-whom = 合作对象
network-in-common = 共同项
network-weight = 权重
network-sources = 来源
network-through = 通过
network-certain = 确定
network-yes = 是
network-possible = 可能
network-and-more = 另有 { $written } 项
network-settings = 此网络如何构成
network-origin = { $title }，版本 { $build }，{ $licence }。来源：{ $sources }。
network-names = 名称语言
network-names-usual = 原样
network-offline = 此文件包含构建当日图谱的一部分，无需网络连接即可使用。
network-small = 合作最多的伙伴
network-small-label = { $name } 及与其共同参与最多的 { $count } 个伙伴。下面的列表包含相同内容。
network-small-all = 在网络视图中查看整个邻域
network-offline-file = 离线页面
network-small-list = 列表
network-takes-part = 参加
network-before-first = 此网络中最早的日期是{ $date }，此前没有注明日期的内容有效。
network-undated-too = 包括 { NUMBER($count) } 条无任何日期的联系
network-unread-selected = “{ $value }”不在此网络的伙伴之中：没有这个名称，或已被筛选排除。未选择任何内容。
network-unread-with = 在此网络中，所选伙伴与“{ $value }”没有联系。
network-shares =
    { $count ->
       *[other] 与其共同参与的内容：{ $written } 项
    }
network-measure-degree = 与多少伙伴有共同参与的内容
network-measure-strength = 与他人共享的程度，即所有权重之和
network-measure-betweenness = 位于另外两方最短路径上的频率，即居中联络的能力
network-measure-closeness = 到所有可达伙伴的步数有多少
network-measure-harmonic = 平均离所有其他伙伴有多近
network-measure-eigenvector = 与那些自身联系紧密的伙伴联系有多紧密
network-measure-pagerank = 沿联系随机行走时经过它的频率
network-measure-core-number = 它所属核心的密集程度
network-measure-constraint = 其联系人彼此相连的程度；越低越能居中联络
network-measure-effective-size = 其联系人的数量，减去无须经过它也能互通的
network-measure-efficiency = 其联系人中不重复的比例
network-measure-articulation-point = 为 1 时，没有它，网络的一部分会断开
