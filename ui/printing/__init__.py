"""Paper: the follow-up list and the preparation list, the same in the preview, on the printer and as a PDF.

A list is first set into pages (values: words and lines at their places, in points), then painted by one function.
"""
