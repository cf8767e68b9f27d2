found-title = نتائج البحث عن «{ $q }»
found-title-empty = البحث
found-search = الاسم أو المختصر أو المعرّف، بأي لغة
found-kinds = الفئات
found-kind-all = الكل
found-kind-partner = الشركاء
found-kind-agreement = الاتفاقات
found-kind-initiative = المبادرات
found-kind-event = الفعاليات
found-kind-output = النواتج
found-kind-place = الأماكن
found-kind-theme = المواضيع
found-kind-source = المصادر
found-count =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $written } نتائج
        [many] { $written } نتيجة
       *[other] { $written } نتيجة
    }
found-none = لا يوجد اسم يشبه «{ $q }». جرّب لغة أو كتابة أخرى، أو جزءًا أقصر من الاسم، أو مختصرًا.
found-more = عرض المزيد
found-nothing-asked = اكتب اسمًا في الحقل: يجري البحث في الأسماء بجميع اللغات وفي المختصرات، مع التسامح مع الأخطاء الإملائية البسيطة.
