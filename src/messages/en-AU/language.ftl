### The language itself.

# Its tag, as of BCP 47, for pages and documents.
tag = en-AU
# How it is read: ltr is from left to right, rtl from right to left.
direction = ltr
