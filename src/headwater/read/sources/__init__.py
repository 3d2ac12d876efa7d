"""Where who speaks stands beside a cue, by what holds for a language."""
