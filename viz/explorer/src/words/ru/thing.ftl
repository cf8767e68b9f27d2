thing-website = Веб-сайт
thing-in-network = В сети
thing-in-map = На карте
thing-in-timeline = В хронологии
thing-compare = Сравнить с другим партнером
thing-life = Жизненный цикл
thing-undated = без даты
thing-planned = запланировано
thing-planned-as = запланировано: { $name }
thing-partners = Партнеры по ролям
thing-takes-part = Участвует в
thing-works-with = Работает с
thing-works-with-none = Партнеры неизвестны.
thing-neighbours =
    { $count ->
        [one] { $written } партнер, связанный общим участием
        [few] { $written } партнера, связанные общим участием
       *[other] { $written } партнеров, связанных общим участием
    }
thing-shared = Общие дела
thing-shared-count =
    { $count ->
        [one] { $written } общее дело
        [few] { $written } общих дела
       *[other] { $written } общих дел
    }
thing-side-by-side = Сравнить обоих
thing-lines =
    { $count ->
        [one] { $written } утверждение
        [few] { $written } утверждения
       *[other] { $written } утверждений
    }
thing-role = Роль
thing-name = Название
thing-kind = Вид
thing-country = Страна
thing-when = Дата
thing-start = Начало
thing-end = Окончание
thing-status = Статус
thing-remark = Примечание
thing-sources = Источники
thing-references = Ссылки
thing-partner-count = Партнеры
thing-works-on = Дела
thing-has = Результаты и части
thing-belongs-to = Относится к
thing-names = Названия
thing-names-name = Название
thing-names-language = Язык
thing-names-use = Употребление
thing-use-preferred = основное
thing-use-other = также
thing-use-acronym = сокращение
thing-use-in-source = как в источнике
thing-identifiers = Идентификаторы
thing-themes = Темы
thing-places = Места
thing-figures = Показатели по данным источников
thing-figures-note = Показатели приводятся так, как их сообщают источники: в разное время они могут учитывать разное.
thing-measure = Показатель
thing-value = Значение
thing-unit = Единица
thing-notes = Примечания
thing-data = В виде данных
thing-licence = Лицензия
thing-cited = Отрывки из этого источника
thing-passage = Отрывок
thing-passages =
    { $count ->
        [one] { $written } отрывок
        [few] { $written } отрывка
       *[other] { $written } отрывков
    }
thing-says = Что сказано в отрывке
thing-broader = Более широкое понятие
thing-narrower = Более узкое понятие
thing-about = Соглашения, инициативы и мероприятия
thing-about-count =
    { $count ->
        [one] { $written } запись в хронологии
        [few] { $written } записи в хронологии
       *[other] { $written } записей в хронологии
    }
thing-about-none = Соглашения, инициативы и мероприятия неизвестны.
thing-central = Партнеры, которые этим занимаются
thing-csv-what = Утверждение
thing-csv-value = Значение
thing-csv-iri = IRI
thing-csv-start = Начало
thing-csv-end = Окончание
thing-csv-on = Дата
thing-csv-status = Статус
thing-csv-plan = Запланировано
thing-csv-note = Примечание
thing-csv-sources = Источники
thing-csv-source = Источник
thing-csv-locator = Место в источнике
thing-csv-publisher = Издатель
thing-csv-published = Дата публикации
thing-csv-url = Адрес
thing-about-what = О чем
thing-partner-total =
    { $count ->
        [one] { $written } партнер
        [few] { $written } партнера
       *[other] { $written } партнеров
    }
thing-what-name = название
thing-what-also = также
thing-what-acronym = сокращение
thing-what-called = название в источнике
thing-what-is-a = относится к виду
thing-what-type = тип
thing-what-instrument = вид документа
thing-what-description = описание
thing-what-start = начало
thing-what-end = окончание
thing-what-planned-start = запланированное начало
thing-what-planned-end = запланированное окончание
thing-what-theme = тема
thing-what-location = местонахождение
thing-what-covers = охватывает
thing-what-within = расположено в
thing-what-jurisdiction = юрисдикция
thing-what-geometry = координаты
thing-what-unit-of = является подразделением
thing-what-part-of = входит в
thing-what-output-of = является результатом
thing-what-based-on = основано на
thing-what-replaces = заменяет
thing-what-related-to = связано с
thing-what-unit = подразделения
thing-what-part = части
thing-what-output = результаты
thing-what-basis-of = основа для
thing-what-replaced-by = заменено на
thing-what-location-of = находятся здесь
thing-what-covered-by = охвачено
thing-what-contains = включает
thing-what-jurisdiction-of = юрисдикция для
thing-what-note = примечание
thing-what-identifier = идентификатор
thing-what-same-as = то же, что
thing-what-website = веб-сайт
thing-left-out = Здесь не показано еще { $written }: все есть в данных.
thing-here = Также здесь
thing-partners-here = Партнеры здесь
thing-first-year = Начало (год)
thing-retrieved = Дата обращения
thing-no-address = Открытый адрес этого документа неизвестен.
thing-passage-means = Отрывок — это место в документе. Его текст здесь не повторяется: список ниже передает сказанное в виде фактов.
thing-what-in = { $what } ({ $language })
