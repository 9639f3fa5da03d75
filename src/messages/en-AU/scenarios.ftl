### Situations to talk over.

situations = Situations to talk over
no-situations = There are no situations for this question.
how-to-use = Choose one to fill the screen, or print them all. There is no single right answer, and nothing is scored.
situation-of = Situation { $number } of { $count }
all-situations = All situations
look-for = What to look for
tested-questions = The questions it tests
back = Previous situation
next = Next situation
