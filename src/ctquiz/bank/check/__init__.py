"""What makes a good question: rules of craft, each a warning with its place."""
