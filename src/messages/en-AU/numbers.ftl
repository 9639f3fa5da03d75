### Numbers and lists in running text.

# A count: spelled to twelve, in digits above.
number =
    { $n ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $n }
    }

## Lists: “a, b and c”, put together from the start

# $before is the list so far.
list-next = { $before }, { $item }
list-last = { $before } and { $item }
