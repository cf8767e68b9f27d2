ask-title = الأسئلة
ask-lead = أسئلة تجيب عنها قاعدة المعرفة، ولكل منها نموذجه. تظهر الإجابة جدولًا، وكذلك شبكةً أو خريطةً أو خطًّا زمنيًّا متى سمحت أعمدتها.
ask-own = السؤال بلغة SPARQL
ask-all = جميع الأسئلة
ask-find = البحث عن سؤال
ask-none = لا يوجد سؤال يتضمن هذه الكلمات.
ask-view-table = جدول
ask-view-network = شبكة
ask-view-map = خريطة
ask-view-timeline = خط زمني
ask-view-graph = رسم بياني
ask-shown-as = عرض الإجابة في شكل
ask-ask = طرح السؤال
ask-missing = لطرح السؤال، يُرجى ملء: { $labels }.
ask-example = ملء النموذج بمثال
ask-optional = { $label } (اختياري)
ask-any = الكل
ask-answer = الإجابة
ask-nothing = ليس في قاعدة المعرفة ما يجيب عن هذا.
ask-cut = الإجابة أطول: تظهر الصفوف الأولى فقط ({ NUMBER($count) }). نزِّلها لرؤية المزيد أو أضف مَعلَمًا.
ask-too-many = عدد الأسماء ({ NUMBER($count) }) أكبر من أن يُرسم؛ والجدول يضمها كلها.
ask-in-sparql = السؤال بلغة SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = تجيب نقطة الوصول ⁦/sparql⁩ عن استعلامات SPARQL 1.1. لا حاجة إلى تعريف بادئات Citypact؛ والرسم البياني الافتراضي هو العرض المعتمد، ويتيح ⁦GRAPH ?citation⁩ الوصول إلى الأدلة.
ask-examples = أمثلة
ask-editor = استعلام SPARQL
ask-too-long = هذا الاستعلام أطول من أن يتسع له عنوان (يتجاوز عدد أحرفه { NUMBER($count) }). انسخ نصه لمشاركته.
ask-example-agreements = الاتفاقات وتواريخ بدايتها (خط زمني)
ask-example-network = المدن والهيئات التي تعمل معها (شبكة)
ask-example-map = أماكن الشركاء (خريطة)
ask-example-evidence = من يموّل، والمقطع الذي يذكر ذلك
ask-rows =
    { $count ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $written } صفوف
        [many] { $written } صفًا
       *[other] { $written } صف
    }
ask-yes = نعم
ask-no = لا
