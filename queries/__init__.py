"""The queries room: one `.rq` file a question, and what finds, binds, guards and answers them.

`catalogue` reads the files, `lookup` turns what people call things into IRIs, `answers` holds
rows and writes them in every format, `statements` collects all that is said about a thing.
"""
