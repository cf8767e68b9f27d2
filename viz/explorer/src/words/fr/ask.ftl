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
ask-shown-as = Afficher la réponse en
ask-ask = Interroger
ask-missing = Pour interroger, remplissez : { $labels }.
ask-example = Remplir avec un exemple
ask-optional = { $label } (facultatif)
ask-any = Indifférent
ask-answer = Réponse
ask-nothing = Le graphe ne contient rien qui y réponde.
ask-cut = La réponse est plus longue : les { NUMBER($count) } premières lignes sont affichées. Téléchargez-la pour en avoir plus, ou ajoutez un paramètre.
ask-too-many = { NUMBER($count) } extrémités sont trop nombreuses pour un dessin ; le tableau les contient toutes.
ask-in-sparql = La question en SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = Le point d’accès /sparql répond aux requêtes SPARQL 1.1. Les préfixes de Citypact n’ont pas à être déclarés ; le graphe par défaut est la vue canonique, et GRAPH ?citation demande les preuves.
ask-examples = Exemples
ask-editor = Requête SPARQL
ask-too-long = Cette requête est trop longue pour une adresse (plus de { NUMBER($count) } caractères). Copiez son texte pour la transmettre.
ask-example-agreements = Les accords et leur début (chronologie)
ask-example-network = Les villes et les organismes avec lesquels elles travaillent (réseau)
ask-example-map = Où se trouvent les partenaires (carte)
ask-example-evidence = Qui finance, et le passage qui le dit
ask-rows =
    { $count ->
        [one] { $written } ligne
       *[other] { $written } lignes
    }
ask-yes = Oui
ask-no = Non
