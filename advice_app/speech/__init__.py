"""Reading a page aloud: what is said, in which pieces, and what comes next. The voice itself is the system's."""
