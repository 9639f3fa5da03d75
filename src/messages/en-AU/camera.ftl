### Reading QR codes with the device's camera.

open = Read codes with the camera
close = Close the camera
picture = What the camera sees
starting = Starting the camera…
hold-a-code = Hold a code up to the camera.
stays-here = The picture is read on this device. It is not sent anywhere, and none of it is kept.

## Why it does not run

# $error: one or more whole sentences.
stopped = { $error } Choose files or paste codes instead.
unsafe-connection = This browser lets a page use the camera only over a secure connection (https). Choose files or paste codes instead.
refused = This page isn’t allowed to use the camera. If you didn’t mean to block it, allow it in the browser’s settings for this page, then close the camera here and open it again. Or choose files or paste codes instead.
no-camera = No camera was found on this device. Choose files or paste codes instead.
busy = The camera didn’t start. Another program may be using it. Choose files or paste codes instead.
