map-title = Карта
map-lead = Партнёры там, где они находятся, и кто с кем работает через границы. Страны окрашены по тому, что в них проводится или их охватывает.
map-of-the-world = Партнёры и их связи
map-around = Где идёт работа
map-borders = Показанные границы не означают выражения какого-либо мнения о правовом статусе территорий. Контуры: Natural Earth, общественное достояние; проекция: Equal Earth.
map-label = Карта мира: партнёров — { NUMBER($partners) }, связей — { NUMBER($arcs) }. В таблицах ниже те же сведения.
map-several = Партнёров — { NUMBER($count) }, среди них { $name }
map-closer = Приблизить
map-further = Отдалить
map-whole = Весь мир
map-choices = Фильтры и настройки
map-shade = Окраска стран
map-initiatives = Инициативы
map-agreements = Соглашения
map-partners = Партнёры
map-none = Без окраски
map-country = Страна
map-countries = Страны
map-partner = Партнёр
map-partners-placed = Партнёры на карте
map-latitude = Широта
map-longitude = Долгота
map-ties = Работает с
map-here =
    { $count ->
        [one] Здесь { NUMBER($count) } партнёр
        [few] Здесь { NUMBER($count) } партнёра
       *[other] Здесь { NUMBER($count) } партнёров
    }
map-arcs-left =
    { $count ->
        [one] { $written } более слабая связь не показана.
        [few] { $written } более слабые связи не показаны.
       *[other] { $written } более слабых связей не показано.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } партнёр без известного места
        [few] { NUMBER($count) } партнёра без известного места
       *[other] { NUMBER($count) } партнёров без известного места
    }
map-of-thing = На карте
map-arcs = Кто с кем работает между местами
map-arcs-note = Каждая линия карты один раз: у партнёров в одних и тех же двух местах одна линия, названная по самой тесной паре.
map-with = С кем
map-things = Общее
map-pairs = Пары партнёров
