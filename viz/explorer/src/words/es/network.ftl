network-title = Red
network-lead = Quién trabaja con quién: se unen los asociados que participan en el mismo acuerdo, iniciativa o membresía. Elija un asociado o una línea para leer lo que hay detrás.
network-drawing = Dibujo de { $partners } asociados y { $ties } vínculos. La tabla muestra lo mismo.
network-keys = Las flechas van de un asociado a otro, Intro lleva a sus datos, Escape suelta lo elegido, más y menos cambian el tamaño, 0 muestra todo, el signo de interrogación explica las teclas.
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
network-key-arrows = ir a un asociado en esta dirección, primero a uno que trabaja con el elegido
network-key-enter = ir a los datos de lo elegido
network-key-escape = soltar lo elegido
network-key-zoom = acercar y alejar
network-key-all = mostrar todo
network-key-help = mostrar estas teclas
network-find = Buscar un asociado en el dibujo
network-controls = Tamaño, color, archivos
network-size = Tamaño
network-colour = Color
network-colour-kind = clase
network-colour-community = comunidad
network-show = Lo que se muestra
network-show-drawing = Dibujo
network-show-table = Tabla
network-no-webgl = Este navegador no puede dibujar la red (falta WebGL o está desactivado). Las tablas de abajo contienen los mismos datos.
network-empty = Ningún asociado pasa los filtros. Quite uno de ellos.
network-left-out = El dibujo muestra los más fuertes de { $count } vínculos; se omiten { $left }. Los filtros lo reducen.
network-without-ties = { $partners } asociados participan en lo que pasa los filtros; { $untied } de ellos no comparten nada con otro y no tienen vínculos. Otros { $others } del grafo no participan en nada que los pase.
network-facts = Lo elegido
network-choose = Elija un asociado o una línea en el dibujo para leer sus datos, con los pasajes que lo dicen.
network-page-of = Su página
network-around = Su vecindad
network-measures = Su centralidad
network-measure = Medida
network-value = Valor
network-rank = Puesto
network-works-with =
    { $count ->
        [one] Trabaja con { $written } asociado
       *[other] Trabaja con { $written } asociados
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
network-shown = { $ties } vínculos entre { $partners } asociados
network-in-force = { $date }: { $certain } vínculos seguros, { $possible } posibles, entre { $partners } asociados
network-legend = Leyenda
network-kinds = Clases de asociados que se dibujan
network-communities = Comunidades
network-other-communities = comunidades menores
network-around-whom = en torno a
network-size-high = más grande: { $measure } más alto
network-size-low = más grande: { $measure } más bajo
network-lines = vigente con certeza (oscuro), quizá (pálido)
network-partners = Asociados
network-partner = Asociado
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
network-small-label = { $name } y { $count } asociados con los que más comparte. La lista de abajo contiene lo mismo.
network-small-all = Toda la vecindad en la vista de red
network-offline-file = Página sin conexión
network-small-list = Como lista
network-takes-part = participa
network-before-first = La primera fecha de esta red es { $date }. Nada fechado está en vigor antes.
network-undated-too =
    { $count ->
        [one] también { NUMBER($count) } vínculo sin ninguna fecha
       *[other] también { NUMBER($count) } vínculos sin ninguna fecha
    }
network-unread-selected = «{ $value }» no está entre los socios de esta red: nada se llama así o los filtros lo excluyen. No hay nada elegido.
network-unread-with = El socio elegido no tiene vínculo con «{ $value }» en esta red.
network-shares =
    { $count ->
        [one] Lo que comparte con ellos: { $written } cosa
       *[other] Lo que comparte con ellos: { $written } cosas
    }
network-measure-degree = con cuántos otros comparte algo
network-measure-strength = cuánto comparte con otros, todos los pesos juntos
network-measure-betweenness = cuántas veces está en el camino más corto entre otros dos: quién media
network-measure-closeness = a cuán pocos pasos está de todos los que alcanza
network-measure-harmonic = cuán cerca está de todos los demás en promedio
network-measure-eigenvector = cuán vinculado está a otros que a su vez están muy vinculados
network-measure-pagerank = cuántas veces pasa por él quien sigue vínculos al azar
network-measure-core-number = cuán denso es el núcleo al que pertenece
network-measure-constraint = cuánto se vinculan entre sí sus contactos; si es poco, puede mediar
network-measure-effective-size = cuántos contactos tiene, menos los que se alcanzan sin él
network-measure-efficiency = qué parte de sus contactos no es redundante
network-measure-articulation-point = 1 si una parte de la red se separa sin él
