network-title = Сеть
network-lead = Кто с кем работает: партнеры, участвующие в одном соглашении, инициативе или членстве, соединены. Выберите партнера или линию, чтобы прочесть, что за ними стоит.
network-drawing = Рисунок: партнеров – { $partners }, связей – { $ties }. Таблица показывает то же самое.
network-keys = Стрелки переходят от партнера к партнеру, Enter – к его данным, Escape снимает выбор, плюс и минус меняют масштаб, 0 показывает все, вопросительный знак объясняет клавиши.
network-walked =
    { $count ->
        [one] { $name }, { $count } связь
        [few] { $name }, { $count } связи
       *[many] { $name }, { $count } связей
    }
network-zoom = Масштаб
network-zoom-in = Приблизить
network-zoom-out = Отдалить
network-zoom-all = Показать все
network-help = Клавиши
network-help-how = На рисунке:
network-help-slider = На шкале времени стрелки сдвигают на месяц, клавиши страниц – на год.
network-key-arrows = перейти к партнеру в этом направлении, сначала к тому, кто работает с выбранным
network-key-enter = перейти к данным выбранного
network-key-escape = снять выбор
network-key-zoom = приблизить и отдалить
network-key-all = показать все
network-key-help = показать эти клавиши
network-find = Найти партнера на рисунке
network-controls = Размер, цвет, файлы
network-size = Размер
network-colour = Цвет
network-colour-kind = вид
network-colour-community = сообщество
network-show = Что показано
network-show-drawing = Рисунок
network-show-table = Таблица
network-no-webgl = Этот браузер не может нарисовать сеть (нет WebGL, или он выключен). Таблицы ниже содержат те же сведения.
network-empty = Ни один партнер не проходит фильтры. Уберите один из них.
network-left-out = Рисунок показывает самые сильные из { $count } связей; опущено: { $left }. Фильтры уменьшат сеть.
network-without-ties = Партнеров, участвующих в том, что проходит фильтры: { $partners }; из них без связей, так как ни с кем ничего не разделяют: { $untied }. Еще в графе не участвуют ни в чем из этого: { $others }.
network-facts = Выбранное
network-choose = Выберите партнера или линию на рисунке, чтобы прочесть сведения и отрывки, которые о них говорят.
network-page-of = Его страница
network-around = Его окружение
network-measures = Центральность
network-measure = Показатель
network-value = Значение
network-rank = Место
network-works-with =
    { $count ->
        [one] Работает с { $written } партнером
        [few] Работает с { $written } партнерами
       *[many] Работает с { $written } партнерами
    }
network-why = Что общего с партнером { $name }
network-shared =
    { $count ->
        [one] Общее: { $written } дело
        [few] Общее: { $written } дела
       *[many] Общее: { $written } дел
    }
network-shared-short =
    { $count ->
        [one] общих: { $written }
        [few] общих: { $written }
       *[many] общих: { $written }
    }
network-ties =
    { $count ->
        [one] { $written } связь
        [few] { $written } связи
       *[many] { $written } связей
    }
network-tie = Связь
network-and = и
network-passages = Отрывки, которые об этом говорят
network-plan = запланировано
network-undated = В этой сети нет дат, поэтому нет шкалы времени.
network-time = Время
network-time-slider = Только действующее на дату
network-period = Период
network-play = Запустить
network-stop = Остановить
network-from = С
network-on = На
network-until-day = По
network-all-times = Все время
network-shown = Связей: { $ties }, партнеров: { $partners }
network-in-force = { $date }: связей точно { $certain }, возможно { $possible }, партнеров: { $partners }
network-legend = Обозначения
network-kinds = Виды партнеров на рисунке
network-communities = Сообщества
network-other-communities = меньшие сообщества
network-around-whom = вокруг:
network-size-high = больше – выше { $measure }
network-size-low = больше – ниже { $measure }
network-lines = действует точно (темная), возможно (бледная)
network-partners = Партнеры
network-partner = Партнер
network-kind = Вид
network-country = Страна
network-ties-title = Связи
network-works-with-whom = Работает с
network-in-common = Общего
network-weight = Вес
network-sources = Источники
network-through = Через что
network-certain = Точно
network-yes = да
network-possible = возможно
network-and-more = и еще { $written }
network-settings = Как построена эта сеть
network-origin = { $title }, сборка { $build }, { $licence }. Источники: { $sources }.
network-names = Имена на языке
network-names-usual = как есть
network-offline = Этот файл содержит часть графа на день его сборки. Он работает без подключения к сети.
network-small = С кем работает больше всего
network-small-label = { $name } и партнеры, с которыми больше всего общего: { $count }. Список ниже содержит то же самое.
network-small-all = Все окружение на рисунке сети
network-offline-file = Автономная страница
network-small-list = Списком
network-takes-part = участвует
network-before-first = Первая дата в этой сети — { $date }. Раньше ничто датированное не действует.
network-undated-too = также связи без какой-либо даты ({ NUMBER($count) })
network-unread-selected = «{ $value }» нет среди партнёров этой сети: так ничто не называется или это исключают фильтры. Ничего не выбрано.
network-unread-with = В этой сети у выбранного партнёра нет связи с «{ $value }».
network-shares = Что у него с ними общего: { $written }
network-measure-degree = со сколькими другими у него есть общее
network-measure-strength = сколько общего у него с другими, все веса вместе
network-measure-betweenness = как часто он лежит на кратчайшем пути между двумя другими: кто посредник
network-measure-closeness = как мало шагов от него до всех, кого он достигает
network-measure-harmonic = насколько он в среднем близок ко всем остальным
network-measure-eigenvector = насколько он связан с теми, кто сам сильно связан
network-measure-pagerank = как часто к нему попадает тот, кто идёт по связям наугад
network-measure-core-number = насколько плотно ядро, к которому он относится
network-measure-constraint = насколько его контакты связаны между собой; если мало, он может быть посредником
network-measure-effective-size = сколько у него контактов, кроме тех, что достигают друг друга без него
network-measure-efficiency = какая доля его контактов не избыточна
network-measure-articulation-point = 1, если без него часть сети отпадает
