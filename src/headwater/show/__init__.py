"""Values become words: terminal, pages, drawings.

A trace comes in, text, HTML fragments and SVG go out, the same words everywhere. It never computes a finding.
"""
