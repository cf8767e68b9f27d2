"""Arrangements: whether two agreements, initiatives or events are one."""
