network-title = Réseau
network-lead = Qui travaille avec qui : les partenaires qui participent au même accord ou à la même initiative, ou qui appartiennent au même réseau, sont reliés. Sélectionnez un partenaire ou un lien pour lire ce qui l’atteste.
network-drawing = Schéma de { $partners } partenaires et { $ties } liens. Le tableau contient les mêmes données.
network-keys = Les flèches vont d’un partenaire à l’autre, Entrée mène à ses données, Échap annule la sélection, plus et moins règlent le zoom, 0 montre tout, le point d’interrogation explique les touches.
network-walked =
    { $count ->
        [one] { $name }, { $count } lien
       *[other] { $name }, { $count } liens
    }
network-zoom = Zoom
network-zoom-in = Zoom avant
network-zoom-out = Zoom arrière
network-zoom-all = Tout afficher
network-help = Touches
network-help-how = Dans le schéma :
network-help-slider = Sur le curseur temporel, les flèches avancent ou reculent d’un mois, les touches Page suivante et Page précédente d’un an.
network-key-arrows = aller à un partenaire dans cette direction, d’abord à un partenaire qui travaille avec celui qui est sélectionné
network-key-enter = aller aux données de la sélection
network-key-escape = annuler la sélection
network-key-zoom = zoom avant et arrière
network-key-all = tout afficher
network-key-help = afficher ces touches
network-find = Trouver un partenaire dans le schéma
network-controls = Taille, couleur, fichiers
network-size = Taille
network-colour = Couleur
network-colour-kind = catégorie
network-colour-community = communauté
network-show = Affichage
network-show-drawing = Schéma
network-show-table = Tableau
network-no-webgl = Ce navigateur ne peut pas dessiner le réseau (WebGL n’est pas disponible ou est désactivé). Les tableaux ci-dessous contiennent les mêmes données.
network-empty = Aucun partenaire ne correspond aux filtres. Retirez-en un.
network-left-out = Liens : { $count } ; le schéma montre les plus forts et en omet { $left }. Les filtres réduisent le réseau.
network-without-ties = Partenaires participant à ce que retiennent les filtres : { $partners }, dont { $untied } n’ayant rien en commun avec un autre, donc sans lien. Autres partenaires du graphe, ne participant à rien de retenu : { $others }.
network-facts = Sélection
network-choose = Sélectionnez un partenaire ou un lien dans le schéma pour lire ses données, avec les passages qui les attestent.
network-page-of = Sa page
network-around = Son voisinage
network-measures = Sa centralité
network-measure = Mesure
network-value = Valeur
network-rank = Rang
network-works-with =
    { $count ->
        [one] Travaille avec { $written } partenaire
       *[other] Travaille avec { $written } partenaires
    }
network-why = Ce qu’il partage avec { $name }
network-shared =
    { $count ->
        [one] { $written } élément en commun
       *[other] { $written } éléments en commun
    }
network-shared-short =
    { $count ->
        [one] { $written } en commun
       *[other] { $written } en commun
    }
network-ties =
    { $count ->
        [one] { $written } lien
       *[other] { $written } liens
    }
network-tie = Lien
network-and = et
network-passages = Passages qui l’attestent
network-plan = prévu
network-undated = Rien dans ce réseau n’est daté : il n’y a pas de curseur temporel.
network-time = Temps
network-time-slider = Seulement ce qui est en vigueur à une date
network-period = Période
network-play = Lecture
network-stop = Arrêter
network-from = Début
network-on = Date
network-until-day = Fin
network-all-times = Toutes les dates
network-shown = Liens : { $ties } ; partenaires : { $partners }
network-in-force = { $date } – liens certains : { $certain } ; liens possibles : { $possible } ; partenaires : { $partners }
network-legend = Légende
network-kinds = Catégories de partenaires représentées
network-communities = Communautés
network-other-communities = communautés plus petites
network-around-whom = autour de
network-size-high = plus grand : valeur plus élevée ({ $measure })
network-size-low = plus grand : valeur plus basse ({ $measure })
network-lines = certainement en vigueur (foncé), peut-être (pâle)
network-partners = Partenaires
network-partner = Partenaire
network-kind = Catégorie
network-country = Pays
network-ties-title = Liens
network-works-with-whom = Travaille avec
network-in-common = En commun
network-weight = Poids
network-sources = Sources
network-through = Dans le cadre de
network-certain = Certain
network-yes = oui
network-possible = possible
network-and-more = et { $written } de plus
network-settings = Comment ce réseau est constitué
network-origin = { $title }, version des données { $build }, { $licence }. Sources : { $sources }.
network-names = Noms en
network-names-usual = tels quels
network-offline = Ce fichier contient une partie du graphe dans l’état où il était le jour où la version des données a été établie. Il fonctionne sans connexion.
network-small = Principaux partenaires
network-small-label = { $name } et les partenaires avec lesquels les éléments en commun sont les plus nombreux ({ $count }). La liste ci-dessous contient les mêmes données.
network-small-all = Tout le voisinage dans la vue du réseau
network-offline-file = Page hors ligne
network-small-list = Sous forme de liste
network-takes-part = participe
network-before-first = Première date de ce réseau : { $date }. Rien de daté n’est en vigueur avant.
network-undated-too =
    { $count ->
        [one] et { NUMBER($count) } lien sans aucune date
       *[other] et { NUMBER($count) } liens sans aucune date
    }
network-unread-selected = « { $value } » n’est pas parmi les partenaires de ce réseau : rien ne porte ce nom, ou les filtres l’excluent. Rien n’est sélectionné.
network-unread-with = Le partenaire sélectionné n’a pas de lien avec « { $value } » dans ce réseau.
network-shares =
    { $count ->
        [one] Ce qu’il partage avec eux : { $written } élément
       *[other] Ce qu’il partage avec eux : { $written } éléments
    }
network-measure-degree = nombre de partenaires avec lesquels il a quelque chose en commun
network-measure-strength = ampleur de ce qu’il a en commun avec les autres, tous poids additionnés
network-measure-betweenness = fréquence à laquelle il se trouve sur le plus court chemin entre deux autres : rôle d’intermédiaire
network-measure-closeness = faible nombre de pas qui le séparent de tous ceux qu’il atteint
network-measure-harmonic = proximité moyenne avec tous les autres
network-measure-eigenvector = force de ses liens avec d’autres qui sont eux-mêmes fortement liés
network-measure-pagerank = fréquence à laquelle on passe par lui en suivant les liens au hasard
network-measure-core-number = densité du noyau auquel il appartient
network-measure-constraint = degré auquel ses contacts sont liés entre eux ; s’il est faible, le partenaire peut servir d’intermédiaire
network-measure-effective-size = nombre de ses contacts, moins ceux qui se joignent sans lui
network-measure-efficiency = part de ses contacts qui n’est pas redondante
network-measure-articulation-point = 1 si une partie du réseau se détache sans lui
