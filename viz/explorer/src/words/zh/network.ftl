network-title = 网络
network-lead = 谁与谁合作：参加同一协议或倡议、或同属一个网络的伙伴彼此相连。选择一个伙伴或一条连线，即可阅读其依据。
network-drawing = 绘有{ $partners }个伙伴和{ $ties }条联系的图。表格显示相同内容。
network-keys = 方向键在伙伴之间移动，回车键查看其资料，Esc键取消选择，加号和减号缩放，0显示全部，问号说明快捷键。
network-walked =
    { $count ->
       *[other] { $name }，{ $count }条联系
    }
network-zoom = 缩放
network-zoom-in = 放大
network-zoom-out = 缩小
network-zoom-all = 显示全部
network-help = 快捷键
network-help-how = 在图中：
network-help-slider = 在时间滑块上，方向键移动一个月，翻页键移动一年。
network-key-arrows = 移到此方向的伙伴，先是与所选伙伴合作的
network-key-enter = 查看所选内容的资料
network-key-escape = 取消选择
network-key-zoom = 放大和缩小
network-key-all = 显示全部
network-key-help = 显示这些快捷键
network-find = 在图中查找伙伴
network-controls = 大小、颜色、文件
network-size = 大小
network-colour = 颜色
network-colour-kind = 类别
network-colour-community = 社群
network-show = 显示方式
network-show-drawing = 图
network-show-table = 表格
network-no-webgl = 此浏览器无法绘制网络（没有WebGL或已关闭）。下方表格载有相同内容。
network-empty = 没有伙伴符合筛选条件。请去掉其中一项。
network-left-out = 图中显示{ $count }条联系中最强的部分；省略了{ $left }条。使用筛选可缩小网络。
network-without-ties = 有{ $partners }个伙伴参与符合筛选条件的事项，其中{ $untied }个未与他人共同参与，因而没有联系。图谱中另有{ $others }个伙伴未参与符合条件的事项。
network-facts = 所选内容
network-choose = 在图中选择一个伙伴或一条连线，阅读其资料和作此说明的段落。
network-page-of = 其页面
network-around = 其相邻伙伴
network-measures = 中心程度
network-measure = 指标
network-value = 数值
network-rank = 排名
network-works-with =
    { $count ->
       *[other] 与{ $written }个伙伴合作
    }
network-why = 与{ $name }的共同事项
network-shared =
    { $count ->
       *[other] { $written }个共同事项
    }
network-shared-short =
    { $count ->
       *[other] { $written }个共同事项
    }
network-ties =
    { $count ->
       *[other] { $written }条联系
    }
network-tie = 联系
network-and = 与
network-passages = 作此说明的段落
network-plan = 计划
network-undated = 此网络中没有日期，因此没有时间滑块。
network-time = 时间
network-time-slider = 仅显示某日有效的内容
network-period = 时段
network-play = 播放
network-stop = 停止
network-from = 起
network-on = 日期
network-until-day = 止
network-all-times = 全部时间
network-shown = { $partners }个伙伴之间有{ $ties }条联系
network-in-force = { $date }：{ $partners }个伙伴之间有{ $certain }条确定的联系、{ $possible }条可能的联系
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
network-in-common = 共同事项
network-weight = 权重
network-sources = 来源
network-through = 共同参与的事项
network-certain = 确定
network-yes = 是
network-possible = 可能
network-and-more = 另有{ $written }项
network-settings = 此网络的构成方式
network-origin = { $title }，数据版本{ $build }，{ $licence }。来源：{ $sources }。
network-names = 名称语文
network-names-usual = 原样
network-offline = 此文件载有数据版本生成当日图谱的一部分，无需网络连接即可使用。
network-small = 合作最多的伙伴
network-small-label = { $name }及与其共同事项最多的{ $count }个伙伴。下方列表载有相同内容。
network-small-all = 在网络视图中查看所有相邻伙伴
network-offline-file = 离线页面
network-small-list = 列表
network-takes-part = 参加
network-before-first = 此网络中最早的日期是{ $date }。此前没有注明日期的有效事项。
network-undated-too = 包括{ NUMBER($count) }条无任何日期的联系
network-unread-selected = “{ $value }”不在此网络的伙伴之中：没有这个名称，或已被筛选排除。未选择任何内容。
network-unread-with = 在此网络中，所选伙伴与“{ $value }”没有联系。
network-shares =
    { $count ->
       *[other] 与这些伙伴的共同事项：{ $written }个
    }
network-measure-degree = 与多少伙伴有共同事项
network-measure-strength = 与其他伙伴共同之处的多少，即所有权重之和
network-measure-betweenness = 位于另外两方最短路径上的频率，即居中联络的能力
network-measure-closeness = 只需多少步即可到达所有可达的伙伴
network-measure-harmonic = 平均离所有其他伙伴有多近
network-measure-eigenvector = 与那些自身联系紧密的伙伴联系有多紧密
network-measure-pagerank = 沿联系随机行走时经过它的频率
network-measure-core-number = 它所属核心的密集程度
network-measure-constraint = 其联系对象彼此相连的程度；程度低时可居中联络
network-measure-effective-size = 其联系对象的数目，减去无须经过它即可互通的对象
network-measure-efficiency = 其联系对象中不重复的比例
network-measure-articulation-point = 值为1时，没有它，网络的一部分就会脱离
