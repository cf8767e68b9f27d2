parts-loading = Загрузка…
parts-failed = Сервер не отвечает на этот вопрос
parts-not-found = Ничего с таким названием нет
parts-refused = На вопрос в таком виде ответить нельзя
parts-unreached = Нет связи с сервером. Проверьте соединение и повторите попытку.
parts-again = Повторить
parts-close = Закрыть
parts-downloads = Скачать: { $about }
parts-table-empty = В таблице нет строк.
parts-pages = Страницы: { $about }
parts-page = Страница { $page } из { $of }
parts-page-before = Предыдущая
parts-page-after = Следующая
parts-passage = Ссылка { NUMBER($number) }
parts-passage-page = Об этом отрывке
parts-passage-source = Читать источник
parts-all-passages =
    { $count ->
        [one] Показать { $written } отрывок
        [few] Показать все { $written } отрывка
       *[other] Показать все { $written } отрывков
    }
parts-search-placeholder = Название или сокращение
parts-search-go = Найти
parts-filters = Фильтры
parts-filters-on = Действующие фильтры
parts-filters-clear = Снять фильтры
parts-filter-theme = Тема
parts-filter-place = Место
parts-filter-role = Роль
parts-filter-kind = Вид партнера
parts-filter-status = Статус
parts-filter-thing = Общие дела
parts-filter-type = Тип
parts-filter-sources = Источники
parts-filter-on = Действует на дату
parts-filter-since = Начало периода
parts-filter-until = Конец периода
parts-filter-drop = Снять фильтр: { $about }
parts-filter-find = Искать в списке: { $about }
parts-filter-find-short = Искать…
parts-filter-all =
    { $count ->
        [one] Показать { $written } вариант
        [few] Показать все { $written } варианта
       *[other] Показать все { $written } вариантов
    }
parts-sources-least =
    { $count ->
        [one] Не менее { $written } источника
       *[other] Не менее { $written } источников
    }
parts-kind-agency = межправительственный орган
parts-kind-city = город
parts-kind-network = сеть городов
parts-kind-unit = подразделение
parts-kind-partner = другой партнер
parts-kind-agreement = соглашение
parts-kind-initiative = инициатива
parts-kind-membership = членство
parts-kind-event = мероприятие
parts-kind-strategy = стратегия
parts-kind-publication = публикация
parts-kind-output = результат
parts-kind-place = место
parts-kind-country = страна
parts-kind-theme = тема
parts-kind-source = источник
parts-kind-citation = отрывок
parts-kind-concept = термин
parts-kind-unknown = вид неизвестен
parts-more-passages = и еще { $written }
parts-date-wrong = «{ $text }» — не дата календаря. Напишите год, месяц или день: 2009, 2009-06 или 2009-06-15.
parts-dates-swapped = Первая дата позже второй; поменяйте их местами.
parts-date-format = Год, месяц или день: 2009, 2009-06 или 2009-06-15
parts-contents = На этой странице
parts-sort = Сортировать по
parts-sort-as-given = исходный порядок
parts-sort-turn = Изменить порядок на обратный
parts-unread = «{ $name }» в адресе не является настройкой этой страницы и не учитывается.
parts-since = начало: { $date }
parts-until = окончание: { $date }
parts-all =
    { $count ->
        [one] Показать { $written }
       *[other] Показать все { $written }
    }
parts-choices = Фильтры и настройки
parts-dates-ignored = На рисунке показаны все даты.
parts-left = Не показано еще: { NUMBER($count) }. Задайте фильтр.
parts-unread-value = «{ $name }={ $value }» в адресе здесь неизвестно и не учитывается.
parts-unread-choices = Возможные значения: { $choices }.
