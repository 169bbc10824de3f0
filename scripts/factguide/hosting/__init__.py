"""Make a built site ready for a server: security policy, old addresses, fixed bytes."""
