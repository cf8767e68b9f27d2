ask-title = Preguntar
ask-lead = Las preguntas que el grafo responde, cada una con su formulario. La respuesta se muestra como tabla y, si sus columnas lo permiten, como red, mapa o cronología.
ask-own = Preguntar en SPARQL
ask-all = Todas las preguntas
ask-find = Buscar una pregunta
ask-none = Ninguna pregunta contiene esas palabras.
ask-view-table = Tabla
ask-view-network = Red
ask-view-map = Mapa
ask-view-timeline = Cronología
ask-view-graph = Grafo
ask-shown-as = Mostrar la respuesta como
ask-ask = Preguntar
ask-missing = Para preguntar, rellene: { $labels }.
ask-example = Rellenar con un ejemplo
ask-optional = { $label } (opcional)
ask-any = Cualquiera
ask-answer = Respuesta
ask-nothing = El grafo no contiene nada que lo responda.
ask-cut = La respuesta es más larga: se muestran las primeras { NUMBER($count) } filas. Descárguela para ver más o añada un parámetro.
ask-too-many = { NUMBER($count) } nombres son demasiados para un diagrama; la tabla los contiene todos.
ask-in-sparql = La pregunta en SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = El punto de acceso /sparql responde a consultas SPARQL 1.1. Los prefijos de Citypact no necesitan declaración; el grafo por defecto es la vista canónica y GRAPH ?citation permite consultar las pruebas.
ask-examples = Ejemplos
ask-editor = Consulta SPARQL
ask-too-long = Esta consulta es demasiado larga para una dirección (más de { NUMBER($count) } caracteres). Copie su texto para compartirla.
ask-example-agreements = Los acuerdos y cuándo comienzan (cronología)
ask-example-network = Las ciudades y los organismos con los que trabajan (red)
ask-example-map = Dónde están los asociados (mapa)
ask-example-evidence = Quién financia y el pasaje que lo dice
ask-rows =
    { $count ->
        [one] { $written } fila
       *[other] { $written } filas
    }
ask-yes = Sí
ask-no = No
