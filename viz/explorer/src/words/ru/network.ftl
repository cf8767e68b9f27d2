network-title = Сеть
network-lead = Кто с кем работает: соединены партнеры, участвующие в одном соглашении или одной инициативе либо состоящие в одной сети. Выберите партнера или линию, чтобы прочесть, что за ними стоит.
network-drawing = Рисунок: партнеров — { $partners }, связей — { $ties }. В таблице те же сведения.
network-keys = Стрелки переходят от партнера к партнеру, Enter — к его данным, Escape снимает выбор, плюс и минус меняют масштаб, 0 показывает все, вопросительный знак объясняет клавиши.
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
network-help-slider = На шкале времени стрелки сдвигают дату на месяц, клавиши Page Up и Page Down — на год.
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
network-show = Способ показа
network-show-drawing = Рисунок
network-show-table = Таблица
network-no-webgl = Этот браузер не может нарисовать сеть (WebGL отсутствует или выключен). В таблицах ниже те же сведения.
network-empty = Ни один партнер не соответствует фильтрам. Снимите один из них.
network-left-out = Всего связей: { $count }; на рисунке самые сильные из них, опущено: { $left }. Фильтры уменьшают сеть.
network-without-ties = Партнеров, участвующих в том, что соответствует фильтрам: { $partners }; из них не имеют ничего общего с другими и потому связей: { $untied }. Других партнеров в графе, не участвующих ни в чем из этого: { $others }.
network-facts = Выбранное
network-choose = Выберите партнера или линию на рисунке, чтобы прочесть сведения и отрывки, которые о них говорят.
network-page-of = Его страница
network-around = Его окружение
network-measures = Центральность
network-measure = Показатель
network-value = Значение
network-rank = Ранг
network-works-with =
    { $count ->
        [one] Работает с { $written } партнером
        [few] Работает с { $written } партнерами
       *[many] Работает с { $written } партнерами
    }
network-why = Общие дела с партнером { $name }
network-shared =
    { $count ->
        [one] { $written } общее дело
        [few] { $written } общих дела
       *[many] { $written } общих дел
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
network-play = Воспроизвести
network-stop = Остановить
network-from = Начало
network-on = Дата
network-until-day = Окончание
network-all-times = Все даты
network-shown = Связей: { $ties }, партнеров: { $partners }
network-in-force = { $date }: достоверных связей: { $certain }, возможных: { $possible }, партнеров: { $partners }
network-legend = Условные обозначения
network-kinds = Виды партнеров на рисунке
network-communities = Сообщества
network-other-communities = меньшие сообщества
network-around-whom = вокруг:
network-size-high = чем больше, тем выше значение ({ $measure })
network-size-low = чем больше, тем ниже значение ({ $measure })
network-lines = действует достоверно (темная линия) или возможно (бледная)
network-partners = Партнеры
network-partner = Партнер
network-kind = Вид
network-country = Страна
network-ties-title = Связи
network-works-with-whom = Работает с
network-in-common = Общих дел
network-weight = Вес
network-sources = Источники
network-through = В рамках
network-certain = Достоверно
network-yes = да
network-possible = возможно
network-and-more = и еще { $written }
network-settings = Как построена эта сеть
network-origin = { $title }, версия данных { $build }, { $licence }. Источники: { $sources }.
network-names = Названия на языке
network-names-usual = как есть
network-offline = Этот файл содержит часть графа по состоянию на день создания версии данных. Он работает без подключения к сети.
network-small = С кем работает больше всего
network-small-label = { $name } и партнеры, с которыми больше всего общих дел: { $count }. В списке ниже те же сведения.
network-small-all = Все окружение на рисунке сети
network-offline-file = Автономная страница
network-small-list = Списком
network-takes-part = участвует
network-before-first = Первая дата в этой сети: { $date }. Ничто из датированного раньше не действует.
network-undated-too = также связи без какой-либо даты ({ NUMBER($count) })
network-unread-selected = «{ $value }» нет среди партнеров этой сети: так ничто не называется или это исключают фильтры. Ничего не выбрано.
network-unread-with = В этой сети у выбранного партнера нет связи с «{ $value }».
network-shares = Общие с ними дела: { $written }
network-measure-degree = со сколькими другими у него есть общие дела
network-measure-strength = сколько у него общего с другими, с учетом всех весов
network-measure-betweenness = как часто он лежит на кратчайшем пути между двумя другими: роль посредника
network-measure-closeness = как мало шагов от него до всех, кого он достигает
network-measure-harmonic = насколько он в среднем близок ко всем остальным
network-measure-eigenvector = насколько он связан с теми, кто сам сильно связан
network-measure-pagerank = как часто к нему попадает тот, кто идет по связям наугад
network-measure-core-number = насколько плотно ядро, к которому он относится
network-measure-constraint = насколько связаны между собой его контакты; если слабо, он может быть посредником
network-measure-effective-size = сколько у него контактов за вычетом тех, что связываются друг с другом без него
network-measure-efficiency = какая доля его контактов не избыточна
network-measure-articulation-point = 1, если без него часть сети отпадает
