thing-website = Website
thing-in-network = In the network
thing-in-map = On the map
thing-in-timeline = On the timeline
thing-compare = Compare with another
thing-life = Life cycle
thing-undated = undated
thing-planned = planned
thing-planned-as = planned: { $name }
thing-partners = Partners by role
thing-takes-part = Takes part in
thing-works-with = Works with
thing-works-with-none = No partner is known.
thing-neighbours =
    { $count ->
        [one] { $written } partner, joined by what both take part in
       *[other] { $written } partners, joined by what both take part in
    }
thing-shared = What they share
thing-shared-count =
    { $count ->
        [one] { $written } thing in common
       *[other] { $written } things in common
    }
thing-side-by-side = The two side by side
thing-lines =
    { $count ->
        [one] { $written } statement
       *[other] { $written } statements
    }
thing-role = Role
thing-name = Name
thing-kind = Kind
thing-country = Country
thing-when = When
thing-start = Start
thing-end = End
thing-status = Status
thing-remark = Remark
thing-sources = Sources
thing-references = References
thing-partner-count = Partners
thing-works-on = Things
thing-has = Outputs and parts
thing-belongs-to = Belongs to
thing-names = Names
thing-names-name = Name
thing-names-language = Language
thing-names-use = Use
thing-use-preferred = preferred
thing-use-other = also
thing-use-acronym = acronym
thing-use-in-source = as the source writes it
thing-identifiers = Identifiers
thing-themes = Themes
thing-places = Places
thing-figures = Reported figures
thing-figures-note = Figures as the sources report them: they may count different things at different times.
thing-measure = Measure
thing-value = Value
thing-unit = Unit
thing-notes = Remarks
thing-data = As data
thing-licence = Licence
thing-cited = Passages cited from it
thing-passage = Passage
thing-passages =
    { $count ->
        [one] { $written } passage
       *[other] { $written } passages
    }
thing-says = What the passage says
thing-broader = Broader
thing-narrower = Narrower
thing-about = Agreements, initiatives and events
thing-about-count =
    { $count ->
        [one] { $written } thing in time
       *[other] { $written } things in time
    }
thing-about-none = No agreement, initiative or event is known.
thing-central = Partners that work on it
thing-csv-what = What
thing-csv-value = Value
thing-csv-iri = IRI
thing-csv-start = Start
thing-csv-end = End
thing-csv-on = Date
thing-csv-status = Status
thing-csv-plan = Planned
thing-csv-note = Remark
thing-csv-sources = Sources
thing-csv-source = Source
thing-csv-locator = Place in the source
thing-csv-publisher = Publisher
thing-csv-published = Published
thing-csv-url = Address
thing-about-what = About
thing-partner-total =
    { $count ->
        [one] { $written } partner
       *[other] { $written } partners
    }
thing-what-name = name
thing-what-also = also called
thing-what-acronym = acronym
thing-what-called = called in the source
thing-what-is-a = is a
thing-what-type = type
thing-what-instrument = instrument
thing-what-description = description
thing-what-start = start
thing-what-end = end
thing-what-planned-start = planned start
thing-what-planned-end = planned end
thing-what-theme = theme
thing-what-location = location
thing-what-covers = covers
thing-what-within = within
thing-what-jurisdiction = jurisdiction
thing-what-geometry = coordinates
thing-what-unit-of = unit of
thing-what-part-of = part of
thing-what-output-of = output of
thing-what-based-on = based on
thing-what-replaces = replaces
thing-what-related-to = related to
thing-what-unit = units
thing-what-part = parts
thing-what-output = outputs
thing-what-basis-of = basis of
thing-what-replaced-by = replaced by
thing-what-location-of = located here
thing-what-covered-by = covered by
thing-what-contains = contains
thing-what-jurisdiction-of = jurisdiction of
thing-what-note = remark
thing-what-identifier = identifier
thing-what-same-as = same as
thing-what-website = website
thing-left-out = { $written } more are not shown here: they stand in the data.
thing-here = Also here
thing-partners-here = Partners here
thing-first-year = Since
thing-retrieved = Retrieved
thing-no-address = No public address of this document is known.
thing-passage-means = A passage is a place in a document. Its text is not repeated here: the list below gives what it says, as facts.
thing-what-in = { $what } ({ $language })
