home-lead = Who works with whom on cities: agencies, city networks and cities, with the passage that says so beside every line.
home-search = Find a city, an agency, an agreement…
home-counts = What is in the graph
home-count-city =
    { $count ->
        [one] city
       *[other] cities
    }
home-count-agency =
    { $count ->
        [one] agency
       *[other] agencies
    }
home-count-network =
    { $count ->
        [one] city network
       *[other] city networks
    }
home-count-unit =
    { $count ->
        [one] unit
       *[other] units
    }
home-count-partner =
    { $count ->
        [one] partner
       *[other] partners
    }
home-count-participation =
    { $count ->
        [one] participation
       *[other] participations
    }
home-count-agreement =
    { $count ->
        [one] agreement
       *[other] agreements
    }
home-count-initiative =
    { $count ->
        [one] initiative
       *[other] initiatives
    }
home-count-membership =
    { $count ->
        [one] membership
       *[other] memberships
    }
home-count-event =
    { $count ->
        [one] event
       *[other] events
    }
home-count-strategy =
    { $count ->
        [one] strategy
       *[other] strategies
    }
home-count-publication =
    { $count ->
        [one] publication
       *[other] publications
    }
home-count-output =
    { $count ->
        [one] output
       *[other] outputs
    }
home-count-place =
    { $count ->
        [one] place
       *[other] places
    }
home-count-country =
    { $count ->
        [one] country
       *[other] countries
    }
home-count-theme =
    { $count ->
        [one] theme
       *[other] themes
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
        [one] statement
       *[other] statements
    }
home-picture = The whole network
home-picture-open = Open the network
home-picture-cut = The picture shows the { $written } closest ties.
home-picture-strongest = The picture shows the { $ties } closest ties and the { $shown } partners that have one of them, of { $partners }. The network itself shows more.
home-map-open = Open the map
home-timeline-open = Open the timeline
home-legend = Legend
home-starting = Questions to start with
home-starting-more = All questions
home-central = Central partners
home-central-between = By betweenness: how many shortest ways between others lead through a partner.
home-central-parts = By the number of things in which they take part.
home-central-more = All partners, by any measure
home-latest = Latest agreements and initiatives
home-latest-more = The whole timeline
home-themes = Themes
home-sources = Sources
home-sources-note = Every statement of the graph comes from a passage of one of these.
home-source = Source
home-publisher = Publisher
home-published = Published
home-source-licence = Licence
home-claims = Statements
home-citations = Passages
home-url = Address
home-read = Read
home-licence = Licence of the data:
home-build = Build { $build }, Citypact { $version }
home-data = Download the data
