map-title = Карта
map-lead = Партнеры там, где они находятся, и кто с кем работает через границы. Страны окрашены по числу того, что в них проводится или их охватывает.
map-of-the-world = Партнеры и их связи
map-around = Где идет работа
map-borders = Показанные границы и названия не означают выражения какого-либо мнения относительно правового статуса той или иной территории. Контуры: Natural Earth, общественное достояние; проекция: Equal Earth.
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
map-here = У этого круга ({ NUMBER($count) })
map-arcs-chosen = Показаны только линии выбранного: { $drawn } из { $sent }.
map-arcs-choose = Выберите круг, чтобы увидеть его линии.
map-keys = Стрелки двигают карту, плюс и минус меняют масштаб, 0 показывает весь мир, Enter открывает круг, Escape снимает выбор.
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
map-arcs = Кто с кем работает в разных местах
map-arcs-note = Каждая линия карты указана один раз: у партнеров в одних и тех же двух местах одна линия, названная по паре с самой тесной связью.
map-with = С кем
map-things = Общие дела
map-pairs = Пары партнеров
map-signs = Условные обозначения
map-sign-one = партнер
map-sign-several = несколько рядом и сколько их
map-sign-arc = работают вместе: чем толще линия, тем больше общего
