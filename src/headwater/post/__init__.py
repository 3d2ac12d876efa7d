"""What goes out by itself: feeds that readers follow, and mail.

What the store holds comes in, documents of the usual formats go out. It finds nothing out by itself.
Importing this room loads no Django; its modules do, after `store.home.opened`.
"""
