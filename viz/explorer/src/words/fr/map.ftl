map-title = Carte
map-lead = Les partenaires là où ils se trouvent, et qui travaille avec qui par-delà les frontières. Les pays sont colorés selon ce qui s’y déroule ou les couvre.
map-of-the-world = Les partenaires et leurs liens
map-around = Lieux d’activité
map-borders = Les frontières et les noms indiqués n’impliquent aucune prise de position quant au statut juridique de quelque territoire que ce soit. Contours : Natural Earth, domaine public ; projection : Equal Earth.
map-label = Carte du monde avec { NUMBER($partners) } partenaires et { NUMBER($arcs) } liens. Les tableaux ci-dessous contiennent les mêmes faits.
map-more =
    { $count ->
        [one] { NUMBER($count) } autre
       *[other] { NUMBER($count) } autres
    }
map-closer = Zoom avant
map-further = Zoom arrière
map-whole = Monde entier
map-shade = Colorer les pays selon
map-initiatives = Initiatives
map-agreements = Accords
map-partners = Partenaires
map-none = Sans coloration
map-country = Pays
map-countries = Pays
map-partner = Partenaire
map-partners-placed = Partenaires sur la carte
map-latitude = Latitude
map-longitude = Longitude
map-ties = Travaille avec
map-here = À ce cercle ({ NUMBER($count) })
map-arcs-chosen = Seules les lignes de la sélection sont tracées : { $drawn } sur { $sent }.
map-arcs-choose = Sélectionnez un cercle pour voir ses lignes.
map-keys = Les flèches déplacent la carte, plus et moins règlent le zoom, 0 montre le monde entier ; Entrée ouvre un cercle, Échap annule la sélection.
map-arcs-left =
    { $count ->
        [one] { $written } lien plus faible n’est pas tracé.
       *[other] { $written } liens plus faibles ne sont pas tracés.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } partenaire sans lieu connu
       *[other] { NUMBER($count) } partenaires sans lieu connu
    }
map-of-thing = Sur la carte
map-arcs = Qui travaille avec qui d’un lieu à l’autre
map-arcs-note = Chaque ligne de la carte, une seule fois : les partenaires situés aux deux mêmes lieux partagent une ligne, qui porte le nom de la paire la plus étroitement liée.
map-with = Avec
map-things = Éléments en commun
map-pairs = Paires de partenaires
map-signs = Légende
map-sign-one = un partenaire
map-sign-several = plusieurs proches les uns des autres, et leur nombre
map-sign-arc = ils travaillent ensemble : plus le trait est épais, plus ils ont en commun
