"""Language: inline Markdown, the alphabet, the readability index LIX, the interface's words, how sizes are written."""
