parts-loading = Loading…
parts-failed = The server does not answer this question
parts-not-found = Nothing is called so
parts-refused = This question cannot be answered as it is asked
parts-unreached = The server cannot be reached. Check the connection, then try again.
parts-again = Try again
parts-close = Close
parts-downloads = Downloads: { $about }
parts-table-empty = The table has no rows.
parts-pages = Pages: { $about }
parts-page = Page { $page } of { $of }
parts-page-before = Previous
parts-page-after = Next
parts-passage = Reference { NUMBER($number) }
parts-passage-page = About this passage
parts-passage-source = Read the source
parts-all-passages =
    { $count ->
        [one] Show { $written } passage
       *[other] Show all { $written } passages
    }
parts-search-placeholder = Name or acronym, any language
parts-search-go = Search
parts-filters = Filters
parts-filters-on = Filters in force
parts-filters-clear = Clear filters
parts-filter-theme = Theme
parts-filter-place = Place
parts-filter-role = Role
parts-filter-kind = Kind of partner
parts-filter-status = Status
parts-filter-thing = What they share
parts-filter-type = Type
parts-filter-sources = Sources
parts-filter-on = In force
parts-filter-since = Beginning of the period
parts-filter-until = End of the period
parts-filter-drop = Remove filter: { $about }
parts-filter-find = Find in: { $about }
parts-filter-find-short = Find…
parts-filter-all =
    { $count ->
        [one] Show { $written } choice
       *[other] Show all { $written } choices
    }
parts-sources-least =
    { $count ->
        [one] At least { $written } source
       *[other] At least { $written } sources
    }
parts-kind-agency = agency
parts-kind-city = city
parts-kind-network = city network
parts-kind-unit = unit
parts-kind-partner = other partner
parts-kind-agreement = agreement
parts-kind-initiative = initiative
parts-kind-membership = membership
parts-kind-event = event
parts-kind-strategy = strategy
parts-kind-publication = publication
parts-kind-output = output
parts-kind-place = place
parts-kind-country = country
parts-kind-theme = theme
parts-kind-source = source
parts-kind-citation = passage
parts-kind-concept = term
parts-kind-unknown = of unknown kind
parts-more-passages = + { $written } more
parts-date-wrong = “{ $text }” is no date of the calendar. Write a year, month or day: 2009, 2009-06 or 2009-06-15.
parts-dates-swapped = The first date lies after the second; swap them.
parts-date-format = A year, month or day: 2009, 2009-06 or 2009-06-15
parts-contents = On this page
parts-sort = Sort by
parts-sort-as-given = as given
parts-sort-turn = Reverse the order
parts-unread = “{ $name }” in the address is no setting of this page and is left out.
parts-since = since { $date }
parts-until = until { $date }
parts-all =
    { $count ->
        [one] Show { $written }
       *[other] Show all { $written }
    }
parts-choices = Filters and choices
parts-dates-ignored = The drawing shows all times.
parts-left = { NUMBER($count) } more are not shown. Set a filter.
parts-unread-value = “{ $name }={ $value }” in the address is not known here and is left out.
parts-unread-choices = Possible: { $choices }.
