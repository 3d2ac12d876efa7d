"""Close reading, behind a port: a parser or a model looks again at what the light reading left open."""

from headwater.read.close.reading import CloseReader, CloseReadingError, named, read_closely

__all__ = ["CloseReader", "CloseReadingError", "named", "read_closely"]
