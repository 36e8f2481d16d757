"""The page where amounts are tried before a committee: scenarios side by side, what each makes of the envelopes."""
