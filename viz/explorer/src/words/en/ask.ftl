ask-title = Ask
ask-lead = Questions that the graph answers, each with its form. An answer shows as a table and, where its columns allow, as a network, a map or a timeline.
ask-own = Ask in SPARQL
ask-all = All questions
ask-find = Find a question
ask-none = No question contains these words.
ask-view-table = Table
ask-view-network = Network
ask-view-map = Map
ask-view-timeline = Timeline
ask-view-graph = Graph
ask-shown-as = Show the answer as
ask-ask = Ask
ask-missing = To ask, fill in: { $labels }.
ask-example = Fill in an example
ask-optional = { $label } (optional)
ask-any = Any
ask-answer = Answer
ask-nothing = The graph holds nothing that answers this.
ask-cut = The answer is longer: the first { NUMBER($count) } rows are shown. Download it for more, or add a parameter.
ask-too-many = { NUMBER($count) } names are too many for a drawing; the table holds them all.
ask-in-sparql = The question in SPARQL
ask-sparql-title = SPARQL
ask-sparql-lead = The endpoint /sparql answers SPARQL 1.1 queries. The prefixes of Citypact need no declaration; the default graph is the canonical view, and GRAPH ?citation asks for evidence.
ask-examples = Examples
ask-editor = SPARQL query
ask-too-long = This query is too long for an address (more than { NUMBER($count) } characters). Copy its text to pass it on.
ask-example-agreements = Agreements and when they begin (timeline)
ask-example-network = Cities and the agencies they work with (network)
ask-example-map = Where partners are (map)
ask-example-evidence = Who funds, and the passage that says so
ask-rows =
    { $count ->
        [one] { $written } row
       *[other] { $written } rows
    }
ask-yes = Yes
ask-no = No
