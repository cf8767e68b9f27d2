"""The documentation room: pages for people, and `generate`, which keeps them true."""
