"""The queries room: one `.rq` file a question, and what finds, binds, guards and answers them.

`catalogue` reads the files, `words_in` their words in other languages, `run` puts in what a person
writes, `answers` holds rows and writes them in every format, `guard` refuses texts. `facts`,
`excerpts`, `statements` and `card` collect what is said about a thing, `why_same` what makes two
things one.
"""
