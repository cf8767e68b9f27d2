ask-title = Interroger
ask-lead = Les questions auxquelles le graphe répond, chacune avec son formulaire. La réponse s’affiche en tableau et, si ses colonnes le permettent, en réseau, en carte ou en chronologie.
ask-own = Interroger en SPARQL
ask-all = Toutes les questions
ask-find = Chercher une question
ask-none = Aucune question ne contient ces mots.
ask-view-table = Tableau
ask-view-network = Réseau
ask-view-map = Carte
ask-view-timeline = Chronologie
ask-view-graph = Graphe
ask-shown-as = Présenter la réponse sous forme de
ask-ask = Interroger
ask-missing = Pour interroger, remplissez : { $labels }.
ask-example = Remplir avec un exemple
ask-optional = { $label } (facultatif)
ask-any = Toutes les valeurs
ask-answer = Réponse
ask-nothing = Le graphe ne contient rien qui y réponde.
ask-cut = La réponse est plus longue : les { NUMBER($count) } premières lignes sont affichées. Téléchargez-la pour en avoir plus, ou ajoutez un paramètre.
ask-too-many = { NUMBER($count) } noms, c’est trop pour un schéma ; le tableau les contient tous.
ask-in-sparql = La question en SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = Le point d’accès /sparql répond aux requêtes SPARQL 1.1. Les préfixes de Citypact n’ont pas à être déclarés ; le graphe par défaut est la vue canonique, et GRAPH ?citation donne accès aux éléments de preuve.
ask-examples = Exemples
ask-editor = Requête SPARQL
ask-too-long = Cette requête est trop longue pour une adresse (plus de { NUMBER($count) } caractères). Copiez son texte pour la transmettre.
ask-example-agreements = Les accords et leur début (chronologie)
ask-example-network = Les villes et les organismes avec lesquels elles travaillent (réseau)
ask-example-map = Où se trouvent les partenaires (carte)
ask-example-evidence = Qui finance, et le passage qui l’atteste
ask-rows =
    { $count ->
        [one] { $written } ligne
       *[other] { $written } lignes
    }
ask-yes = Oui
ask-no = Non
