"""What the command says while it works and when it is done."""
