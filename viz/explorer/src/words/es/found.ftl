found-title = Resultados para «{ $q }»
found-title-empty = Búsqueda
found-search = Nombre, sigla o identificador, en cualquier idioma
found-kinds = Clases
found-kind-all = Todo
found-kind-partner = Asociados
found-kind-agreement = Acuerdos
found-kind-initiative = Iniciativas
found-kind-event = Eventos
found-kind-output = Productos
found-kind-place = Lugares
found-kind-theme = Temas
found-kind-source = Fuentes
found-count =
    { $count ->
        [one] { $written } resultado
       *[other] { $written } resultados
    }
found-none = Ningún nombre se parece a «{ $q }». Pruebe con otro idioma u otra grafía, una parte más corta del nombre o una sigla.
found-more = Mostrar más
found-nothing-asked = Escriba un nombre: se busca en los nombres en todos los idiomas y en las siglas, y se toleran pequeñas erratas.
