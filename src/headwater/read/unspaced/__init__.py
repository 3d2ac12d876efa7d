"""Scripts that write no blanks: words, names, subjects, cues and frames of their own."""
