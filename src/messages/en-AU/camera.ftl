### Reading QR codes with the device's camera.

open = Read codes with the camera
close = Close the camera
picture = What the camera sees
starting = Starting the camera…
hold-a-code = Hold a code before the camera.
stays-here = The picture is read on this device. It is not sent anywhere, and nothing of it is kept.

## Why it does not run

# $error: one or more whole sentences.
stopped = { $error } Choose files or paste codes instead.
unsafe-connection = This browser gives the camera only to pages that come over a safe connection (https). Choose files or paste codes instead.
refused = The camera may not be used here. If you did not mean to refuse it, allow it in the browser’s settings for this page, close this and open it again. Or choose files or paste codes.
no-camera = No camera was found on this device. Choose files or paste codes instead.
busy = The camera does not start. Another program may be using it. Or choose files or paste codes.
