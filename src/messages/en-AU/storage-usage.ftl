### Where in the browser something is kept.

storage = Storage
session = Session
cookies = Cookies
database = Database
# The program's own files.
files = Files
# Among Groundwork’s own files. $scope: the address that it serves.
service-worker = service worker { $scope }
