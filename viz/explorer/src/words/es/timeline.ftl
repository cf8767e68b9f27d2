timeline-title = Cronología
timeline-lead = Acuerdos e iniciativas desde su comienzo hasta su fin; los eventos, como puntos. Lo que las fechas prueban aparece en color pleno; lo que dejan abierto, en color pálido; lo que solo está previsto, rayado.
timeline-on = En vigor (año, mes o día)
timeline-show = Mostrar
timeline-all = Todas las fechas
timeline-whole = Acuerdos, iniciativas y eventos
timeline-in-force-certain = Con certeza en vigor: { $date } ({ NUMBER($count) })
timeline-in-force-possible = Posiblemente en vigor, pues una fecha no se conoce con exactitud: { $date } ({ NUMBER($count) })
timeline-in-force-undated = Sin ninguna fecha ({ NUMBER($count) })
timeline-in-force-undated-note = Ninguna fuente dice cuándo comenzaron o terminaron. Pueden estar en vigor cualquier día.
timeline-in-force-none = Las fechas de las fuentes no prueban que haya nada en vigor.
timeline-nothing = Nada coincide con los filtros y la fecha. Quite un filtro o la fecha.
timeline-none-dated = Nada de esto tiene fecha. Todo figura en la tabla.
timeline-undated =
    { $count ->
        [one] { NUMBER($count) } elemento no tiene fecha en ninguna fuente y figura solo en la tabla.
       *[other] { NUMBER($count) } elementos no tienen fecha en ninguna fuente y figuran solo en la tabla.
    }
timeline-label = Barras de { NUMBER($count) } elementos con fecha. La tabla siguiente contiene los mismos datos.
timeline-row = { $name }: { $when }
timeline-since = desde { $year }
timeline-until = hasta { $year }
timeline-undated-one = sin fecha
timeline-as-table = Los mismos datos en una tabla
timeline-of-thing = Cronología
timeline-thing = Elemento
timeline-kind = Clase
timeline-start = Inicio
timeline-end = Fin
timeline-status = Estado
timeline-partners = Asociados
timeline-legend = Leyenda
timeline-sign-certain = cierto
timeline-sign-possible = posible
timeline-sign-planned = solo previsto
timeline-sign-event = evento
timeline-sign-change = cambio de estado
