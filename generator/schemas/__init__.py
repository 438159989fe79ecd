"""The bridge to datamodel-code-generator: models go in, classes and fields come
back."""
