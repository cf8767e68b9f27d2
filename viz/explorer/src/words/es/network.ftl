network-title = Red
network-lead = Quién trabaja con quién: se unen los asociados que participan en el mismo acuerdo o la misma iniciativa o pertenecen a la misma red. Elija un asociado o una línea para leer en qué se basa.
network-drawing = Diagrama de { $partners } asociados y { $ties } vínculos. La tabla contiene los mismos datos.
network-keys = Las flechas van de un asociado a otro, Intro lleva a sus datos, Escape anula la selección, más y menos acercan y alejan, 0 muestra todo, el signo de interrogación explica las teclas.
network-walked =
    { $count ->
        [one] { $name }, { $count } vínculo
       *[other] { $name }, { $count } vínculos
    }
network-zoom = Zoom
network-zoom-in = Acercar
network-zoom-out = Alejar
network-zoom-all = Mostrar todo
network-help = Teclas
network-help-how = En el diagrama:
network-help-slider = En el control de tiempo, las flechas avanzan o retroceden un mes y las teclas de página, un año.
network-key-arrows = ir a un asociado en esta dirección, primero a uno que trabaje con el seleccionado
network-key-enter = ir a los datos de la selección
network-key-escape = anular la selección
network-key-zoom = acercar y alejar
network-key-all = mostrar todo
network-key-help = mostrar estas teclas
network-find = Buscar un asociado en el diagrama
network-controls = Tamaño, color, archivos
network-size = Tamaño
network-colour = Color
network-colour-kind = clase
network-colour-community = comunidad
network-show = Presentación
network-show-drawing = Diagrama
network-show-table = Tabla
network-no-webgl = Este navegador no puede dibujar la red (WebGL no está disponible o está desactivado). Las tablas siguientes contienen los mismos datos.
network-empty = Ningún asociado cumple los filtros. Quite uno de ellos.
network-left-out = Vínculos: { $count }; el diagrama muestra los más fuertes y omite { $left }. Los filtros reducen la red.
network-without-ties = Asociados que participan en lo que cumple los filtros: { $partners }, de los que { $untied } no comparten nada con otros y no tienen vínculos. Otros asociados del grafo, que no participan en nada de ello: { $others }.
network-facts = Selección
network-choose = Elija un asociado o una línea en el diagrama para leer sus datos, con los pasajes que lo dicen.
network-page-of = Su página
network-around = Su entorno
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
        [one] Comparten { $written } elemento
       *[other] Comparten { $written } elementos
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
network-undated = Nada en esta red tiene fecha, por lo que no hay control de tiempo.
network-time = Tiempo
network-time-slider = Solo lo que está en vigor en una fecha
network-period = Período
network-play = Reproducir
network-stop = Detener
network-from = Desde
network-on = Fecha
network-until-day = Hasta
network-all-times = Todas las fechas
network-shown = Vínculos: { $ties }; asociados: { $partners }
network-in-force = { $date } – vínculos ciertos: { $certain }; vínculos posibles: { $possible }; asociados: { $partners }
network-legend = Leyenda
network-kinds = Clases de asociados representadas
network-communities = Comunidades
network-other-communities = comunidades menores
network-around-whom = en torno a
network-size-high = más grande: valor más alto ({ $measure })
network-size-low = más grande: valor más bajo ({ $measure })
network-lines = en vigor con certeza (oscuro), posiblemente (pálido)
network-partners = Asociados
network-partner = Asociado
network-kind = Clase
network-country = País
network-ties-title = Vínculos
network-works-with-whom = Trabaja con
network-in-common = En común
network-weight = Peso
network-sources = Fuentes
network-through = En el marco de
network-certain = Cierto
network-yes = sí
network-possible = posible
network-and-more = y { $written } más
network-settings = Cómo se construye esta red
network-origin = { $title }, versión de los datos { $build }, { $licence }. Fuentes: { $sources }.
network-names = Nombres en
network-names-usual = tal como están
network-offline = Este archivo contiene una parte del grafo tal como era el día en que se generó la versión de los datos. Funciona sin conexión.
network-small = Con quienes más trabaja
network-small-label = { $name } y los asociados con los que más comparte ({ $count }). La lista siguiente contiene los mismos datos.
network-small-all = Todo el entorno en la vista de red
network-offline-file = Página sin conexión
network-small-list = Como lista
network-takes-part = participa
network-before-first = Primera fecha de esta red: { $date }. Antes no está en vigor nada que tenga fecha.
network-undated-too =
    { $count ->
        [one] y { NUMBER($count) } vínculo sin ninguna fecha
       *[other] y { NUMBER($count) } vínculos sin ninguna fecha
    }
network-unread-selected = «{ $value }» no está entre los asociados de esta red: nada se llama así o los filtros lo excluyen. No hay nada seleccionado.
network-unread-with = El asociado seleccionado no tiene vínculo con «{ $value }» en esta red.
network-shares =
    { $count ->
        [one] Lo que comparte con ellos: { $written } elemento
       *[other] Lo que comparte con ellos: { $written } elementos
    }
network-measure-degree = con cuántos otros comparte algo
network-measure-strength = cuánto comparte con otros, sumados todos los pesos
network-measure-betweenness = con qué frecuencia está en el camino más corto entre otros dos: función de intermediario
network-measure-closeness = a cuán pocos pasos está de todos los que alcanza
network-measure-harmonic = cuán cerca está de todos los demás en promedio
network-measure-eigenvector = cuán vinculado está a otros que a su vez están muy vinculados
network-measure-pagerank = con qué frecuencia pasa por él quien sigue vínculos al azar
network-measure-core-number = cuán denso es el núcleo al que pertenece
network-measure-constraint = en qué grado se vinculan entre sí sus contactos; si es bajo, puede servir de intermediario
network-measure-effective-size = cuántos contactos tiene, menos los que se alcanzan entre sí sin él
network-measure-efficiency = qué parte de sus contactos no es redundante
network-measure-articulation-point = 1 si una parte de la red se separa sin él
