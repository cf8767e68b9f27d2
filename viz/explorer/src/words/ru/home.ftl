home-lead = Кто с кем сотрудничает по вопросам развития городов: организации, сети городов и города; рядом с каждой строкой указан подтверждающий ее отрывок.
home-search = Найти город, организацию, соглашение…
home-counts = Содержание графа
home-count-city =
    { $count ->
        [one] город
        [few] города
       *[other] городов
    }
# With a soft hyphen, which shows where the word does not fit into its line.
home-count-agency =
    { $count ->
        [one] межправитель­ственный орган
        [few] межправитель­ственных органа
       *[other] межправитель­ственных органов
    }
home-count-network =
    { $count ->
        [one] сеть городов
        [few] сети городов
       *[other] сетей городов
    }
home-count-unit =
    { $count ->
        [one] подразделение
        [few] подразделения
       *[other] подразделений
    }
home-count-partner =
    { $count ->
        [one] партнер
        [few] партнера
       *[other] партнеров
    }
home-count-participation =
    { $count ->
        [one] участие
        [few] участия
       *[other] участий
    }
home-count-agreement =
    { $count ->
        [one] соглашение
        [few] соглашения
       *[other] соглашений
    }
home-count-initiative =
    { $count ->
        [one] инициатива
        [few] инициативы
       *[other] инициатив
    }
home-count-membership =
    { $count ->
        [one] членство
        [few] членства
       *[other] членств
    }
home-count-event =
    { $count ->
        [one] мероприятие
        [few] мероприятия
       *[other] мероприятий
    }
home-count-strategy =
    { $count ->
        [one] стратегия
        [few] стратегии
       *[other] стратегий
    }
home-count-publication =
    { $count ->
        [one] публикация
        [few] публикации
       *[other] публикаций
    }
home-count-output =
    { $count ->
        [one] результат
        [few] результата
       *[other] результатов
    }
home-count-place =
    { $count ->
        [one] место
        [few] места
       *[other] мест
    }
home-count-country =
    { $count ->
        [one] страна
        [few] страны
       *[other] стран
    }
home-count-theme =
    { $count ->
        [one] тема
        [few] темы
       *[other] тем
    }
home-count-source =
    { $count ->
        [one] источник
        [few] источника
       *[other] источников
    }
home-count-citation =
    { $count ->
        [one] отрывок
        [few] отрывка
       *[other] отрывков
    }
home-count-claim =
    { $count ->
        [one] утверждение
        [few] утверждения
       *[other] утверждений
    }
home-picture = Вся сеть
home-picture-open = Открыть сеть
home-picture-cut = На рисунке показаны самые тесные связи ({ $written }).
home-picture-strongest = На рисунке показаны самые тесные связи ({ $ties }) и только те партнеры, у которых есть хотя бы одна из них: { $shown } из { $partners }. Сама сеть показывает больше.
home-map-open = Открыть карту
home-timeline-open = Открыть хронологию
home-legend = Условные обозначения
home-starting = С чего начать
home-starting-more = Все вопросы
home-central = Центральные партнеры
home-central-between = По посредничеству: сколько кратчайших путей между другими проходит через партнера.
home-central-parts = По числу дел, в которых они участвуют.
home-central-more = Все партнеры по любому показателю
home-latest = Последние соглашения и инициативы
home-latest-more = Вся хронология
home-themes = Темы
home-sources = Источники
home-sources-note = Каждое утверждение графа взято из отрывка одного из этих источников.
home-source = Источник
home-publisher = Издатель
home-published = Дата публикации
home-source-licence = Лицензия
home-claims = Утверждения
home-citations = Отрывки
home-url = Адрес
home-read = Читать
home-licence = Лицензия данных:
home-build = Версия данных { $build }, Citypact { $version }
home-data = Скачать данные
