found-title = Найдено по запросу «{ $q }»
found-title-empty = Поиск
found-search = Название, сокращение или идентификатор на любом языке
found-kinds = Виды
found-kind-all = Все
found-kind-partner = Партнеры
found-kind-agreement = Соглашения
found-kind-initiative = Инициативы
found-kind-event = Мероприятия
found-kind-output = Результаты
found-kind-place = Места
found-kind-theme = Темы
found-kind-source = Источники
found-count =
    { $count ->
        [one] Найдена { $written } запись
        [few] Найдены { $written } записи
       *[other] Найдено { $written } записей
    }
found-none = Названий, похожих на «{ $q }», нет. Попробуйте другой язык или написание, более короткую часть названия или сокращение.
found-more = Показать больше
found-nothing-asked = Введите название: поиск идет по названиям на всех языках и по сокращениям и допускает небольшие опечатки.
