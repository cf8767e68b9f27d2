compare-title = قارن بين شريكين
compare-dates-title = قارن بين تاريخين
compare-two-partners = شريكان
compare-two-dates = تاريخان
compare-lead = ما يفعله شريكان معًا، وما يفعله أحدهما فقط، وما لا يفعله أي منهما.
compare-dates-lead = أي الروابط ظهر بين تاريخين، وأيها انتهى، وأيها بقي. تكون الرابطة مؤكَّدة إذا أثبتتها التواريخ، وممكنة إذا كان تاريخ ما غير معروف.
compare-one = أحد الشريكين
compare-other = الشريك الآخر
compare-together = معًا ({ NUMBER($count) })
compare-planned =
    { $count ->
        [one] بند واحد من هذه مخطط له أو مقترح فقط. وتحسب الشبكة وصفحات الشركاء البنود الأخرى وعددها { NUMBER($others) }.
        [two] بندان من هذه مخطط لهما أو مقترحان فقط. وتحسب الشبكة وصفحات الشركاء البنود الأخرى وعددها { NUMBER($others) }.
        [few] { NUMBER($count) } بنود من هذه مخطط لها أو مقترحة فقط. وتحسب الشبكة وصفحات الشركاء البنود الأخرى وعددها { NUMBER($others) }.
       *[other] { NUMBER($count) } بندًا من هذه مخطط لها أو مقترحة فقط. وتحسب الشبكة وصفحات الشركاء البنود الأخرى وعددها { NUMBER($others) }.
    }
compare-only-one = { $one } فقط ({ NUMBER($count) })
compare-only-other = { $other } فقط ({ NUMBER($count) })
compare-neither = لا هذا ولا ذاك ({ NUMBER($count) })
compare-neither-note = اتفاقات ومبادرات وفعاليات لشركاء مشتركين لا يشارك فيها أي منهما بحسب المصادر.
compare-nothing = لا شيء تقوله المصادر.
compare-partners = الشركاء
compare-themes = المواضيع
compare-places = الأماكن
compare-both = كلاهما
compare-neither-themes = لا أحد منهما
compare-thing = ماذا
compare-kind = الفئة
compare-before = التاريخ الأسبق
compare-after = التاريخ اللاحق
compare-compare = قارن
compare-counts = الشبكة في التاريخين
compare-possible =
    { $count ->
        [one] رابطة واحدة ممكنة فقط في أحد التاريخين: تاريخ غير معروف.
        [two] رابطتان ممكنتان فقط في أحد التاريخين: تاريخ غير معروف.
        [few] { NUMBER($count) } روابط ممكنة فقط في أحد التاريخين: تاريخ غير معروف.
       *[other] { NUMBER($count) } رابطة ممكنة فقط في أحد التاريخين: تاريخ غير معروف.
    }
compare-count-partners-certain = شركاء لهم رابطة مؤكَّدة
compare-count-partners-possible = شركاء روابطهم ممكنة فقط
compare-count-ties-certain = الروابط المؤكَّدة
compare-count-ties-possible = الروابط الممكنة فقط
compare-count-stayed-certain = روابط مؤكَّدة في التاريخين
compare-count-stayed-possible = روابط ممكنة فقط في التاريخين
compare-count-confirmed = روابط ممكنة في التاريخ الأول ومؤكَّدة في الثاني
compare-count-doubted = روابط مؤكَّدة في التاريخ الأول وممكنة فقط في الثاني
compare-counts-note = الروابط التي بلا أي تاريخ ممكنة في كل تاريخ. والسنة أو الشهر يعني كل أيامه.
compare-appeared = ظهرت ({ NUMBER($count) })
compare-ended = انتهت ({ NUMBER($count) })
compare-confirmed = أصبحت مؤكَّدة ({ NUMBER($count) })
compare-doubted = أصبحت ممكنة فقط ({ NUMBER($count) })
compare-confirmed-note = ممكنة في التاريخ الأول ومؤكَّدة في الثاني: لا يثبت تاريخٌ وجودها إلا حينها.
compare-doubted-note = مؤكَّدة في التاريخ الأول وممكنة فقط في الثاني: لا تاريخ يثبت أنها ما زالت قائمة.
compare-partner-one = الشريك
compare-partner-other = يعمل مع
compare-through = من خلال
compare-sure = درجة التأكد
compare-drawings = التاريخان في رسمين
compare-drawings-note = كل شريك في المكان نفسه في الرسمين. والجداول أدناه تحوي الشيء نفسه.
compare-drawn-before = { $date }: الروابط { $ties }، منها { $changed } تنتهي أو قد تنتهي قبل { $other }
compare-drawn-after = { $date }: الروابط { $ties }، منها { $changed } تظهر أو قد تظهر بعد { $other }
compare-drawn-left = رُسمت أقوى { $count } من الروابط فقط. وعوامل التصفية تصغّر الشبكة.
compare-sign-ended = ينتهي
compare-sign-appeared = يظهر
compare-sign-stayed = في التاريخين
compare-sign-pale = باهت أو متقطع: ممكن فقط
compare-sign-alone = حلقة: شريك له روابط في هذا التاريخ وحده
