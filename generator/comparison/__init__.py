"""What changes for the users of a client between two models of one provider."""
