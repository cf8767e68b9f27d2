thing-website = Site Web
thing-in-network = Dans le réseau
thing-in-map = Sur la carte
thing-in-timeline = Dans la chronologie
thing-compare = Comparer avec un autre partenaire
thing-life = Cycle de vie
thing-undated = sans date
thing-planned = prévu
thing-planned-as = prévu : { $name }
thing-partners = Partenaires par rôle
thing-takes-part = Participe à
thing-works-with = Travaille avec
thing-works-with-none = Aucun partenaire connu.
thing-neighbours =
    { $count ->
        [one] { $written } partenaire, lié par une participation commune
       *[other] { $written } partenaires, liés par des participations communes
    }
thing-shared = Ce qui les relie
thing-shared-count =
    { $count ->
        [one] { $written } élément en commun
       *[other] { $written } éléments en commun
    }
thing-side-by-side = Les deux côte à côte
thing-lines =
    { $count ->
        [one] { $written } énoncé
       *[other] { $written } énoncés
    }
thing-role = Rôle
thing-name = Nom
thing-kind = Catégorie
thing-country = Pays
thing-when = Date
thing-start = Début
thing-end = Fin
thing-status = Statut
thing-remark = Remarque
thing-sources = Sources
thing-references = Références
thing-partner-count = Partenaires
thing-works-on = Éléments
thing-has = Produits et composantes
thing-belongs-to = Relève de
thing-names = Noms
thing-names-name = Nom
thing-names-language = Langue
thing-names-use = Emploi
thing-use-preferred = nom retenu
thing-use-other = autre nom
thing-use-acronym = sigle
thing-use-in-source = tel que l’écrit la source
thing-identifiers = Identifiants
thing-themes = Thèmes
thing-places = Lieux
thing-figures = Chiffres communiqués
thing-figures-note = Chiffres tels que les sources les communiquent : ils peuvent compter des choses différentes à des dates différentes.
thing-measure = Mesure
thing-value = Valeur
thing-unit = Unité
thing-notes = Remarques
thing-data = Sous forme de données
thing-licence = Licence
thing-cited = Passages cités de cette source
thing-passage = Passage
thing-passages =
    { $count ->
        [one] { $written } passage
       *[other] { $written } passages
    }
thing-says = Ce que dit le passage
thing-broader = Plus général
thing-narrower = Plus précis
thing-about = Accords, initiatives et événements
thing-about-count =
    { $count ->
        [one] { $written } élément dans la chronologie
       *[other] { $written } éléments dans la chronologie
    }
thing-about-none = Aucun accord, initiative ou événement connu.
thing-central = Partenaires qui y travaillent
thing-csv-what = Énoncé
thing-csv-value = Valeur
thing-csv-iri = IRI
thing-csv-start = Début
thing-csv-end = Fin
thing-csv-on = Date
thing-csv-status = Statut
thing-csv-plan = Prévu
thing-csv-note = Remarque
thing-csv-sources = Sources
thing-csv-source = Source
thing-csv-locator = Emplacement dans la source
thing-csv-publisher = Éditeur
thing-csv-published = Date de publication
thing-csv-url = Adresse
thing-about-what = À propos de
thing-partner-total =
    { $count ->
        [one] { $written } partenaire
       *[other] { $written } partenaires
    }
thing-what-name = nom
thing-what-also = autre nom
thing-what-acronym = sigle
thing-what-called = nom dans la source
thing-what-is-a = catégorie
thing-what-type = type
thing-what-instrument = instrument
thing-what-description = description
thing-what-start = début
thing-what-end = fin
thing-what-planned-start = début prévu
thing-what-planned-end = fin prévue
thing-what-theme = thème
thing-what-location = emplacement
thing-what-covers = couvre
thing-what-within = situé dans
thing-what-jurisdiction = ressort
thing-what-geometry = coordonnées
thing-what-unit-of = unité de
thing-what-part-of = fait partie de
thing-what-output-of = produit de
thing-what-based-on = fondé sur
thing-what-replaces = remplace
thing-what-related-to = lié à
thing-what-unit = unités
thing-what-part = composantes
thing-what-output = produits
thing-what-basis-of = sert de base à
thing-what-replaced-by = remplacé par
thing-what-location-of = situés ici
thing-what-covered-by = couvert par
thing-what-contains = contient
thing-what-jurisdiction-of = ressort de
thing-what-note = remarque
thing-what-identifier = identifiant
thing-what-same-as = identique à
thing-what-website = site Web
thing-left-out = Autres énoncés non affichés ici : { $written }. Ils figurent dans les données.
thing-here = Également ici
thing-partners-here = Partenaires ici
thing-first-year = Depuis
thing-retrieved = Date de consultation
thing-no-address = Aucune adresse publique de ce document n’est connue.
thing-passage-means = Un passage est un endroit dans un document. Son texte n’est pas repris ici : la liste ci-dessous donne ce qu’il dit, sous forme de faits.
thing-what-in = { $what } ({ $language })
