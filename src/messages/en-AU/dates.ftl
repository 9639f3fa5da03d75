### Days as people read them.

# As running text has it: 1 March 2027. $month is its number.
spoken =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# Short, for tables: 1 Mar 2027. $month is its number.
short =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
# $text is what somebody wrote for a day.
not-a-day = “{ $text }” is not a date; write it as year-month-day, such as 2027-03-01
