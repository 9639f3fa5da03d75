### What is kept on this device, and clearing it.

this-device = This device
kept-in-window = What you enter is kept in this window only, and is gone when you close it.
kept-in-browser = What you enter is kept in this browser, on this device, and nowhere else. Other people who use this browser can open it.

## What is kept

what-is-kept = What is kept
asked-of-browser = Read from your browser just now.
no-database = This browser doesn’t give Groundwork a database, so what you enter may not reach the disk for a minute. If the browser stops before then, it is lost: save to a file before you leave.
nothing-left = Nothing is left. This device is clear.
still-here = This is still here. Clear this website’s data in the browser’s settings.
nothing-kept = Nothing you enter is kept here.
record-of-assessment = A record of an assessment
place-in-assessment = Where you were in an assessment
last-saved = When an assessment was last saved to a file
groundwork-itself = Groundwork itself, so that it works without a connection
something-of-groundwork = Other Groundwork data
# $place is a part of the browser, and $name what something is called there.
trace-place = { $place }: { $name }
trace-place-and-size = { $place }: { $name } · { $size } kB

## Many save files

many-files = Many save files
many-files-explained = Do you work with many organisations? See their save files in one combined summary, without keeping any of them here: <link>Several assessments combined</link>.

## Clearing

clear-device = Clear this device
clear-device-explained = This deletes every assessment and every other trace of Groundwork in this browser. Close its other windows first. Files you saved stay where you put them.
save-everything = Save everything to one file
ask-to-clear-device = Clear this device…
confirm-clearing = Clear this device?
assessments-go =
    { $count ->
        [0] There are no assessments on this device.
        [one] 1 assessment will be deleted.
       *[other] { $count } assessments will be deleted.
    }
clearing-is-final = You can’t undo this. Anything not saved to a file will be lost.
keep-everything = Keep everything

## Keeping nothing

on-shared-computer = On a shared computer
keep-nothing = Keep nothing on this device from now on
keep-nothing-explained = What you enter is then kept in this window only, and is gone when you close or reload it: save it to a file before you do. Anything already kept stays until you clear it.
