"""Frames: each way to read a cue, with who may speak and what may be said."""
