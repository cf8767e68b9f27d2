timeline-title = الخط الزمني
timeline-lead = الاتفاقات والمبادرات من بدايتها إلى نهايتها، والفعاليات نقاطًا. ما تُثبته التواريخ لونه كامل، وما تتركه مفتوحًا لونه باهت، وما هو مخطَّط له فقط مُظلَّل بخطوط.
timeline-on = النافذ في (سنة أو شهر أو يوم)
timeline-show = عرض
timeline-all = كل التواريخ
timeline-whole = الاتفاقات والمبادرات والفعاليات
timeline-in-force-certain = نافذ بالتأكيد: { $date } ({ NUMBER($count) })
timeline-in-force-possible = قد يكون نافذًا لأن أحد التواريخ غير معروف بدقة: { $date } ({ NUMBER($count) })
timeline-in-force-undated = بلا تاريخ ({ NUMBER($count) })
timeline-in-force-undated-note = لا يذكر أي مصدر متى بدأت هذه العناصر أو انتهت. وقد تكون نافذة في أي يوم.
timeline-in-force-none = لا تُثبت تواريخ المصادر نفاذ أي شيء.
timeline-nothing = لا شيء يطابق عوامل التصفية والتاريخ. أزل أحد العوامل أو التاريخ.
timeline-none-dated = لا تاريخ لأي شيء هنا. ويرد كل شيء في الجدول.
timeline-undated =
    { $count ->
        [zero] لكل العناصر تاريخ في مصدر ما.
        [one] عنصر واحد لا تاريخ له في أي مصدر ويظهر في الجدول فقط.
        [two] عنصران لا تاريخ لهما في أي مصدر ويظهران في الجدول فقط.
        [few] { NUMBER($count) } عناصر لا تاريخ لها في أي مصدر وتظهر في الجدول فقط.
        [many] { NUMBER($count) } عنصرًا لا تاريخ لها في أي مصدر وتظهر في الجدول فقط.
       *[other] { NUMBER($count) } عنصر لا تاريخ لها في أي مصدر وتظهر في الجدول فقط.
    }
timeline-label = أشرطة العناصر المؤرخة: { NUMBER($count) }. ويضم الجدول أدناه البيانات نفسها.
timeline-row = { $name }: { $when }
timeline-since = منذ { $year }
timeline-until = حتى { $year }
timeline-undated-one = بلا تاريخ
timeline-as-table = البيانات نفسها في جدول
timeline-of-thing = الخط الزمني
timeline-thing = العنصر
timeline-kind = الفئة
timeline-start = البداية
timeline-end = النهاية
timeline-status = الحالة
timeline-partners = الشركاء
timeline-legend = مفتاح الرموز
timeline-sign-certain = مؤكَّد
timeline-sign-possible = محتمل
timeline-sign-planned = مخطَّط له فقط
timeline-sign-event = فعالية
timeline-sign-change = تغيُّر الحالة
