### Why a change was not made. Said after other words, or with a capital put at the start.

no-participant = this person is no longer on the list
participant-exists = this person is already on the list
answers-exist = someone else’s earlier answers are kept in this place, and no one can take them over
no-own-action = this action is no longer there
own-action-exists = this action is already there
no-snapshot = this snapshot is no longer there
own-seat-only = these answers were submitted from the person’s own invitation, and only they can change them. Ask them to change the answers there and submit them again.
removed = this person was removed, so their answers can’t be added. If they want to take part again, add a person and give them a new invitation.
no-seat = only answers given through an invitation can be submitted
collection-open = answers are still being collected without names. Close the collection first.
collection-closed = the collection is closed, and results were made from it. Open it again to change or add answers.
collection-ended = the collection has ended: no answers can be added or changed
collected-without-names = people answered without names, and that can’t be changed. Start another assessment to collect answers with names.
closing-snapshot = this snapshot holds the results as they were shown when the collection was closed, so it stays with the collection
