"""Code-point text: normalising, tokens, sentences, spans, alignment and signatures.

Strings and the rules of a language (as values) come in, spans and tokens go out.
It never knows a language by name.
"""
