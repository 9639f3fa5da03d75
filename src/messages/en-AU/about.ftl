### What Groundwork is and is not, privacy, how it scores, sources and licences.

title = About Groundwork

## What it is, and is not

what-it-is = What it is, and is not
for-whom = Groundwork is for organisations that are not peer-led and are thinking of employing peer workers. It asks about what the peer workforce’s own documents call for, shows what is in place and what isn’t yet, and makes a plan.
needs-peers = It does not replace peer expertise. An assessment made without it is missing its most important voice, and says so.

## Privacy

privacy = Privacy
what-is-kept = What is kept, and where
kept-in-browser = In this browser’s own storage on this device: your assessments, with every answer, name, note and plan, and the question you stopped at.
kept-in-files = In the files you save: whatever you chose to put in them.
kept-while-open = Only while this page is open: a logo for the report.
# What is kept of Groundwork itself, which may be one of four things.
own-files-one-file = Nothing of Groundwork itself: it is one file on your device and needs no connection.
own-files-unsure = Groundwork’s own files, if this browser keeps them. Nothing of yours is in them.
own-files-kept = Groundwork’s own files, so that it works without a connection. Nothing of yours is in them.
own-files-not-kept = Nothing of Groundwork itself: it needs a connection each time you open it. This browser doesn’t keep its files, or something between it and the website changed or blocked one of them.
no-tracking = There are no accounts and no cookies. Nothing is counted or tracked. The only things your browser fetches are Groundwork’s own files, from the place where you opened it, and the page’s security policy forbids it from reaching anywhere else. Whoever runs that place can see that someone fetched the files, as on any website, but never what you enter. Links to other websites open only when you follow them.
browser-itself = What your browser does by itself depends on its settings and extensions: an online spelling checker or translator, if someone has switched it on, reads whatever is on any page.
shared-computer = On a shared computer, other people who use the same browser can open what is kept here. Save your work to a file and take it with you. Then clear the device, or choose from the start to keep nothing on it: <link>What is kept on this device</link>.
check-yourself = How to check this yourself
check-network = Open your browser’s developer tools (often the F12 key), choose “Network”, and reload this page. Answer some questions and make a report. Every line is one of Groundwork’s own files, fetched with GET from the place where you opened it, with nothing of yours in it. Lines that begin with “data:” or “blob:” are made on your device. Soon all the files are kept here and come from the “service worker”. Only “sw.js” is still requested, to see if there is a newer version of Groundwork.
check-offline = Disconnect from the internet. You can still reload the page, answer questions, see your results and plan, start another set of questions and make every report.

## How it scores

how-it-scores = How it scores
scores = Each question has five statements, 0 to 4, and a target: the level to reach before you recruit. A question’s share is how far its level goes towards its target. A score is the weighted mean of those shares, from 0 to 100. Blank is not zero: only questions with a level count, and the coverage is shown beside every score.
stage = The stage never averages a gap away. One essential far below its target holds the whole stage back.

## Many organisations, sources and licences

many-organisations = For people who work with many organisations
many-files = Peak bodies, funders and consultants can see many save files in one combined summary: how many organisations are at each stage, and which gaps are most common. The files are read in the page and go nowhere else: <link>Several assessments combined</link>.
sources = Sources
licences = Licences
licence-of-each = Groundwork’s code: MIT or Apache-2.0, as you choose. The question sets: Creative Commons Attribution 4.0 (CC BY 4.0). The typeface, Source Sans 3 by Adobe: SIL Open Font License 1.1. The documents named above belong to their authors.
