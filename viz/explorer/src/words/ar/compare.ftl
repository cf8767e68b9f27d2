compare-title = المقارنة بين شريكين
compare-dates-title = المقارنة بين تاريخين
compare-two-partners = شريكان
compare-two-dates = تاريخان
compare-lead = ما يفعله شريكان معًا، وما يفعله أحدهما فقط، وما لا يفعله أي منهما.
compare-dates-lead = أي الروابط ظهر بين تاريخين، وأيها انتهى، وأيها بقي. تكون الرابطة مؤكَّدة إذا أثبتتها التواريخ، ومحتملة إذا كان تاريخ ما غير معروف.
compare-one = أحد الشريكين
compare-other = الشريك الآخر
compare-together = معًا ({ NUMBER($count) })
compare-planned =
    { $count ->
        [zero] لا شيء من هذه العناصر مخطط له أو مقترح فقط. وتحسب الشبكة وصفحات الشركاء العناصر وعددها { NUMBER($others) }.
        [one] عنصر واحد من هذه مخطط له أو مقترح فقط. ولا تحسب الشبكة وصفحات الشركاء إلا العناصر الأخرى، وعددها { NUMBER($others) }.
        [two] عنصران من هذه مخطط لهما أو مقترحان فقط. ولا تحسب الشبكة وصفحات الشركاء إلا العناصر الأخرى، وعددها { NUMBER($others) }.
        [few] { NUMBER($count) } عناصر من هذه مخطط لها أو مقترحة فقط. ولا تحسب الشبكة وصفحات الشركاء إلا العناصر الأخرى، وعددها { NUMBER($others) }.
        [many] { NUMBER($count) } عنصرًا من هذه مخطط لها أو مقترحة فقط. ولا تحسب الشبكة وصفحات الشركاء إلا العناصر الأخرى، وعددها { NUMBER($others) }.
       *[other] { NUMBER($count) } عنصر من هذه مخطط لها أو مقترحة فقط. ولا تحسب الشبكة وصفحات الشركاء إلا العناصر الأخرى، وعددها { NUMBER($others) }.
    }
compare-only-one = { $one } فقط ({ NUMBER($count) })
compare-only-other = { $other } فقط ({ NUMBER($count) })
compare-neither = لا أحد منهما ({ NUMBER($count) })
compare-neither-note = اتفاقات ومبادرات وفعاليات لشركاء مشتركين لا يشارك فيها أي منهما بحسب المصادر.
compare-nothing = لا تذكر المصادر شيئًا عن ذلك.
compare-no-ties = لا تُظهر المصادر أي رابطة من هذا النوع.
compare-partners = الشركاء
compare-themes = المواضيع
compare-places = الأماكن
compare-both = كلاهما
compare-neither-themes = لا أحد منهما
compare-thing = العنصر
compare-kind = الفئة
compare-before = التاريخ الأسبق
compare-after = التاريخ اللاحق
compare-compare = مقارنة
compare-counts = الشبكة في التاريخين
compare-possible =
    { $count ->
        [zero] لا رابطة محتملة فقط في أحد التاريخين.
        [one] رابطة واحدة محتملة فقط في أحد التاريخين، لأن تاريخًا ما غير معروف.
        [two] رابطتان محتملتان فقط في أحد التاريخين، لأن تاريخًا ما غير معروف.
        [few] { NUMBER($count) } روابط محتملة فقط في أحد التاريخين، لأن تاريخًا ما غير معروف.
        [many] { NUMBER($count) } رابطة محتملة فقط في أحد التاريخين، لأن تاريخًا ما غير معروف.
       *[other] { NUMBER($count) } رابطة محتملة فقط في أحد التاريخين، لأن تاريخًا ما غير معروف.
    }
compare-count-partners-certain = شركاء لهم رابطة مؤكَّدة
compare-count-partners-possible = شركاء روابطهم محتملة فقط
compare-count-ties-certain = الروابط المؤكَّدة
compare-count-ties-possible = الروابط المحتملة فقط
compare-count-stayed-certain = روابط مؤكَّدة في التاريخين
compare-count-stayed-possible = روابط محتملة فقط في التاريخين
compare-count-confirmed = روابط محتملة في التاريخ الأول ومؤكَّدة في الثاني
compare-count-doubted = روابط مؤكَّدة في التاريخ الأول ومحتملة فقط في الثاني
compare-counts-note = الروابط التي لا تاريخ لها محتملة في كل تاريخ. وتعني السنة أو الشهر جميع أيامه.
compare-appeared = ظهرت ({ NUMBER($count) })
compare-ended = انتهت ({ NUMBER($count) })
compare-confirmed = أصبحت مؤكَّدة ({ NUMBER($count) })
compare-doubted = أصبحت محتملة فقط ({ NUMBER($count) })
compare-confirmed-note = محتملة في التاريخ الأول ومؤكَّدة في الثاني: لا يثبت تاريخٌ وجودها إلا حينها.
compare-doubted-note = مؤكَّدة في التاريخ الأول ومحتملة فقط في الثاني: لا تاريخ يثبت أنها ما زالت قائمة.
compare-partner-one = الشريك
compare-partner-other = يعمل مع
compare-through = في إطار
compare-sure = درجة التأكد
compare-drawings = التاريخان في رسمين
compare-drawings-note = يقع كل شريك في المكان نفسه في الرسمين. وتضم الجداول أدناه البيانات نفسها.
compare-drawn-before = { $date }: الروابط { $ties }، منها مؤكدة { $certain }؛ تنتهي أو قد تنتهي قبل التاريخ اللاحق ({ $other }): { $changed }
compare-drawn-after = { $date }: الروابط { $ties }، منها مؤكدة { $certain }؛ تظهر أو قد تظهر بعد التاريخ الأسبق ({ $other }): { $changed }
compare-drawn-left = رُسمت أقوى الروابط فقط ({ $count }). وعوامل التصفية تصغّر الشبكة.
compare-sign-ended = ينتهي
compare-sign-appeared = يظهر
compare-sign-stayed = في التاريخين
compare-sign-pale = باهت أو متقطع: محتمل فقط
compare-sign-alone = حلقة: شريك له روابط في هذا التاريخ وحده
