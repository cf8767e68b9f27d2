parts-loading = جارٍ التحميل…
parts-failed = تعذّر على الخادم الإجابة عن هذا السؤال
parts-not-found = لا يوجد شيء بهذا الاسم
parts-refused = لا يمكن الإجابة عن هذا السؤال كما هو مطروح
parts-unreached = تعذّر الوصول إلى الخادم. تحقق من الاتصال ثم أعد المحاولة.
parts-again = إعادة المحاولة
parts-close = إغلاق
parts-downloads = تنزيل: { $about }
parts-table-empty = لا توجد صفوف في الجدول.
parts-pages = صفحات: { $about }
parts-page = الصفحة { $page } من { $of }
parts-page-before = السابقة
parts-page-after = التالية
parts-passage = المرجع { NUMBER($number) }
parts-passage-page = عن هذا المقطع
parts-passage-source = قراءة المصدر
parts-all-passages =
    { $count ->
        [zero] عرض جميع المقاطع
        [one] عرض المقطع
        [two] عرض المقطعين
        [few] عرض المقاطع كلها ({ $written })
       *[other] عرض المقاطع كلها ({ $written })
    }
parts-search-placeholder = الاسم أو المختصر، بأي لغة
parts-search-go = بحث
parts-filters = عوامل التصفية
parts-filters-on = عوامل التصفية المفعّلة
parts-filters-clear = إزالة عوامل التصفية
parts-filter-theme = الموضوع
parts-filter-place = المكان
parts-filter-role = الدور
parts-filter-kind = فئة الشريك
parts-filter-status = الحالة
parts-filter-thing = ما يجمع بينهم
parts-filter-type = النوع
parts-filter-sources = المصادر
parts-filter-on = نافذ في
parts-filter-since = بداية الفترة
parts-filter-until = نهاية الفترة
parts-filter-drop = إزالة عامل التصفية: { $about }
parts-filter-find = البحث في: { $about }
parts-filter-find-short = بحث…
parts-filter-all =
    { $count ->
        [zero] عرض جميع الخيارات
        [one] عرض الخيار
        [two] عرض الخيارين
        [few] عرض الخيارات كلها ({ $written })
       *[other] عرض الخيارات كلها ({ $written })
    }
parts-sources-least =
    { $count ->
        [zero] أي عدد من المصادر
        [one] مصدر واحد على الأقل
        [two] مصدران على الأقل
        [few] { $written } مصادر على الأقل
        [many] { $written } مصدرًا على الأقل
       *[other] { $written } مصدر على الأقل
    }
parts-kind-agency = هيئة حكومية دولية
parts-kind-city = مدينة
parts-kind-network = شبكة مدن
parts-kind-unit = وحدة تنظيمية
parts-kind-partner = شريك آخر
parts-kind-agreement = اتفاق
parts-kind-initiative = مبادرة
parts-kind-membership = عضوية
parts-kind-event = فعالية
parts-kind-strategy = استراتيجية
parts-kind-publication = منشور
parts-kind-output = ناتج
parts-kind-place = مكان
parts-kind-country = بلد
parts-kind-theme = موضوع
parts-kind-source = مصدر
parts-kind-citation = مقطع
parts-kind-concept = مصطلح
parts-kind-unknown = من فئة غير معروفة
parts-more-passages = + { $written }
parts-date-wrong = «{ $text }» ليس تاريخًا في التقويم. اكتب سنة أو شهرًا أو يومًا: ⁦2009⁩ أو ⁦2009-06⁩ أو ⁦2009-06-15⁩.
parts-dates-swapped = التاريخ الأول لاحق للثاني؛ بدّل بينهما.
parts-date-format = سنة أو شهر أو يوم: ⁦2009⁩ أو ⁦2009-06⁩ أو ⁦2009-06-15⁩
parts-contents = في هذه الصفحة
parts-sort = الترتيب بحسب
parts-sort-as-given = الترتيب الأصلي
parts-sort-turn = عكس الترتيب
parts-unread = «{ $name }» في العنوان ليس من إعدادات هذه الصفحة ولا يؤخذ به.
parts-since = منذ { $date }
parts-until = حتى { $date }
parts-all = عرض الكل ({ $written })
parts-choices = عوامل التصفية والخيارات
parts-dates-ignored = يُظهر الرسم كل التواريخ.
parts-left = عناصر أخرى غير معروضة: { NUMBER($count) }. أضف عامل تصفية.
parts-unread-value = «⁦{ $name }={ $value }⁩» في العنوان غير معروف هنا ولا يؤخذ به.
parts-unread-choices = القيم الممكنة: { $choices }.
