### Why a change was not made. Said after other words, or with a capital put at the start.

no-participant = this person is not in the list any more
participant-exists = this person is already in the list
answers-exist = earlier answers are kept for somebody else in this place, and nobody takes them over
no-own-action = this action is not there any more
own-action-exists = this action is already there
no-snapshot = this snapshot is not there any more
own-seat-only = these answers came back from the person’s own seat, and only that seat changes them. Ask them to change the answers there and to hand them back again.
removed = this person was removed, and their answers stay away. If they want to take part again, add a person and give them a new seat.
no-seat = these are not one person’s answers to hand back
collection-open = answers without names are still being collected. Close the collection first.
collection-closed = the collection is closed, and results were made from it. Open it again to change or add answers.
collection-ended = the collection has ended: no answers are added or changed any more
collected-without-names = people answered without names, and that stays so. Begin another assessment to collect answers with names.
closing-snapshot = this snapshot holds the results as they were shown when the collection was closed, and stays with it
