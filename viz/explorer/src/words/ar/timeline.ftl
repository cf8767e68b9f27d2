timeline-title = الخط الزمني
timeline-lead = الاتفاقات والمبادرات من بدايتها إلى نهايتها، والفعاليات نقاطًا. ما تُثبته التواريخ لونه كامل، وما تتركه مفتوحًا لونه باهت، وما هو مخطَّط له فقط مُظلَّل بخطوط.
timeline-on = سارٍ في (سنة أو شهر أو يوم)
timeline-show = اعرض
timeline-all = كل الأوقات
timeline-whole = الاتفاقات والمبادرات والفعاليات
timeline-in-force-certain = سارٍ بالتأكيد: { $date } ({ NUMBER($count) })
timeline-in-force-possible = قد يكون ساريًا لأن أحد التاريخين غير معروف بدقة: { $date } ({ NUMBER($count) })
timeline-in-force-undated = بلا أي تاريخ ({ NUMBER($count) })
timeline-in-force-undated-note = لا يذكر أي مصدر متى بدأت هذه البنود أو انتهت. وقد تكون سارية في أي يوم.
timeline-in-force-none = لا شيء تُثبته تواريخ المصادر.
timeline-nothing = لا شيء يطابق عوامل التصفية والتاريخ. أزل أحدها.
timeline-none-dated = لا تاريخ لأي شيء هنا. والجدول يسرده.
timeline-undated =
    { $count ->
        [one] بند واحد لا تاريخ له في أي مصدر ويظهر في الجدول فقط.
        [two] بندان لا تاريخ لهما في أي مصدر ويظهران في الجدول فقط.
        [few] { NUMBER($count) } بنود لا تاريخ لها في أي مصدر وتظهر في الجدول فقط.
       *[other] { NUMBER($count) } بندًا لا تاريخ لها في أي مصدر وتظهر في الجدول فقط.
    }
timeline-label = أشرطة { NUMBER($count) } من البنود المؤرَّخة. وفي الجدول أدناه الوقائع نفسها.
timeline-row = { $name }: { $when }
timeline-since = منذ { $year }
timeline-until = حتى { $year }
timeline-undated-one = بلا تاريخ
timeline-as-table = نفسه في جدول
timeline-of-thing = عبر الزمن
timeline-thing = ماذا
timeline-kind = الفئة
timeline-start = البداية
timeline-end = النهاية
timeline-status = الحالة
timeline-partners = الشركاء
timeline-legend = الرموز
timeline-sign-certain = مؤكَّد
timeline-sign-possible = ممكن
timeline-sign-planned = مخطَّط له فقط
timeline-sign-event = فعالية
timeline-sign-change = تغيُّر الحالة
