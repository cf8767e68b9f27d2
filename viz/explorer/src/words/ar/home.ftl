home-lead = من يعمل مع من في شؤون المدن: هيئات وشبكات مدن ومدن، ومع كل سطر المقطع الذي يثبته.
home-search = ابحث عن مدينة أو هيئة أو اتفاق…
home-counts = محتويات قاعدة المعرفة
home-count-city =
    { $count ->
        [one] مدينة
        [two] مدينتان
        [few] مدن
       *[other] مدينة
    }
home-count-agency =
    { $count ->
        [one] هيئة حكومية دولية
        [two] هيئتان حكوميتان دوليتان
        [few] هيئات حكومية دولية
       *[other] هيئة حكومية دولية
    }
home-count-network =
    { $count ->
        [one] شبكة مدن
        [two] شبكتا مدن
        [few] شبكات مدن
       *[other] شبكة مدن
    }
home-count-unit =
    { $count ->
        [one] وحدة تنظيمية
        [two] وحدتان تنظيميتان
        [few] وحدات تنظيمية
       *[other] وحدة تنظيمية
    }
home-count-partner =
    { $count ->
        [one] شريك
        [two] شريكان
        [few] شركاء
        [many] شريكًا
       *[other] شريك
    }
home-count-participation =
    { $count ->
        [one] مشاركة
        [two] مشاركتان
        [few] مشاركات
        [many] مشاركة
       *[other] مشاركة
    }
home-count-agreement =
    { $count ->
        [one] اتفاق
        [two] اتفاقان
        [few] اتفاقات
        [many] اتفاقًا
       *[other] اتفاق
    }
home-count-initiative =
    { $count ->
        [one] مبادرة
        [two] مبادرتان
        [few] مبادرات
       *[other] مبادرة
    }
home-count-membership =
    { $count ->
        [one] عضوية
        [two] عضويتان
        [few] عضويات
       *[other] عضوية
    }
home-count-event =
    { $count ->
        [one] فعالية
        [two] فعاليتان
        [few] فعاليات
       *[other] فعالية
    }
home-count-strategy =
    { $count ->
        [one] استراتيجية
        [two] استراتيجيتان
        [few] استراتيجيات
       *[other] استراتيجية
    }
home-count-publication =
    { $count ->
        [one] منشور
        [two] منشوران
        [few] منشورات
        [many] منشورًا
       *[other] منشور
    }
home-count-output =
    { $count ->
        [one] ناتج
        [two] ناتجان
        [few] نواتج
        [many] ناتجًا
       *[other] ناتج
    }
home-count-place =
    { $count ->
        [one] مكان
        [two] مكانان
        [few] أماكن
        [many] مكانًا
       *[other] مكان
    }
home-count-country =
    { $count ->
        [one] بلد
        [two] بلدان
        [few] بلدان
        [many] بلدًا
       *[other] بلد
    }
home-count-theme =
    { $count ->
        [one] موضوع
        [two] موضوعان
        [few] مواضيع
        [many] موضوعًا
       *[other] موضوع
    }
home-count-source =
    { $count ->
        [one] مصدر
        [two] مصدران
        [few] مصادر
        [many] مصدرًا
       *[other] مصدر
    }
home-count-citation =
    { $count ->
        [one] مقطع
        [two] مقطعان
        [few] مقاطع
        [many] مقطعًا
       *[other] مقطع
    }
home-count-claim =
    { $count ->
        [one] عبارة
        [two] عبارتان
        [few] عبارات
       *[other] عبارة
    }
home-picture = الشبكة بأكملها
home-picture-open = فتح الشبكة
home-picture-cut = تعرض الصورة أوثق الروابط (العدد: { $written }).
home-picture-strongest = تعرض الصورة أوثق الروابط (العدد: { $ties }) والشركاء أصحاب رابط واحد منها على الأقل ({ $shown } من أصل { $partners }). وتعرض الشبكة نفسها أكثر من ذلك.
home-map-open = فتح الخريطة
home-timeline-open = فتح الخط الزمني
home-legend = مفتاح الرموز
home-starting = أسئلة للبدء
home-starting-more = جميع الأسئلة
home-central = الشركاء المحوريون
home-central-between = بحسب مركزية التوسط: كم من أقصر المسارات بين الآخرين يمر بالشريك.
home-central-parts = بحسب عدد ما يشاركون فيه.
home-central-more = جميع الشركاء، بأي مقياس
home-latest = أحدث الاتفاقات والمبادرات
home-latest-more = الخط الزمني كاملًا
home-themes = المواضيع
home-sources = المصادر
home-sources-note = كل عبارة في قاعدة المعرفة مأخوذة من مقطع في أحد هذه المصادر.
home-source = المصدر
home-publisher = الناشر
home-published = تاريخ النشر
home-source-licence = الترخيص
home-claims = العبارات
home-citations = المقاطع
home-url = العنوان
home-read = قراءة
home-licence = ترخيص البيانات:
home-build = إصدار البيانات { $build }، ⁦Citypact { $version }⁩
home-data = تنزيل البيانات
