thing-website = الموقع الشبكي
thing-in-network = في الشبكة
thing-in-map = على الخريطة
thing-in-timeline = في الخط الزمني
thing-compare = المقارنة بشريك آخر
thing-life = دورة الحياة
thing-undated = بلا تاريخ
thing-planned = مخطط له
thing-planned-as = مخطط له: { $name }
thing-partners = الشركاء حسب الدور
thing-takes-part = يشارك في
thing-works-with = يعمل مع
thing-works-with-none = لا يُعرف أي شريك.
thing-neighbours =
    { $count ->
        [zero] لا شركاء
        [one] شريك واحد تربطه مشاركة مشتركة
        [two] شريكان تربطهما مشاركة مشتركة
        [few] { $written } شركاء تربطهم مشاركة مشتركة
        [many] { $written } شريكًا تربطهم مشاركة مشتركة
       *[other] { $written } شريك تربطهم مشاركة مشتركة
    }
thing-shared = ما يجمع بينهما
thing-shared-count =
    { $count ->
        [zero] لا شيء مشترك
        [one] عنصر مشترك واحد
        [two] عنصران مشتركان
        [few] { $written } عناصر مشتركة
        [many] { $written } عنصرًا مشتركًا
       *[other] { $written } عنصر مشترك
    }
thing-side-by-side = مقارنة الاثنين جنبًا إلى جنب
thing-lines =
    { $count ->
        [zero] لا عبارات
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $written } عبارات
        [many] { $written } عبارة
       *[other] { $written } عبارة
    }
thing-role = الدور
thing-name = الاسم
thing-kind = الفئة
thing-country = البلد
thing-when = التاريخ
thing-start = البداية
thing-end = النهاية
thing-status = الحالة
thing-remark = ملاحظة
thing-sources = المصادر
thing-references = المراجع
thing-partner-count = الشركاء
thing-works-on = العناصر
thing-has = النواتج والأجزاء
thing-belongs-to = يتبع
thing-names = الأسماء
thing-names-name = الاسم
thing-names-language = اللغة
thing-names-use = الاستعمال
thing-use-preferred = المفضّل
thing-use-other = أيضًا
thing-use-acronym = مختصر
thing-use-in-source = كما ورد في المصدر
thing-identifiers = المعرّفات
thing-themes = المواضيع
thing-places = الأماكن
thing-figures = الأرقام المبلّغ عنها
thing-figures-note = الأرقام كما تبلّغ عنها المصادر: قد تَعُدّ أشياء مختلفة في أوقات مختلفة.
thing-measure = المقياس
thing-value = القيمة
thing-unit = الوحدة
thing-notes = ملاحظات
thing-data = في صيغة بيانات
thing-licence = الترخيص
thing-cited = المقاطع المقتبسة من هذا المصدر
thing-passage = المقطع
thing-passages =
    { $count ->
        [zero] لا مقاطع
        [one] مقطع واحد
        [two] مقطعان
        [few] { $written } مقاطع
        [many] { $written } مقطعًا
       *[other] { $written } مقطع
    }
thing-says = ما يقوله المقطع
thing-broader = أعمّ
thing-narrower = أخصّ
thing-about = الاتفاقات والمبادرات والفعاليات
thing-about-count =
    { $count ->
        [zero] لا عناصر في الخط الزمني
        [one] عنصر واحد في الخط الزمني
        [two] عنصران في الخط الزمني
        [few] { $written } عناصر في الخط الزمني
        [many] { $written } عنصرًا في الخط الزمني
       *[other] { $written } عنصر في الخط الزمني
    }
thing-about-none = لا يُعرف أي اتفاق أو مبادرة أو فعالية.
thing-central = الشركاء العاملون فيه
thing-csv-what = العبارة
thing-csv-value = القيمة
thing-csv-iri = IRI
thing-csv-start = البداية
thing-csv-end = النهاية
thing-csv-on = التاريخ
thing-csv-status = الحالة
thing-csv-plan = مخطط له
thing-csv-note = ملاحظة
thing-csv-sources = المصادر
thing-csv-source = المصدر
thing-csv-locator = الموضع في المصدر
thing-csv-publisher = الناشر
thing-csv-published = تاريخ النشر
thing-csv-url = العنوان
thing-about-what = بشأن
thing-partner-total =
    { $count ->
        [zero] لا شركاء
        [one] شريك واحد
        [two] شريكان
        [few] { $written } شركاء
        [many] { $written } شريكًا
       *[other] { $written } شريك
    }
thing-what-name = الاسم
thing-what-also = يُسمى أيضًا
thing-what-acronym = المختصر
thing-what-called = الاسم في المصدر
thing-what-is-a = الفئة
thing-what-type = النوع
thing-what-instrument = الصك
thing-what-description = الوصف
thing-what-start = البداية
thing-what-end = النهاية
thing-what-planned-start = البداية المخطط لها
thing-what-planned-end = النهاية المخطط لها
thing-what-theme = الموضوع
thing-what-location = الموقع
thing-what-covers = يغطي
thing-what-within = يقع في
thing-what-jurisdiction = نطاق الولاية
thing-what-geometry = الإحداثيات
thing-what-unit-of = وحدة تابعة لـ
thing-what-part-of = جزء من
thing-what-output-of = ناتج عن
thing-what-based-on = مستند إلى
thing-what-replaces = يحل محل
thing-what-related-to = متصل بـ
thing-what-unit = الوحدات
thing-what-part = الأجزاء
thing-what-output = النواتج
thing-what-basis-of = أساس لـ
thing-what-replaced-by = حل محله
thing-what-location-of = موجود هنا
thing-what-covered-by = مشمول بـ
thing-what-contains = يضم
thing-what-jurisdiction-of = نطاق ولاية
thing-what-note = ملاحظة
thing-what-identifier = المعرّف
thing-what-same-as = مطابق لـ
thing-what-website = الموقع الشبكي
thing-left-out = عبارات أخرى غير معروضة هنا: { $written }. وهي متاحة في البيانات.
thing-here = هنا أيضًا
thing-partners-here = الشركاء هنا
thing-first-year = منذ
thing-retrieved = تاريخ الاطلاع
thing-no-address = لا يُعرف لهذه الوثيقة عنوان عام.
thing-passage-means = المقطع موضع في وثيقة. ولا يُكرَّر نصه هنا، بل تورد القائمة أدناه ما يقوله في صورة وقائع.
thing-what-in = { $what } ({ $language })
