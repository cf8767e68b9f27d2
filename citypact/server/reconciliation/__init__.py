"""The Reconciliation Service API 0.2 (W3C community group 2023), for OpenRefine."""
