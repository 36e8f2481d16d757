"""What leaves as a workbook or a document, built as neutral reports."""
