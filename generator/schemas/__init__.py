"""The bridge to datamodel-code-generator, which writes typed dictionaries."""
