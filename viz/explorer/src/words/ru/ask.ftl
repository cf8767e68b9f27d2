ask-title = Вопросы
ask-lead = Вопросы, на которые отвечает граф, каждый со своей формой. Ответ показывается таблицей, а если позволяют столбцы — сетью, картой или хронологией.
ask-own = Запрос на SPARQL
ask-all = Все вопросы
ask-find = Найти вопрос
ask-none = Ни один вопрос не содержит этих слов.
ask-view-table = Таблица
ask-view-network = Сеть
ask-view-map = Карта
ask-view-timeline = Хронология
ask-view-graph = Граф
ask-shown-as = Показать ответ как
ask-ask = Задать вопрос
ask-missing = Чтобы задать вопрос, заполните: { $labels }.
ask-example = Заполнить примером
ask-optional = { $label } (необязательно)
ask-any = Любое значение
ask-answer = Ответ
ask-nothing = В графе нет ничего, что отвечало бы на это.
ask-cut = Ответ длиннее: показаны только первые строки ({ NUMBER($count) }). Скачайте его, чтобы получить больше, или добавьте параметр.
ask-too-many = Названий слишком много для рисунка ({ NUMBER($count) }); в таблице есть все.
ask-in-sparql = Вопрос на SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = Точка доступа /sparql отвечает на запросы SPARQL 1.1. Префиксы Citypact объявлять не нужно; граф по умолчанию — каноническое представление, а GRAPH ?citation дает доступ к свидетельствам.
ask-examples = Примеры
ask-editor = Запрос SPARQL
ask-too-long = Запрос слишком длинный для адреса (больше { NUMBER($count) } знаков). Чтобы передать его, скопируйте текст.
ask-example-agreements = Соглашения и их начало (хронология)
ask-example-network = Города и организации, с которыми они работают (сеть)
ask-example-map = Где находятся партнеры (карта)
ask-example-evidence = Кто финансирует и какой отрывок об этом говорит
ask-rows =
    { $count ->
        [one] { $written } строка
        [few] { $written } строки
       *[other] { $written } строк
    }
ask-yes = Да
ask-no = Нет
