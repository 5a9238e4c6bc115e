"""Trains the reader: one small encoder with heads for attribution, syntax, names, factuality and relations."""
