"""Money counted: the ledger of what was granted, envelopes, payment credits, projection."""
