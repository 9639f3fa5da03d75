### Where an organisation works.

act = Australian Capital Territory
nsw = New South Wales
nt = Northern Territory
qld = Queensland
sa = South Australia
tas = Tasmania
vic = Victoria
wa = Western Australia
national = More than one state or territory
other = Somewhere else
