"""The languages in which Citypact speaks to its readers: those of the United Nations.

The concepts of the ontology, the catalogue of questions and the explorer have words in each.
"""

LANGUAGES = ("en", "zh", "fr", "es", "ar", "ru")
"""BCP 47 tags; the first is spoken where a reader wants none of them."""
