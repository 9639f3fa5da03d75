### What the page itself says before Groundwork is there, or without it. The build puts these into
### index.html, 404.html and the manifest.

# For search engines, and where the app is installed.
description = Lay the groundwork before you hire peers: a readiness assessment and action plan for organisations. Your answers never leave your device.

## While it opens

opening = Opening Groundwork…
late = This is taking longer than it should. If your connection is slow, please wait. If nothing changes, part of Groundwork may have been blocked on its way: reload the page, try another network or another browser, or ask whoever looks after this network to let it through.
late-in-preview = If you see this in a preview or inside another page, open it in its own tab.

## Without JavaScript. The heading is that of a page that can't open.

needs-javascript = It needs JavaScript, which isn’t running here: everything Groundwork does happens in your browser, so that your answers never leave your device.
not-in-previews = Previews can’t run it: in an email, in a chat, on a file share or in the Files app of a phone. Save the file, then open it in Chrome, Edge or Firefox on a computer.
turn-on-javascript = If this is a browser, turn JavaScript on for this page, then reload it.

## Where a host has no file. Programs write %23 in place of #.

changed-link = Were you sent here by a link to answer questions? A mail or chat program may have changed it. In the address above, write # in place of %23, or ask whoever invited you to send the link once more, or as a file.
