"""Every message of the commands in Danish, beside its English twin; one file for each thing that messages are about."""
