found-title = Found for “{ $q }”
found-title-empty = Search
found-search = Name, acronym or identifier, in any language
found-kinds = Kinds of things
found-kind-all = All
found-kind-partner = Partners
found-kind-agreement = Agreements
found-kind-initiative = Initiatives
found-kind-event = Events
found-kind-output = Outputs
found-kind-place = Places
found-kind-theme = Themes
found-kind-source = Sources
found-count =
    { $count ->
        [one] { $written } thing
       *[other] { $written } things
    }
found-none = Nothing is called like “{ $q }”. Try another language or spelling, a shorter part of the name, or an acronym.
found-more = Show more
found-nothing-asked = Write a name into the field: things are found by their names in all languages, by acronyms and with small slips of spelling.
