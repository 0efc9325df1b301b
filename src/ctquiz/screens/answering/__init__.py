"""Where a question is answered: for each way of answering one area, pure, from keys to text."""
