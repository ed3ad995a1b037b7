"""The screen in a browser on this computer: served to it alone, behind a guard.

bound.listen(port)            a socket that only this computer can reach
showing.show(socket, ready)   the screen served from it until it is closed or stopped
terminal.check()              whether what serves and draws it is installed; before either of the two
"""
