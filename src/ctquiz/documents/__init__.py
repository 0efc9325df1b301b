"""Text and its proof: documents become paragraphs and sentences, and facts stand in them."""
