"""What is wrong, where, and what to do: the one shape of every fault that is told."""
