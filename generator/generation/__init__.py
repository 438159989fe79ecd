"""Combines the stages: `pipeline` and `facade` make one package in memory, `packages`
handles the packages of a workspace, and `delivery` writes one to disk."""
