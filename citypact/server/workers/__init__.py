"""Workers: processes that read the graph for the server and can be killed at any moment."""
