compare-title = Сравнить двух партнёров
compare-dates-title = Сравнить две даты
compare-two-partners = Два партнёра
compare-two-dates = Две даты
compare-lead = Что два партнёра делают вместе, что делает только один и чего не делает ни один.
compare-dates-lead = Какие связи появились между двумя датами, какие закончились и какие сохранились. Связь точна, если её подтверждают даты, и возможна, если дата неизвестна.
compare-one = Один партнёр
compare-other = Другой
compare-together = Вместе ({ NUMBER($count) })
compare-only-one = Только { $one } ({ NUMBER($count) })
compare-only-other = Только { $other } ({ NUMBER($count) })
compare-neither = Ни один из двух ({ NUMBER($count) })
compare-neither-note = Соглашения, инициативы и события общих партнёров, в которых, по источникам, не участвует ни один из двух.
compare-nothing = Источники ничего об этом не говорят.
compare-partners = Партнёры
compare-themes = Темы
compare-places = Места
compare-both = Оба
compare-neither-themes = Ни один
compare-thing = Что
compare-kind = Вид
compare-all = Показать все: { NUMBER($count) }
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
compare-count-partners-certain = Партнёры с точной связью
compare-count-partners-possible = Партнёры только с возможными связями
compare-count-ties-certain = Связи точные
compare-count-ties-possible = Связи лишь возможные
compare-count-stayed-certain = Связи, точные на обе даты
compare-count-stayed-possible = Связи, лишь возможные на обе даты
compare-counts-note = Связи без какой-либо даты возможны на любую дату. Год или месяц означает все его дни.
compare-appeared = Появились ({ NUMBER($count) })
compare-ended = Закончились ({ NUMBER($count) })
compare-partner-one = Партнёр
compare-partner-other = Работает с
compare-through = Через
compare-sure = Насколько точно
