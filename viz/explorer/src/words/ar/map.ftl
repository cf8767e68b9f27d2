map-title = الخريطة
map-lead = الشركاء حيث يوجدون، ومن يعمل مع من عبر الحدود. تُلوَّن البلدان بحسب ما يجري فيها أو يشملها.
map-of-the-world = الشركاء وروابطهم
map-around = أماكن العمل
map-borders = لا تعني الحدود والأسماء المبيَّنة التعبير عن أي رأي بشأن المركز القانوني لأي إقليم. الأشكال: Natural Earth، ملكية عامة؛ الإسقاط: Equal Earth.
map-label = خريطة العالم وفيها { NUMBER($partners) } من الشركاء و{ NUMBER($arcs) } من الروابط. وتضم الجداول أدناه البيانات نفسها.
map-more = { NUMBER($count) } آخرون
map-closer = تكبير
map-further = تصغير
map-whole = العالم كله
map-shade = تلوين البلدان بحسب
map-initiatives = المبادرات
map-agreements = الاتفاقات
map-partners = الشركاء
map-none = بلا تلوين
map-country = البلد
map-countries = البلدان
map-partner = الشريك
map-partners-placed = الشركاء على الخريطة
map-latitude = خط العرض
map-longitude = خط الطول
map-ties = يعمل مع
map-here = عند هذه الدائرة ({ NUMBER($count) })
map-arcs-chosen = لا تُرسم إلا خطوط العنصر المحدد: { $drawn } من { $sent }.
map-arcs-choose = اختر دائرة لترى خطوطها.
map-keys = تحرك مفاتيح الأسهم الخريطة، وعلامتا الزائد والناقص للتكبير والتصغير، و0 لعرض العالم كله، ويفتح Enter دائرة، ويلغي Escape التحديد.
map-arcs-left =
    { $count ->
        [zero] رُسمت الروابط كلها.
        [one] رابطة أضعف واحدة غير مرسومة.
        [two] رابطتان أضعف غير مرسومتين.
        [few] { $written } روابط أضعف غير مرسومة.
        [many] { $written } رابطة أضعف غير مرسومة.
       *[other] { $written } رابطة أضعف غير مرسومة.
    }
map-elsewhere =
    { $count ->
        [zero] لا شركاء من دون مكان معروف
        [one] شريك واحد من دون مكان معروف
        [two] شريكان من دون مكان معروف
        [few] { NUMBER($count) } شركاء من دون مكان معروف
        [many] { NUMBER($count) } شريكًا من دون مكان معروف
       *[other] { NUMBER($count) } شريك من دون مكان معروف
    }
map-of-thing = على الخريطة
map-arcs = من يعمل مع من بين الأماكن
map-arcs-note = كل خط على الخريطة مرة واحدة: يتقاسم الشركاء الموجودون في المكانين نفسيهما خطًا واحدًا يحمل اسم الشريكين الأوثق صلة.
map-with = مع
map-things = العناصر المشتركة
map-pairs = أزواج الشركاء
map-signs = مفتاح الرموز
map-sign-one = شريك
map-sign-several = عدة شركاء متقاربين وعددهم
map-sign-arc = يعملون معًا: كلما زاد سُمك الخط زاد ما يجمعهم
