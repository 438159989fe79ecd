"""What a workspace is set to: clientloom.yaml and one provider.yaml per provider."""
