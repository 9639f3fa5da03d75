"""The addresses that cmark-gfm, which GitHub uses, makes clickable in texts."""

import html
import json
import re
import sys

import cmarkgfm



def linked(text):
    made = cmarkgfm.github_flavored_markdown_to_html(text)
    return [html.unescape(href) for href in re.findall(r'href="([^"]*)"', made)]


with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps({"cmark-gfm": [linked(text) for text in json.load(file)]}))
