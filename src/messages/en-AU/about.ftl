### What Groundwork is and is not, privacy, how it scores, sources and licences.

title = About Groundwork

## What it is, and is not

what-it-is = What it is, and is not
for-whom = Groundwork is for organisations that are not peer-led and think of employing peer workers. It asks what the peer workforce’s own documents ask, shows what is in place and what is not yet, and makes a plan.
needs-peers = It does not replace peer expertise. An assessment made without it is missing its most important voice, and says so.

## Privacy

privacy = Privacy
what-is-kept = What is kept, and where
kept-in-browser = In this browser’s own storage on this device: your assessments, with every answer, name, note and plan, and the question where you stopped.
kept-in-files = In the files that you save: what you chose to put in them.
kept-while-open = Only while this page is open: a logo for the report.
# What is kept of Groundwork itself, which may be one of four things.
own-files-one-file = Nothing of Groundwork itself: it is one file on your device, and needs no connection.
own-files-unsure = Groundwork’s own files, if this browser keeps them. Nothing of yours is in them.
own-files-kept = Groundwork’s own files, so that it works without a connection. Nothing of yours is in them.
own-files-not-kept = Nothing of Groundwork itself: it needs a connection each time you open it. This browser does not keep its files, or something between it and the website changed or blocked one of them.
no-tracking = There is no account and there are no cookies. Nothing is counted or tracked. The only things your browser fetches are Groundwork’s own files, from the place where you opened it, and the page’s security policy forbids it to reach any other. Who runs that place can see that somebody fetched the files, as on every website, but never what you enter. Links to other websites open only when you follow them.
browser-itself = What your browser does by itself is up to its settings and extensions: an online spelling check or translation, where somebody switched it on, reads what stands on any page.
shared-computer = On a shared computer, other people who use the same browser can open what is kept here. Save to a file and take it with you. Then clear the device, or have nothing kept from the start: <link>What is kept on this device</link>.
check-yourself = How you can check it yourself
check-network = Open your browser’s developer tools (often the key F12), choose “Network”, and reload this page. Answer some questions and make a report. Every line is a file of Groundwork, fetched with GET from the place where you opened it, each with nothing of yours in it. Lines that begin with “data:” or “blob:” are made on your device. Soon all files are kept here, and come from the “service worker”. Only “sw.js” is still asked for, to see if there is a newer Groundwork.
check-offline = Disconnect from the internet. You can still reload the page, answer, see results and plan, start another set of questions, and make every report.

## How it scores

how-it-scores = How it scores
scores = Each question has five statements, 0 to 4, and a target: the level to reach before you recruit. A question’s share is how far its level goes towards its target. A score is the weighted mean of those shares, from 0 to 100. Blank is not zero: only questions with a level count, and the coverage is shown beside every score.
stage = The stage never averages a gap away. One essential far below its target holds the whole stage back.

## Many organisations, sources and licences

many-organisations = For those who work with many organisations
many-files = Peak bodies, funders and consultants can see many save files in sum: how many agencies stand at each stage, and which gaps are most common. The files are read in the page and go nowhere: <link>Many assessments together</link>.
sources = Sources
licences = Licences
licence-of-each = Groundwork’s code: MIT or Apache-2.0, as you choose. The question sets: Creative Commons Attribution 4.0 (CC BY 4.0). The typeface, Source Sans 3 by Adobe: SIL Open Font License 1.1. The documents named above belong to their authors.
