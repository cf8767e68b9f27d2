map-title = Карта
map-lead = Партнеры там, где они находятся, и кто с кем работает через границы. Страны окрашены по тому, что в них проводится или их охватывает.
map-of-the-world = Партнеры и их связи
map-around = Где идет работа
map-borders = Показанные границы не означают выражения какого-либо мнения о правовом статусе территорий. Контуры: Natural Earth, общественное достояние; проекция: Equal Earth.
map-label = Карта мира: партнеров — { NUMBER($partners) }, связей — { NUMBER($arcs) }. В таблицах ниже те же сведения.
map-more = еще { NUMBER($count) }
map-closer = Приблизить
map-further = Отдалить
map-whole = Весь мир
map-shade = Окраска стран
map-initiatives = Инициативы
map-agreements = Соглашения
map-partners = Партнеры
map-none = Без окраски
map-country = Страна
map-countries = Страны
map-partner = Партнер
map-partners-placed = Партнеры на карте
map-latitude = Широта
map-longitude = Долгота
map-ties = Работает с
map-here = У этой отметки ({ NUMBER($count) })
map-arcs-left =
    { $count ->
        [one] { $written } более слабая связь не показана.
        [few] { $written } более слабые связи не показаны.
       *[other] { $written } более слабых связей не показано.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } партнер без известного места
        [few] { NUMBER($count) } партнера без известного места
       *[other] { NUMBER($count) } партнеров без известного места
    }
map-of-thing = На карте
map-arcs = Кто с кем работает между местами
map-arcs-note = Каждая линия карты один раз: у партнеров в одних и тех же двух местах одна линия, названная по самой тесной паре.
map-with = С кем
map-things = Общее
map-pairs = Пары партнеров
map-signs = Обозначения
map-sign-one = партнер
map-sign-several = несколько в одном месте и сколько их
map-sign-arc = работают вместе: чем толще линия, тем больше общего
