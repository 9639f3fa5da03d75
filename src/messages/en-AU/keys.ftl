### The lists of keys, and what each does.

title = Keyboard shortcuts
asleep = Shortcuts are off while you type.
close = Close
choose = Choose a statement
unknown = We don’t know
evidence = Write what you base it on
next = Next question
previous = Previous question
list = Show this list
