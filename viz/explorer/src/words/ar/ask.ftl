ask-title = الأسئلة
ask-lead = أسئلة تجيب عنها قاعدة المعرفة، ولكل منها نموذجه. تظهر الإجابة جدولًا، وكذلك شبكةً أو خريطةً أو خطًّا زمنيًّا متى سمحت أعمدتها.
ask-own = اسأل بلغة SPARQL
ask-all = كل الأسئلة
ask-find = ابحث عن سؤال
ask-none = لا سؤال فيه هذه الكلمات.
ask-view-table = جدول
ask-view-network = شبكة
ask-view-map = خريطة
ask-view-timeline = خط زمني
ask-view-graph = رسم بياني
ask-shown-as = اعرض الإجابة على شكل
ask-ask = اسأل
ask-missing = لطرح السؤال، املأ: { $labels }.
ask-example = املأ بمثال
ask-optional = { $label } (اختياري)
ask-any = أيّ كان
ask-answer = الإجابة
ask-nothing = ليس في قاعدة المعرفة ما يجيب عن هذا.
ask-cut = الإجابة أطول: تظهر أول { NUMBER($count) } من الصفوف. نزِّلها لرؤية المزيد أو أضف مَعلَمًا.
ask-too-many = عدد الأطراف { NUMBER($count) } أكبر من أن يُرسم؛ والجدول يضمها كلها.
ask-in-sparql = السؤال بلغة SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = تجيب نقطة الوصول ⁦/sparql⁩ عن استعلامات SPARQL 1.1. لا حاجة إلى تعريف بادئات Citypact؛ والرسم الافتراضي هو العرض المعتمد، و⁦GRAPH ?citation⁩ يسأل عن الأدلة.
ask-examples = أمثلة
ask-editor = استعلام SPARQL
ask-too-long = هذا الاستعلام أطول من أن يتسع له عنوان (أكثر من { NUMBER($count) } حرف). انسخ نصه لمشاركته.
ask-example-agreements = الاتفاقات ومتى تبدأ (خط زمني)
ask-example-network = المدن والهيئات التي تعمل معها (شبكة)
ask-example-map = أماكن الشركاء (خريطة)
ask-example-evidence = من يموّل، والمقطع الذي يذكر ذلك
ask-rows =
    { $count ->
        [one] صف واحد
        [two] صفان
        [few] { $written } صفوف
        [many] { $written } صفًا
       *[other] { $written } صف
    }
ask-yes = نعم
ask-no = لا
