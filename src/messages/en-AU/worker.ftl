### Parts of Groundwork that are fetched, and work in the background.

## What is being done

fetching-report-part = Fetching the report part
making-file = Making the file

## Why it was not done

# $name: the name of the file.
not-fetched = Groundwork could not fetch its own file “{ $name }”. Check the connection.
pages-not-fetched = Groundwork could not fetch the part that shows results, plan and report. Check the connection. If it works for other pages, something on the way may block the file: a filter, a firewall or an extension.
questions-damaged = The questions came damaged, perhaps changed on their way. Reload the page. If it happens again, tell whoever runs this site.
set-not-built-in = it uses a question set that is not built in
# $reason: one of the messages below, or the words of the browser.
stopped = The part that makes it stopped: { $reason }
not-started = it could not be started
gave-nothing = it gave nothing
gave-no-file = it gave no file
gave-no-pdf = it gave no PDF
