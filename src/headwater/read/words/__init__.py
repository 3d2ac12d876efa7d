"""The words of a text: marks, sentences, rows of words with their classes, cues among them."""
