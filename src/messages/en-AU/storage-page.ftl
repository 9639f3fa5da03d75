### What is kept on this device, and clearing it.

this-device = This device
kept-in-window = What you enter is in this window only, until you close it.
kept-in-browser = What you enter is kept in this browser, on this device, and nowhere else. Other people who use this browser can open it.

## What is kept

what-is-kept = What is kept
asked-of-browser = Asked of the browser just now, not of what Groundwork remembers.
no-database = This browser gives Groundwork no database, so what you enter may be on the disk only a minute later. Should the browser stop before that, it is lost: save a file before you leave.
nothing-left = Nothing is left. This device is clear.
still-here = This is still here. Clear the data of this website in the browser’s settings.
nothing-kept = Nothing that you enter is kept here.
record-of-assessment = A record of an assessment
place-in-assessment = Where you were in an assessment
last-saved = When an assessment was last saved to a file
groundwork-itself = Groundwork itself, so that it works without a connection
something-of-groundwork = Something of Groundwork
# $place is a part of the browser, and $name what something is called there.
trace-place = { $place }: { $name }
trace-place-and-size = { $place }: { $name } · { $size } kB

## Many save files

many-files = Many save files
many-files-explained = Do you work with many organisations? See their save files in sum, without keeping any of them here: <link>Many assessments together</link>.

## Clearing

clear-device = Clear this device
clear-device-explained = Takes away every assessment and every other trace of Groundwork in this browser. Close its other windows first. Files that you saved stay where you put them.
save-everything = Save everything to one file
ask-to-clear-device = Clear this device…
confirm-clearing = Clear this device?
assessments-go = { $count ->
        [0] There is no assessment on this device.
        [one] One assessment goes.
       *[other] { $count } assessments go.
    }
clearing-is-final = This cannot be taken back. What is in no file is lost.
keep-everything = Keep everything

## Keeping nothing

on-shared-computer = On a shared computer
keep-nothing = Keep nothing on this device from now on
keep-nothing-explained = What you enter is then in this window only, and gone when you close or reload it: save it to a file before you do. What is kept already stays until you clear it.
