"""Quotations: frames and marks joined, and who speaks decided over the whole text."""
