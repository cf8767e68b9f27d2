network-title = Red
network-lead = Quién trabaja con quién: se unen los socios que participan en el mismo acuerdo, iniciativa o membresía. Elija un socio o una línea para leer lo que hay detrás.
network-drawing = Dibujo de { $partners } socios y { $ties } vínculos. La tabla muestra lo mismo.
network-keys = Las flechas van de un socio a otro, Intro lleva a sus datos, Escape suelta lo elegido, más y menos cambian el tamaño, 0 muestra todo, el signo de interrogación explica las teclas.
network-walked =
    { $count ->
        [one] { $name }, { $count } vínculo
       *[other] { $name }, { $count } vínculos
    }
network-zoom = Tamaño
network-zoom-in = Acercar
network-zoom-out = Alejar
network-zoom-all = Mostrar todo
network-help = Teclas
network-help-how = En el dibujo:
network-help-slider = En el control de tiempo, las flechas avanzan un mes y las teclas de página un año.
network-key-arrows = ir a un socio en esta dirección, primero a uno que trabaja con el elegido
network-key-enter = ir a los datos de lo elegido
network-key-escape = soltar lo elegido
network-key-zoom = acercar y alejar
network-key-all = mostrar todo
network-key-help = mostrar estas teclas
network-find = Buscar un socio en el dibujo
network-size = Tamaño
network-colour = Color
network-colour-kind = clase
network-colour-community = comunidad
network-show = Lo que se muestra
network-show-drawing = Dibujo
network-show-table = Tabla
network-no-webgl = Este navegador no puede dibujar la red (falta WebGL o está desactivado). Las tablas de abajo contienen los mismos datos.
network-empty = Ningún socio pasa los filtros. Quite uno de ellos.
network-left-out = El dibujo muestra los más fuertes de { $count } vínculos; se omiten { $left }. Los filtros lo reducen.
network-facts = Lo elegido
network-choose = Elija un socio o una línea en el dibujo para leer sus datos, con los pasajes que lo dicen.
network-page-of = Su página
network-around = Su vecindad
network-measures = Su centralidad
network-measure = Medida
network-value = Valor
network-rank = Puesto
network-works-with =
    { $count ->
        [one] Trabaja con { $written } socio
       *[other] Trabaja con { $written } socios
    }
network-show-all =
    { $count ->
        [one] Mostrar { $written }
       *[other] Mostrar los { $written }
    }
network-why = Lo que comparte con { $name }
network-shared =
    { $count ->
        [one] Comparten { $written } cosa
       *[other] Comparten { $written } cosas
    }
network-shared-short =
    { $count ->
        [one] { $written } en común
       *[other] { $written } en común
    }
network-ties =
    { $count ->
        [one] { $written } vínculo
       *[other] { $written } vínculos
    }
network-tie = Vínculo
network-and = y
network-passages = Pasajes que lo dicen
network-plan = previsto
network-since = desde { $date }
network-until = hasta { $date }
network-undated = Nada en esta red tiene fecha, por eso no hay control de tiempo.
network-time = Tiempo
network-time-slider = Solo lo vigente en una fecha
network-period = Período
network-play = Reproducir
network-stop = Parar
network-from = Desde
network-on = El
network-until-day = Hasta
network-all-times = Todas las fechas
network-shown = { $ties } vínculos entre { $partners } socios
network-in-force = { $date }: { $certain } vínculos seguros, { $possible } posibles, entre { $partners } socios
network-legend = Leyenda
network-kinds = Clases de socios que se dibujan
network-communities = Comunidades
network-other-communities = comunidades menores
network-around-whom = en torno a
network-size-high = más grande: { $measure } más alto
network-size-low = más grande: { $measure } más bajo
network-lines = vigente con certeza (oscuro), quizá (pálido)
network-partners = Socios
network-partner = Socio
network-kind = Clase
network-country = País
network-ties-title = Vínculos
network-works-with-whom = Trabaja con
network-in-common = En común
network-weight = Peso
network-sources = Fuentes
network-through = Por medio de
network-certain = Seguro
network-yes = sí
network-possible = posible
network-and-more = y { $written } más
network-settings = Cómo está hecha esta red
network-origin = { $title }, versión { $build }, { $licence }. Fuentes: { $sources }.
network-names = Nombres en
network-names-usual = tal como están
network-offline = Este archivo contiene una parte del grafo tal como era el día de su construcción. Funciona sin conexión.
network-small = Con quienes más trabaja
network-small-label = { $name } y { $count } socios con los que más comparte. La lista de abajo contiene lo mismo.
network-small-all = Toda la vecindad en la vista de red
network-offline-file = Página sin conexión
network-small-list = Como lista
network-takes-part = participa
network-dates-ignored = El dibujo muestra todas las fechas.
network-before-first = La primera fecha de esta red es { $date }. Nada fechado está en vigor antes.
network-undated-too =
    { $count ->
        [one] también { NUMBER($count) } vínculo sin ninguna fecha
       *[other] también { NUMBER($count) } vínculos sin ninguna fecha
    }
