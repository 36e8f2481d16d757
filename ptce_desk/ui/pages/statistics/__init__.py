"""What a fiscal year came to, in tables and charts, and the year's report."""
