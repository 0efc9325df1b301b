"""One sitting: from the queue to answers, without a screen, a clock or a file."""
