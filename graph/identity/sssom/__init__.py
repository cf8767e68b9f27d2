"""SSSOM: tables of judgements, read, written, appended to, and a row taken out."""
