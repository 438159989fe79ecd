"""The settings of a workspace: clientloom.yaml, and one provider.yaml per provider."""
