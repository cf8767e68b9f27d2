home-lead = Qui travaille avec qui sur les questions urbaines : organismes, réseaux de villes et villes, avec, pour chaque ligne, le passage qui l’atteste.
home-search = Trouver une ville, un organisme, un accord…
home-counts = Contenu du graphe
home-count-city =
    { $count ->
        [one] ville
       *[other] villes
    }
home-count-agency =
    { $count ->
        [one] organisme
       *[other] organismes
    }
home-count-network =
    { $count ->
        [one] réseau de villes
       *[other] réseaux de villes
    }
home-count-unit =
    { $count ->
        [one] unité
       *[other] unités
    }
home-count-partner =
    { $count ->
        [one] partenaire
       *[other] partenaires
    }
home-count-participation =
    { $count ->
        [one] participation
       *[other] participations
    }
home-count-agreement =
    { $count ->
        [one] accord
       *[other] accords
    }
home-count-initiative =
    { $count ->
        [one] initiative
       *[other] initiatives
    }
home-count-membership =
    { $count ->
        [one] adhésion
       *[other] adhésions
    }
home-count-event =
    { $count ->
        [one] événement
       *[other] événements
    }
home-count-strategy =
    { $count ->
        [one] stratégie
       *[other] stratégies
    }
home-count-publication =
    { $count ->
        [one] publication
       *[other] publications
    }
home-count-output =
    { $count ->
        [one] produit
       *[other] produits
    }
home-count-place =
    { $count ->
        [one] lieu
       *[other] lieux
    }
home-count-country =
    { $count ->
        [one] pays
       *[other] pays
    }
home-count-theme =
    { $count ->
        [one] thème
       *[other] thèmes
    }
home-count-source =
    { $count ->
        [one] source
       *[other] sources
    }
home-count-citation =
    { $count ->
        [one] passage
       *[other] passages
    }
home-count-claim =
    { $count ->
        [one] énoncé
       *[other] énoncés
    }
home-picture = Le réseau entier
home-picture-open = Ouvrir le réseau
home-picture-cut = L’image montre les { $written } liens les plus étroits.
home-picture-strongest = L’image montre les { $ties } liens les plus étroits et, parmi les { $partners } partenaires, les { $shown } qui ont au moins un de ces liens. La page du réseau en montre davantage.
home-map-open = Ouvrir la carte
home-timeline-open = Ouvrir la chronologie
home-legend = Légende
home-starting = Questions pour commencer
home-starting-more = Toutes les questions
home-central = Partenaires centraux
home-central-between = Selon l’intermédiarité : combien de plus courts chemins entre les autres passent par un partenaire.
home-central-parts = Selon le nombre d’éléments auxquels ils participent.
home-central-more = Tous les partenaires, selon n’importe quelle mesure
home-latest = Derniers accords et initiatives
home-latest-more = Toute la chronologie
home-themes = Thèmes
home-sources = Sources
home-sources-note = Chaque énoncé du graphe provient d’un passage de l’une de ces sources.
home-source = Source
home-publisher = Éditeur
home-published = Date de publication
home-source-licence = Licence
home-claims = Énoncés
home-citations = Passages
home-url = Adresse
home-read = Lire
home-licence = Licence des données :
home-build = Version des données { $build }, Citypact { $version }
home-data = Télécharger les données
