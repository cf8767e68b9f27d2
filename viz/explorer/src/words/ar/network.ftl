network-title = الشبكة
network-lead = من يعمل مع من: يُربط الشركاء المشاركون في الاتفاق نفسه أو المبادرة نفسها أو المنتمون إلى الشبكة نفسها. اختر شريكًا أو خطًا لقراءة ما يستند إليه.
network-drawing = رسم يضم { $partners } من الشركاء و{ $ties } من الروابط. ويضم الجدول البيانات نفسها.
network-keys = تنقلك الأسهم من شريك إلى آخر، ومفتاح Enter إلى بياناته، وEscape يلغي التحديد، وعلامتا الزائد والناقص للتكبير والتصغير، و0 لعرض الكل، وعلامة الاستفهام لشرح المفاتيح.
network-walked =
    { $count ->
        [zero] { $name }، بلا روابط
        [one] { $name }، رابطة واحدة
        [two] { $name }، رابطتان
        [few] { $name }، { $count } روابط
        [many] { $name }، { $count } رابطة
       *[other] { $name }، { $count } رابطة
    }
network-zoom = التكبير والتصغير
network-zoom-in = تكبير
network-zoom-out = تصغير
network-zoom-all = عرض الكل
network-help = مفاتيح التحكم
network-help-how = في الرسم:
network-help-slider = على شريط الزمن تنقل الأسهم التاريخ شهرًا، وينقله مفتاحا Page Up وPage Down سنة.
network-key-arrows = الانتقال إلى شريك في هذا الاتجاه، وأولًا إلى من يعمل مع الشريك المحدد
network-key-enter = الانتقال إلى بيانات العنصر المحدد
network-key-escape = إلغاء التحديد
network-key-zoom = التكبير والتصغير
network-key-all = عرض الكل
network-key-help = عرض هذه المفاتيح
network-find = البحث عن شريك في الرسم
network-controls = الحجم واللون والملفات
network-size = الحجم
network-colour = اللون
network-colour-kind = الفئة
network-colour-community = المجتمع الشبكي
network-show = طريقة العرض
network-show-drawing = رسم
network-show-table = جدول
network-no-webgl = لا يستطيع هذا المتصفح رسم الشبكة (WebGL غير متاح أو معطل). وتضم الجداول أدناه البيانات نفسها.
network-empty = لا يوجد شريك يطابق عوامل التصفية. أزل واحدًا منها.
network-left-out = يعرض الرسم أقوى الروابط من أصل { $count }، ولا يعرض { $left } منها. وعوامل التصفية تصغّر الشبكة.
network-without-ties = عدد الشركاء المشاركين فيما يطابق عوامل التصفية: { $partners }؛ منهم { $untied } لا يشتركون مع غيرهم في شيء فلا روابط لهم. وعدد الشركاء الآخرين في قاعدة المعرفة الذين لا يشاركون في شيء من ذلك: { $others }.
network-facts = العنصر المحدد
network-choose = اختر شريكًا أو خطًا في الرسم لقراءة بياناته مع المقاطع التي تثبتها.
network-page-of = صفحته
network-around = محيطه
network-measures = مدى مركزيته
network-measure = المقياس
network-value = القيمة
network-rank = الترتيب
network-works-with =
    { $count ->
        [zero] لا يعمل مع شريك
        [one] يعمل مع شريك واحد
        [two] يعمل مع شريكين
        [few] يعمل مع { $written } شركاء
        [many] يعمل مع { $written } شريكًا
       *[other] يعمل مع { $written } شريك
    }
network-why = المشترك مع { $name }
network-shared =
    { $count ->
        [zero] لا شيء مشترك بينهما
        [one] بينهما عنصر مشترك واحد
        [two] بينهما عنصران مشتركان
        [few] بينهما { $written } عناصر مشتركة
        [many] بينهما { $written } عنصرًا مشتركًا
       *[other] بينهما { $written } عنصر مشترك
    }
network-shared-short =
    { $count ->
        [zero] المشترك: { $written }
        [one] المشترك: { $written }
        [two] المشترك: { $written }
        [few] المشترك: { $written }
        [many] المشترك: { $written }
       *[other] المشترك: { $written }
    }
network-ties =
    { $count ->
        [zero] بلا روابط
        [one] رابطة واحدة
        [two] رابطتان
        [few] { $written } روابط
        [many] { $written } رابطة
       *[other] { $written } رابطة
    }
network-tie = رابطة
network-and = و
network-passages = المقاطع التي تثبت ذلك
network-plan = مخطط له
network-undated = لا تواريخ في هذه الشبكة، ولذلك لا يوجد شريط زمن.
network-time = الزمن
network-time-slider = النافذ في تاريخ معين فقط
network-period = فترة
network-play = تشغيل
network-stop = إيقاف
network-from = من
network-on = التاريخ
network-until-day = إلى
network-all-times = كل التواريخ
network-shown = الروابط: { $ties }، الشركاء: { $partners }
network-in-force = { $date }: الروابط المؤكدة { $certain }، والمحتملة { $possible }، والشركاء { $partners }
network-legend = مفتاح الرموز
network-kinds = فئات الشركاء المرسومة
network-communities = المجتمعات الشبكية
network-other-communities = مجتمعات شبكية أصغر
network-around-whom = حول
network-size-high = كلما كبر الشكل ارتفعت القيمة ({ $measure })
network-size-low = كلما كبر الشكل انخفضت القيمة ({ $measure })
network-lines = نافذ بالتأكيد (داكن)، أو احتمالًا (باهت)
network-partners = الشركاء
network-partner = الشريك
network-kind = الفئة
network-country = البلد
network-ties-title = الروابط
network-works-with-whom = يعمل مع
network-in-common = المشترك
network-weight = الوزن
network-sources = المصادر
network-through = في إطار
network-certain = مؤكد
network-yes = نعم
network-possible = محتمل
network-and-more = و{ $written } غيرها
network-settings = كيفية تكوين هذه الشبكة
network-origin = { $title }، إصدار البيانات { $build }، { $licence }. المصادر: { $sources }.
network-names = الأسماء بلغة
network-names-usual = كما هي
network-offline = يضم هذا الملف جزءًا من قاعدة المعرفة كما كانت يوم إصدار البيانات، ويعمل دون اتصال بالشبكة.
network-small = أكثر من يعمل معهم
network-small-label = { $name } والشركاء الأكثر اشتراكًا معه ({ $count }). وتضم القائمة أدناه البيانات نفسها.
network-small-all = المحيط كله في عرض الشبكة
network-offline-file = صفحة تعمل دون اتصال
network-small-list = في شكل قائمة
network-takes-part = يشارك
network-before-first = أول تاريخ في هذه الشبكة: { $date }. وليس قبله أي عنصر مؤرخ نافذ.
network-undated-too = مع الروابط التي لا تاريخ لها ({ NUMBER($count) })
network-unread-selected = «{ $value }» ليس بين شركاء هذه الشبكة: لا شيء بهذا الاسم، أو تستبعده عوامل التصفية. لم يُحدَّد شيء.
network-unread-with = لا رابطة للشريك المحدد مع «{ $value }» في هذه الشبكة.
network-shares = ما يشترك فيه معهم ({ $written })
network-measure-degree = عدد الشركاء الذين يشترك معهم في شيء
network-measure-strength = مقدار ما يشترك فيه مع غيره، بجمع كل الأوزان
network-measure-betweenness = عدد المرات التي يقع فيها على أقصر مسار بين اثنين غيره، أي دوره وسيطًا
network-measure-closeness = قلة الخطوات التي تفصله عن كل من يصل إليهم
network-measure-harmonic = قربه من جميع الآخرين في المتوسط
network-measure-eigenvector = قوة ارتباطه بمن هم أنفسهم أقوياء الارتباط
network-measure-pagerank = عدد المرات التي يمر به من يتبع الروابط عشوائيًا
network-measure-core-number = كثافة النواة التي ينتمي إليها
network-measure-constraint = مدى ارتباط جهات اتصاله بعضها ببعض؛ وكلما قلّ أمكنه التوسط
network-measure-effective-size = عدد جهات اتصاله ناقصًا ما يصل بعضها إلى بعض من دونه
network-measure-efficiency = نسبة جهات اتصاله غير المتكررة
network-measure-articulation-point = 1 إذا انفصل من دونه جزء من الشبكة
