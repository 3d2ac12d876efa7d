"""Articles in order of arrival become stories.

One article at a time comes in, the story that it joins or opens goes out, with the reason. It never sees a label.
"""
