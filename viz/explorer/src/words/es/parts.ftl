parts-loading = Cargando…
parts-failed = El servidor no responde a esta pregunta
parts-not-found = Nada se llama así
parts-refused = No se puede responder a esta pregunta tal como está planteada
parts-unreached = No se puede contactar con el servidor. Compruebe la conexión y vuelva a intentarlo.
parts-again = Reintentar
parts-close = Cerrar
parts-downloads = Descargas: { $about }
parts-table-empty = La tabla no tiene filas.
parts-pages = Páginas: { $about }
parts-page = Página { $page } de { $of }
parts-page-before = Anterior
parts-page-after = Siguiente
parts-passage = Referencia { NUMBER($number) }
parts-passage-page = Acerca de este pasaje
parts-passage-source = Leer la fuente
parts-all-passages =
    { $count ->
        [one] Mostrar { $written } pasaje
       *[other] Mostrar los { $written } pasajes
    }
parts-search-placeholder = Nombre o sigla, en cualquier idioma
parts-search-go = Buscar
parts-filters = Filtros
parts-filters-on = Filtros activos
parts-filters-clear = Quitar los filtros
parts-filter-theme = Tema
parts-filter-place = Lugar
parts-filter-role = Función
parts-filter-kind = Clase de asociado
parts-filter-status = Estado
parts-filter-thing = Lo que comparten
parts-filter-type = Tipo
parts-filter-sources = Fuentes
parts-filter-on = En vigor
parts-filter-since = Inicio del período
parts-filter-until = Fin del período
parts-filter-drop = Quitar el filtro: { $about }
parts-filter-find = Buscar en: { $about }
parts-filter-find-short = Buscar…
parts-filter-all =
    { $count ->
        [one] Mostrar { $written } opción
       *[other] Mostrar las { $written } opciones
    }
parts-sources-least =
    { $count ->
        [one] Al menos { $written } fuente
       *[other] Al menos { $written } fuentes
    }
parts-kind-agency = organismo intergubernamental
parts-kind-city = ciudad
parts-kind-network = red de ciudades
parts-kind-unit = dependencia
parts-kind-partner = otro asociado
parts-kind-agreement = acuerdo
parts-kind-initiative = iniciativa
parts-kind-membership = afiliación
parts-kind-event = evento
parts-kind-strategy = estrategia
parts-kind-publication = publicación
parts-kind-output = producto
parts-kind-place = lugar
parts-kind-country = país
parts-kind-theme = tema
parts-kind-source = fuente
parts-kind-citation = pasaje
parts-kind-concept = término
parts-kind-unknown = de clase desconocida
parts-more-passages = + { $written } más
parts-date-wrong = «{ $text }» no es una fecha del calendario. Escriba un año, un mes o un día: 2009, 2009-06 o 2009-06-15.
parts-dates-swapped = La primera fecha es posterior a la segunda; intercámbielas.
parts-date-format = Un año, un mes o un día: 2009, 2009-06 o 2009-06-15
parts-contents = En esta página
parts-sort = Ordenar por
parts-sort-as-given = orden original
parts-sort-turn = Invertir el orden
parts-unread = «{ $name }» de la dirección no es un ajuste de esta página y no se tiene en cuenta.
parts-since = inicio: { $date }
parts-until = fin: { $date }
parts-all =
    { $count ->
        [one] Mostrar { $written }
       *[other] Mostrar los { $written }
    }
parts-choices = Filtros y opciones
parts-dates-ignored = El diagrama muestra todas las fechas.
parts-left = Otros elementos no mostrados: { NUMBER($count) }. Añada un filtro.
parts-unread-value = «{ $name }={ $value }» de la dirección no se conoce aquí y no se tiene en cuenta.
parts-unread-choices = Valores posibles: { $choices }.
