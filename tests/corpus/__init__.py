"""`make corpus`: every OpenAPI document in a folder, through the whole pipeline.

A package is made of each document and called like a user would call it. What arrives at
a local server is compared with the document as its author wrote it, which is read here
by code that shares nothing with the generator.
"""
