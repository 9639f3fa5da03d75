### What must always be said, in the app and on paper.

not-validated = Groundwork is a structured conversation. It is not a validated measure: a score shows where to talk and what to do next, and proves nothing by itself.
not-legal-advice = Nothing here is legal advice. Ask a lawyer or your industrial relations adviser before you change contracts, checks or policies.
privacy = Everything is worked out on the device where it is entered. It stays there, and none of it is sent anywhere. Files go only where you take them.
no-peer-expertise = Peer expertise did not take part. This self-assessment is missing its most important voice. Bring in a peer leader or a peer-led organisation, pay for the work, and go through the questions again together.
peer-expertise = Peer expertise took part in this self-assessment.
