"""How a section becomes pages: its HTML, how dense it is set, on which pages it stands, and the books put together."""
