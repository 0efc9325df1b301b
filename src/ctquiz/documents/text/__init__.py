"""From blocks to numbered paragraphs and sentences, without what is no text of the document."""
