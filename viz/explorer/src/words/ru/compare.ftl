compare-title = Сравнить двух партнеров
compare-dates-title = Сравнить две даты
compare-two-partners = Два партнера
compare-two-dates = Две даты
compare-lead = Что два партнера делают вместе, что делает только один и чего не делает ни один.
compare-dates-lead = Какие связи появились между двумя датами, какие закончились и какие сохранились. Связь точна, если ее подтверждают даты, и возможна, если дата неизвестна.
compare-one = Один партнер
compare-other = Другой
compare-together = Вместе ({ NUMBER($count) })
compare-planned =
    { $count ->
        [one] { NUMBER($count) } запись из них лишь запланирована или предложена. Сеть и страницы партнёров учитывают остальные: { NUMBER($others) }.
        [few] { NUMBER($count) } записи из них лишь запланированы или предложены. Сеть и страницы партнёров учитывают остальные: { NUMBER($others) }.
       *[other] { NUMBER($count) } записей из них лишь запланированы или предложены. Сеть и страницы партнёров учитывают остальные: { NUMBER($others) }.
    }
compare-only-one = Только { $one } ({ NUMBER($count) })
compare-only-other = Только { $other } ({ NUMBER($count) })
compare-neither = Ни один из двух ({ NUMBER($count) })
compare-neither-note = Соглашения, инициативы и мероприятия общих партнеров, в которых, по источникам, не участвует ни один из двух.
compare-nothing = Источники ничего об этом не говорят.
compare-partners = Партнеры
compare-themes = Темы
compare-places = Места
compare-both = Оба
compare-neither-themes = Ни один
compare-thing = Что
compare-kind = Вид
compare-before = Ранняя дата
compare-after = Поздняя дата
compare-compare = Сравнить
compare-counts = Сеть на обе даты
compare-possible =
    { $count ->
        [one] { NUMBER($count) } связь лишь возможна на одну из дат: дата неизвестна.
        [few] { NUMBER($count) } связи лишь возможны на одну из дат: дата неизвестна.
       *[other] { NUMBER($count) } связей лишь возможны на одну из дат: дата неизвестна.
    }
compare-count-partners-certain = Партнеры с точной связью
compare-count-partners-possible = Партнеры только с возможными связями
compare-count-ties-certain = Связи точные
compare-count-ties-possible = Связи лишь возможные
compare-count-stayed-certain = Связи, точные на обе даты
compare-count-stayed-possible = Связи, лишь возможные на обе даты
compare-count-confirmed = Связи, возможные на первую дату и точные на вторую
compare-count-doubted = Связи, точные на первую дату и лишь возможные на вторую
compare-counts-note = Связи без какой-либо даты возможны на любую дату. Год или месяц означает все его дни.
compare-appeared = Появились ({ NUMBER($count) })
compare-ended = Закончились ({ NUMBER($count) })
compare-confirmed = Стали точными ({ NUMBER($count) })
compare-doubted = Стали лишь возможными ({ NUMBER($count) })
compare-confirmed-note = Возможны на первую дату, точны на вторую: лишь тогда дата подтверждает, что они есть.
compare-doubted-note = Точны на первую дату, лишь возможны на вторую: ни одна дата не подтверждает, что они еще есть.
compare-partner-one = Партнер
compare-partner-other = Работает с
compare-through = Через
compare-sure = Насколько точно
compare-drawings = Обе даты на рисунках
compare-drawings-note = Каждый партнёр стоит на обоих на одном месте. Таблицы ниже содержат то же самое.
compare-drawn-before = { $date }: связей { $ties }, из них { $changed } кончаются или могут кончиться до { $other }
compare-drawn-after = { $date }: связей { $ties }, из них { $changed } появляются или могут появиться после { $other }
compare-drawn-left = Показаны только самые сильные связи: { $count }. Фильтры уменьшают сеть.
compare-sign-ended = кончается
compare-sign-appeared = появляется
compare-sign-stayed = на обе даты
compare-sign-pale = бледно или пунктиром: только возможно
compare-sign-alone = кольцо: партнёр со связями только на эту дату
