### The pages that stand in the place of Groundwork when it can't open or has stopped. The build puts
### these into index.html and rescue.js.

reload = Reload

## It can't open

closed-window = Not opened · Groundwork
closed = Groundwork can’t open here
off = WebAssembly is switched off in this browser, and Groundwork can’t run without it. Settings that make a browser safer can do this: Lockdown Mode on Apple devices, enhanced security in Edge, or a policy set by your organisation.
    .mend = Allow this website in those settings (in Lockdown Mode and in Edge you can make an exception for one site), or open Groundwork in another browser or on another device.
blocked = Part of Groundwork didn’t load. The connection may have failed, or something between this browser and the website may have blocked the file: a filter, a firewall or an extension.
    .mend = Reload the page. If that doesn’t help, try another network or another device, or ask whoever looks after this network to allow files that end in .wasm from this website.
refused = All of Groundwork loaded, but this browser can’t run it. The browser may be too old, or something on the way may have changed a file.
    .mend = Reload the page. If that doesn’t help, use a current version of Firefox, Chrome, Edge or Safari, or try another network.
invited = You opened an invitation. Nothing is wrong with it: open the same link on another device. If you don’t have one, ask the person who invited you for the questions on paper.
nothing-lost = Nothing you saved is lost. If you have used Groundwork in this browser before, save a copy of your work here and open it in Groundwork on another device.
save-work = Save a copy of my work

## It has stopped

stopped-window = Stopped · Groundwork
stopped = Groundwork has stopped
stopped-inside = Something went wrong inside Groundwork. You did nothing wrong.
copy-first = What was saved is still on this device. First save a rescue copy: it holds everything, including names and notes. Then reload the page and continue where you were.
keep-copy = If it stops again, keep the rescue copy: your work can be restored from it.
save-copy = Save a rescue copy

## What became of the copy

saved = Saved. Now reload the page.
no-place-chosen = Nothing was saved: no place was chosen for the copy.
# $name: what the file is called.
download-started = Download started: check that { $name } is there. Then reload the page.
