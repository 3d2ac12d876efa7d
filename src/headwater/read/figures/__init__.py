"""Figures: numbers in digits and words, what each counts, by how much it changed, and when."""

from headwater.read.figures.figure import figures

__all__ = ["figures"]
