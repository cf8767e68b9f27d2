timeline-title = Хронология
timeline-lead = Соглашения и инициативы от начала до конца, мероприятия — точками. Сплошным показано то, что подтверждают даты; бледным — то, что они оставляют открытым; штриховкой — то, что лишь запланировано.
timeline-on = Действует (год, месяц или день)
timeline-show = Показать
timeline-all = Все даты
timeline-whole = Соглашения, инициативы и мероприятия
timeline-in-force-certain = Достоверно действует: { $date } ({ NUMBER($count) })
timeline-in-force-possible = Возможно, действует — точная дата неизвестна: { $date } ({ NUMBER($count) })
timeline-in-force-undated = Без какой-либо даты ({ NUMBER($count) })
timeline-in-force-undated-note = Ни один источник не говорит, когда это началось или закончилось. Возможно, действует в любой день.
timeline-in-force-none = Даты источников не подтверждают, что что-либо действует.
timeline-nothing = Фильтрам и дате ничего не соответствует. Снимите фильтр или уберите дату.
timeline-none-dated = Здесь ни у чего нет даты. Все перечислено в таблице.
timeline-undated =
    { $count ->
        [one] { NUMBER($count) } запись не имеет даты ни в одном источнике и есть только в таблице.
        [few] { NUMBER($count) } записи не имеют даты ни в одном источнике и есть только в таблице.
       *[other] { NUMBER($count) } записей не имеют даты ни в одном источнике и есть только в таблице.
    }
timeline-label = Полосы датированных записей: { NUMBER($count) }. В таблице ниже те же сведения.
timeline-row = { $name }: { $when }
timeline-since = с { $year } года
timeline-until = до { $year } года
timeline-undated-one = без даты
timeline-as-table = Те же данные в таблице
timeline-of-thing = Хронология
timeline-thing = Наименование
timeline-kind = Вид
timeline-start = Начало
timeline-end = Окончание
timeline-status = Статус
timeline-partners = Партнеры
timeline-legend = Условные обозначения
timeline-sign-certain = достоверно
timeline-sign-possible = возможно
timeline-sign-planned = лишь запланировано
timeline-sign-event = мероприятие
timeline-sign-change = смена статуса
