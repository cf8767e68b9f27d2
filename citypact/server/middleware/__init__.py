"""What happens to every request and answer: plain ASGI, one concern a file."""
