### Parts of Groundwork that are loaded later, and work in the background.


## What is being done

fetching-report-part = Loading the part that makes reports
making-file = Making the file

## Why it was not done

# $name: the name of the file.
not-fetched = Groundwork couldn’t load one of its own files, “{ $name }”. Check your connection.
pages-not-fetched = Groundwork couldn’t load the part that shows the results, plan and report. Check your connection. If other pages load, something on the way may be blocking the file: a filter, a firewall or an extension.
questions-damaged = The questions arrived damaged, or were changed on the way. Reload the page. If it happens again, tell whoever runs this site.
set-not-built-in = it uses a question set that isn’t built in
# $reason: one of the messages below, or the words of the browser.
stopped = The part of Groundwork that does this stopped: { $reason }
not-started = it couldn’t be started
gave-nothing = it returned nothing
gave-no-file = it returned no file
gave-no-pdf = it returned no PDF
